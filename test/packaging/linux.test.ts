import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { FuseState } from "@electron/fuses/dist/constants.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeChecksums } from "../../build/electron-builder.ts";
import type { Book } from "../../shared/book/model.ts";
import { openArchive } from "../desktop/packed.ts";
import { desktop, noDesktop, seeBook } from "../desktop/scenario.ts";
import { describeInstalled } from "./installed.ts";
import {
  builtFor,
  expectedInAsar,
  filesBelow,
  filesInAsar,
  obstacle,
  pack,
  root,
  sizeOf,
} from "./packages.ts";

/** The two .deb files, unpacked and looked at; and the program out of one, run under plain Node. */

const blocked = obstacle("linux", "dpkg-deb");
const folder = mkdtempSync(join(tmpdir(), "jxwb-linux-"));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const installed = "opt/绩效文本编辑器";

function debFile(arch: "amd64" | "arm64"): string {
  return join(folder, "release", `jxwb_${version}_${arch}.deb`);
}

/** Where the content of a .deb lies after `beforeAll`. */
function content(arch: "amd64" | "arm64"): string {
  return join(folder, arch);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(blocked !== null)(blocked ?? "the Linux packages", () => {
  beforeAll(async () => {
    await pack("linux", folder, ["--linux", "deb", "--x64", "--arm64"]);
    for (const arch of ["amd64", "arm64"] as const)
      execFileSync("dpkg-deb", ["-x", debFile(arch), content(arch)]);
    // The addon is compiled where it has not been yet.
  }, 1_200_000);

  test("beside each package lies its checksum, as sha256sum reads it", async () => {
    const release = join(folder, "release");
    const names = [...(await writeChecksums(release)).keys()];
    expect(names.sort()).toEqual([basename(debFile("amd64")), basename(debFile("arm64"))].sort());
    for (const name of names)
      expect(spawnSync("sha256sum", ["--check", "--strict", `${name}.sha256`], { cwd: release }).status).toBe(
        0,
      );
  });

  test.each([
    ["amd64", "linux-x64"],
    ["arm64", "linux-arm64"],
  ] as const)("%s: exactly the program's files, with the one addon for it", (arch, addon) => {
    const app = join(content(arch), installed);
    expect(filesInAsar(join(app, "resources/app.asar"))).toEqual(expectedInAsar(addon));
    const unpacked = `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${addon}.node`;
    expect(filesBelow(app)).toEqual([
      "LICENSE.electron.txt",
      "LICENSE.txt",
      "LICENSES.chromium.html",
      "chrome-sandbox",
      "jxwb",
      "locales/en-US.pak",
      "locales/zh-CN.pak",
      "resources/app.asar",
      unpacked,
      "resources/apparmor-profile",
      "version",
      "使用说明.html",
      "第三方许可.md",
    ]);
    expect(builtFor(join(app, unpacked))).toBe(addon);
  });

  test.each(["amd64", "arm64"] as const)("%s: the control fields", (arch) => {
    const field = (name: string) =>
      execFileSync("dpkg-deb", ["-f", debFile(arch), name], { encoding: "utf8" }).trim();
    expect(field("Package")).toBe("jxwb");
    expect(field("Version")).toBe(version);
    expect(field("Architecture")).toBe(arch);
    expect(field("Depends")).toContain("libgtk-3-0");
    expect(field("Description")).toContain("绩效文本");
    const bytes = filesBelow(content(arch)).reduce((sum, file) => sum + sizeOf(join(content(arch), file)), 0);
    expect(Number(field("Installed-Size"))).toBe(Math.ceil(bytes / 1024));
  });

  test("owners and modes do not depend on who built it", () => {
    const lines = execFileSync("dpkg-deb", ["-c", debFile("amd64")], { encoding: "utf8" })
      .trim()
      .split("\n");
    for (const line of lines) expect(line).toMatch(/^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x) root\/root /);
    expect(lines.find((line) => line.endsWith(`/${installed}/jxwb`))).toMatch(/^-rwxr-xr-x/);
  });

  test("dpkg finds every file as its checksum says", () => {
    execFileSync("dpkg-deb", ["-e", debFile("amd64"), join(folder, "control")]);
    const sums = join(folder, "control/md5sums");
    expect(readFileSync(sums, "utf8").trim().split("\n")).toHaveLength(filesBelow(content("amd64")).length);
    expect(spawnSync("md5sum", ["--check", "--strict", sums], { cwd: content("amd64") }).status).toBe(0);
  });

  // The runtime's own programs are Electron's matter; its stand-in is compiled for the machine that tests.
  test.each(["amd64", "arm64"] as const)(
    "%s: no program of ours wants more than 统信 UOS V20 has",
    (arch) => {
      const addons = filesBelow(content(arch)).filter((file) => file.endsWith(".node"));
      expect(addons).toHaveLength(1);
      for (const addon of addons) {
        const symbols = execFileSync("objdump", ["-T", join(content(arch), addon)], { encoding: "utf8" });
        const versions = [...symbols.matchAll(/GLIBC_2\.(\d+)/g)].map(([, minor]) => Number(minor));
        expect(Math.max(...versions)).toBeLessThanOrEqual(28);
        expect(symbols).not.toMatch(/GLIBCXX|CXXABI/);
      }
    },
  );

  const noLintian = spawnSync("lintian", ["--version"]).error !== undefined;
  test.skipIf(noLintian)(noLintian ? "skipped: lintian not installed" : "lintian finds no error", () => {
    // /opt is where programs that no distribution carries belong (FHS 3.13); the contributors have no mail address in common;
    // the runtime's stand-in is static.
    const known = ["dir-or-file-in-opt", "malformed-contact", "statically-linked-binary"];
    const { stdout } = spawnSync("lintian", ["--suppress-tags", known.join(","), debFile("amd64")], {
      encoding: "utf8",
    });
    expect(stdout.split("\n").filter((line) => line.startsWith("E:"))).toEqual([]);
  });

  test("the scripts that run as root are sound shell and name the installed folder", () => {
    execFileSync("dpkg-deb", ["-e", debFile("amd64"), join(folder, "scripts")]);
    for (const script of ["postinst", "postrm"]) {
      const path = join(folder, "scripts", script);
      expect(spawnSync("bash", ["-n", path]).status).toBe(0);
      expect(readFileSync(path, "utf8")).not.toContain("${");
    }
    const install = readFileSync(join(folder, "scripts/postinst"), "utf8");
    expect(install).toContain(`ln -sf '/${installed}/jxwb' '/usr/bin/jxwb'`);
    // Whatever root may do: the user who starts the program mostly may not.
    expect(install).toMatch(new RegExp(`^chmod 4755 '/${installed}/chrome-sandbox'$`, "m"));
  });

  test("the menu entry opens .jxwb files and finds its icon", () => {
    const entry = readFileSync(join(content("amd64"), "usr/share/applications/jxwb.desktop"), "utf8");
    expect(entry).toContain("Name=绩效文本编辑器\n");
    expect(entry).toContain("Exec=/usr/bin/jxwb %U\n");
    expect(entry).toContain("MimeType=application/x-jxwb;\n");
    expect(entry).toContain("Icon=jxwb\n");
    expect(entry).toContain("StartupWMClass=jxwb\n");
    const icons = filesBelow(join(content("amd64"), "usr/share/icons/hicolor"));
    for (const size of [16, 24, 32, 48, 64, 128, 256]) {
      expect(icons).toContain(`${size}x${size}/apps/jxwb.png`);
      expect(icons).toContain(`${size}x${size}/mimetypes/application-x-jxwb.png`);
    }
  });

  const noMime = spawnSync("update-mime-database", ["-v"]).error !== undefined;
  test.skipIf(noMime)(
    noMime
      ? "skipped: update-mime-database not installed"
      : "the system accepts the file type, by ending and by content",
    () => {
      const data = join(folder, "mime-data");
      const mime = join(data, "mime");
      cpSync(join(content("amd64"), "usr/share/mime"), mime, { recursive: true });
      const env = { ...process.env, XDG_DATA_DIRS: data };
      const { status, stderr } = spawnSync("update-mime-database", [mime], { encoding: "utf8", env });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(readFileSync(join(mime, "globs2"), "utf8")).toContain("50:application/x-jxwb:*.jxwb\n");
      expect(readFileSync(join(mime, "magic")).includes(Buffer.from("1>68=\0\x04JXWB", "latin1"))).toBe(true);
    },
  );

  test("the fuses are blown as designed", async () => {
    const wire = await getCurrentFuseWire(join(content("amd64"), installed, "jxwb"));
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
  });

  describe.skipIf(noDesktop !== null)(noDesktop ?? "the packed program", () => {
    const { newUser } = desktop(async () => {
      const resources = join(folder, "resources");
      cpSync(join(content("amd64"), installed, "resources"), resources, { recursive: true });
      openArchive(resources);
      return resources;
    });

    test("runs on what it carries: the sample, imported and laid out", async () => {
      const user = newUser();
      const page = await user.start({ args: ["--sample"] }).page();
      await seeBook(page);
      const call = async (method: string, input: object): Promise<unknown> =>
        JSON.parse(
          await page.evaluate(`window.jxwb.call("${method}", ${JSON.stringify(JSON.stringify(input))})`),
        );
      const book = (await call("book.get", {})) as { data: Book };
      expect(book.data.projects).toHaveLength(9);
      expect(book.data.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([31, 31, 6]);
      const out = join(user.documents, "页码.docx");
      const exported = await call("export.run", { job: "e", out, overwrite: false });
      const { entries } = (exported as { data: { pages: { entries: { page: number }[] } } }).data.pages;
      expect(entries.map(({ page: number }) => number)).toEqual([
        1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25,
      ]);
    });
  });

  if (process.platform === "linux" && process.arch === "x64") describeInstalled(debFile("amd64"), installed);
});
