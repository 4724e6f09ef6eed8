import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractAll } from "@electron/asar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPackages, inDebian, unpackDebian } from "../../build/linux-addon/debian.ts";
import { openingInArguments } from "../../electron/desktop/book-argument.ts";
import { root } from "./packages.ts";

/** The desktop's own means of finding a file's program, without one desktop: what 统信 UOS and 银河麒麟 bring along as well. */
const desktopTools = [
  "desktop-file-utils",
  "libfile-mimeinfo-perl",
  "libglib2.0-bin",
  "shared-mime-info",
  "x11-utils",
  "xdg-utils",
];

const home = "/home/李会计";
const book = `${home}/文档 备份/预算 2024.jxwb`;
const noDisplay = spawnSync("Xvfb", ["-help"]).error !== undefined ? "skipped: Xvfb not installed" : null;

/**
 * The .deb installed in a Debian 11, its book opened as by a double-click, and removed again; the stand-in in the runtime's place
 * tells how it was started.
 * @param folder where the program lies, from the root
 */
export function describeInstalled(deb: string, folder: string): void {
  describe.skipIf(noDisplay !== null)(noDisplay ?? "installed by dpkg", () => {
    let debian = "";
    let display: ChildProcess | null = null;
    let screen = "";
    let filesBefore = new Set<string>();

    /** A command of the user whose book it is. */
    const asClerk = async (command: string, ...args: string[]): Promise<string> => {
      const env = { HOME: home, DISPLAY: screen, JXWB_STAND_IN_REPORT: `${home}/started` };
      const { stdout } = await inDebian(debian, command, args, { user: "clerk", env });
      return stdout.trim();
    };

    beforeAll(async () => {
      [display, screen] = await startDisplay();
      debian = mkdtempSync(join(tmpdir(), "jxwb-installed-"));
      await unpackDebian(debian);
      const depends = execFileSync("dpkg-deb", ["-f", deb, "Depends"], { encoding: "utf8" });
      const names = depends.split(",").map((each) => each.replace(/\(.*\)/, "").trim());
      await addPackages(debian, [...names, ...desktopTools]);
      await inDebian(debian, "useradd", ["--create-home", "--home-dir", home, "clerk"]);
      writeBook(join(debian, book));
      await inDebian(debian, "chown", ["-R", "clerk:", home]);
      filesBefore = await systemFiles(debian);
      cpSync(deb, join(debian, "tmp/jxwb.deb"));
      await inDebian(debian, "dpkg", ["-i", "/tmp/jxwb.deb"]);
    }, 600_000);
    afterAll(() => {
      display?.kill();
      rmSync(debian, { recursive: true, force: true });
    });

    test("all that it depends on is there, and its scripts have run", async () => {
      const { stdout } = await inDebian(debian, "dpkg-query", ["-s", "jxwb"]);
      expect(stdout).toContain("Status: install ok installed\n");
      const { mode, uid } = statSync(join(debian, folder, "chrome-sandbox"));
      expect({ mode: (mode & 0o7777).toString(8), uid }).toEqual({ mode: "4755", uid: 0 });
      expect(readlinkSync(join(debian, "usr/bin/jxwb"))).toBe(`/${folder}/jxwb`);
    });

    test("a book is known as one, by its name and by its content alone, and is this program's", async () => {
      cpSync(join(debian, book), join(debian, home, "没有后缀"));
      expect(await asClerk("xdg-mime", "query", "filetype", book)).toBe("application/x-jxwb");
      expect(await asClerk("xdg-mime", "query", "filetype", `${home}/没有后缀`)).toBe("application/x-jxwb");
      expect(await asClerk("xdg-mime", "query", "default", "application/x-jxwb")).toBe("jxwb.desktop");
      expect(await asClerk("gio", "mime", "application/x-jxwb")).toContain(": jxwb.desktop\n");
    });

    test("opening the book starts the program with its path, on the user's display", async () => {
      expect(await asClerk("xdpyinfo")).toContain(`name of display:    ${screen}\n`);
      await asClerk("xdg-open", book);
      const [cwd = "", shown, ...argv] = readFileSync(join(debian, home, "started"), "utf8").split("\0");
      expect(shown).toBe(screen);
      expect(argv).toEqual(["/usr/bin/jxwb", book, ""]);
      expect(openingInArguments(argv.slice(1), cwd)).toEqual({ book });
    });

    test("SQLite works there, out of the files that were installed, and the sample is among them", async () => {
      const program = join(debian, "tmp/program");
      extractAll(join(debian, folder, "resources/app.asar"), program);
      expect(existsSync(join(program, "build/sample.docx"))).toBe(true);
      const addon = join(debian, "addon");
      mkdirSync(addon);
      cpSync(join(program, "node_modules/better-sqlite3"), join(addon, "better-sqlite3"), {
        recursive: true,
      });
      cpSync(process.execPath, join(addon, "node"));
      cpSync(join(root, "build/linux-addon/try-addon.cjs"), join(addon, "try-addon.cjs"));
      await inDebian(debian, "/addon/node", ["/addon/try-addon.cjs"]);
      rmSync(addon, { recursive: true });
    });

    test.each([["-r"], ["-P"]])("dpkg %s leaves the user's book and nothing of the program", async (how) => {
      await inDebian(debian, "dpkg", ["-i", "/tmp/jxwb.deb"]);
      await inDebian(debian, "dpkg", [how, "jxwb"]);
      const filesNow = await systemFiles(debian);
      expect([...filesNow].filter((path) => !filesBefore.has(path))).toEqual([]);
      // A folder that is empty is taken along by dpkg.
      expect([...filesBefore].filter((path) => !filesNow.has(path))).toEqual(["/opt"]);
      expect(existsSync(join(debian, book))).toBe(true);
      expect(await asClerk("xdg-mime", "query", "default", "application/x-jxwb")).toBe("");
    });
  });
}

/** @returns a display without a screen, and its name */
async function startDisplay(): Promise<[ChildProcess, string]> {
  const settings = ["-ac", "-screen", "0", "640x480x24", "-nolisten", "tcp"];
  const display = spawn("Xvfb", ["-displayfd", "1", ...settings], { stdio: ["ignore", "pipe", "ignore"] });
  const [number] = (await once(display.stdout, "data", { signal: AbortSignal.timeout(60_000) })) as [Buffer];
  return [display, `:${String(number).trim()}`];
}

/** A real book, written by the program. */
function writeBook(path: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  const program = join(root, "electron/cli/main.ts");
  execFileSync(process.execPath, [program, "import", join(root, "build/sample.docx"), "--out", path]);
}

/** Every file and folder but the users' own and what dpkg and apt write down for themselves. */
async function systemFiles(debian: string): Promise<Set<string>> {
  const others = [
    "/home",
    "/tmp",
    "/proc",
    "/dev",
    "/var/log",
    "/var/cache",
    "/var/lib/dpkg",
    "/var/lib/apt",
  ];
  const prune = others.flatMap((path) => ["-path", path, "-prune", "-o"]);
  const { stdout } = await inDebian(debian, "find", ["/", ...prune, "-print"]);
  return new Set(stdout.split("\n"));
}
