import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedFiles } from "../../build/after-pack.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { filesBelow, root } from "./packages.ts";

/**
 * The installer's own macros. The whole installer needs plugins that only come with the Electron runtime's download; so each macro
 * is inserted into a small script where the template would insert it, and what Wine can run is run.
 */

const hooks = join(root, "build/installer.nsh");
const templates = join(root, "node_modules/app-builder-lib/templates/nsis");

const noCompiler = spawnSync("makensis", ["-VERSION"]).error !== undefined ? "makensis not installed" : null;
const noWine =
  noCompiler ?? (spawnSync("wine", ["--version"]).error !== undefined ? "wine not installed" : null);

/** What the template has ready before it inserts the macros, with a process list that says what the test wants. */
function script(body: string, { defines = "", running = "1" } = {}): string {
  return `Unicode true
Target amd64-unicode
Name jxwb
OutFile test.exe
RequestExecutionLevel user
SilentInstall silent
!define APP_EXECUTABLE_FILENAME "绩效文本编辑器.exe"
!define UNINSTALL_FILENAME "Uninstall 绩效文本编辑器.exe"
${defines}
!macro find FILE ERR
  StrCpy \${ERR} ${running}
!macroend
!macro close FILE ERR
  StrCpy \${ERR} 0
!macroend
!define nsProcess::FindProcess "!insertmacro find"
!define nsProcess::CloseProcess "!insertmacro close"
!include "${hooks}"
${body}
`;
}

function compile(folder: string, text: string): { status: number | null; stdout: string } {
  writeFileSync(join(folder, "test.nsi"), text);
  const { status, stdout } = spawnSync("makensis", ["-WX", "-V2", "test.nsi"], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout };
}

const allHooks = script(
  `Var isForceCurrentInstall
Function .onInit
  !insertmacro preInit
  !insertmacro customInstallMode
  MessageBox MB_OK "$isForceCurrentInstall"
FunctionEnd
Section
  !insertmacro customCheckAppRunning
SectionEnd`,
);

test.skipIf(noCompiler !== null)(
  noCompiler ? `skipped: ${noCompiler}` : "the macros compile without a warning",
  () => {
    expect(compile(temporaryFolder(), allHooks)).toEqual({ status: 0, stdout: "" });
  },
);

test("the template still asks for each hook by its name", () => {
  const template = readdirSync(templates, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".nsh") || name.endsWith(".nsi"))
    .map((name) => readFileSync(join(templates, name), "utf8"))
    .join("\n");
  for (const hook of ["customInstallMode", "preInit", "customCheckAppRunning", "customRemoveFiles"]) {
    expect(readFileSync(hooks, "utf8")).toContain(`!macro ${hook}\n`);
    expect(template).toContain(`!insertmacro ${hook}`);
  }
  expect(template).toMatch(/\$isForceCurrentInstall == "1"/);
  // Without the hook it would empty the folder.
  expect(template).toMatch(/!ifmacrodef customRemoveFiles[\s\S]*!else[\s\S]*RMDir \/r \$INSTDIR/);
});

test("the archive gets no elevate.exe, which comes after the list of shipped files is written", () => {
  expect(readFileSync(join(root, "electron-builder.yml"), "utf8")).toContain(
    "\n  packElevateHelper: false\n",
  );
});

test("the list names every file and folder that was packed, folders from the inside out", async () => {
  const folder = temporaryFolder();
  write(folder, ["a.exe", "resources/app.asar", "resources/x/钱$.node", "locales/zh-CN.pak"]);
  expect(await shippedFiles(folder)).toBe(`!macro shippedFiles DO
  !insertmacro \${DO} "a.exe"
  !insertmacro \${DO} "locales\\zh-CN.pak"
  !insertmacro \${DO} "resources\\app.asar"
  !insertmacro \${DO} "resources\\x\\钱$$.node"
!macroend
!macro shippedFolders DO
  !insertmacro \${DO} "resources\\x"
  !insertmacro \${DO} "locales"
  !insertmacro \${DO} "resources"
!macroend
`);
});

describe.skipIf(noWine !== null)(noWine ? `skipped: ${noWine}` : "run by Wine", () => {
  const prefix = mkdtempSync(join(tmpdir(), "jxwb-wine-"));
  const env = { ...process.env, WINEPREFIX: prefix, WINEDEBUG: "-all", DISPLAY: "", LC_ALL: "C.UTF-8" };
  const wine = (args: readonly string[], cwd = prefix) =>
    spawnSync("wine", args, { cwd, env, encoding: "utf8", timeout: 100_000 }).status;
  const asWindows = (version: string) =>
    wine(["reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", version, "/f"]);

  beforeAll(() => {
    expect(asWindows("win10")).toBe(0);
  });
  afterAll(() => rmSync(prefix, { recursive: true, force: true }));

  const shipped = [
    "绩效文本编辑器.exe",
    "LICENSE.txt",
    "locales/zh-CN.pak",
    "resources/app.asar",
    "resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/win32-x64.node",
  ];
  /** By the template's script: the last one for the file association (app-builder-lib, NsisTarget.js). */
  const written = ["Uninstall 绩效文本编辑器.exe", "uninstallerIcon.ico", "resources/document.ico"];
  const foreign = ["2026年绩效文本.jxwb", "resources/笔记.txt", "去年/旧 稿.docx"];

  /** An installed program in a folder of a clerk's, and what removing it leaves. */
  async function removed(
    prepare: (installed: string) => void,
  ): Promise<{ status: number | null; left: string[] }> {
    const folder = temporaryFolder();
    const packed = join(folder, "packed");
    write(packed, shipped);
    mkdirSync(join(folder, "dist"));
    writeFileSync(join(folder, "dist/shipped-files.nsh"), await shippedFiles(packed));
    const installed = join(folder, "D盘 jxwb文件");
    cpSync(packed, installed, { recursive: true });
    write(installed, written);
    prepare(installed);
    const place = `Z:${installed.replaceAll("/", "\\")}`;
    const body = `Section\n  StrCpy $INSTDIR "${place}"\n  !insertmacro customRemoveFiles\nSectionEnd`;
    const defines = `!define BUILD_UNINSTALLER\n!define PROJECT_DIR "${folder}"`;
    const compiled = compile(folder, script(body, { defines }));
    expect(compiled).toEqual({ status: 0, stdout: "" });
    const status = wine(["test.exe", "/S"], folder);
    return { status, left: existsSync(installed) ? filesBelow(installed) : [] };
  }

  test("removing the program leaves every file that is not of the program", async () => {
    expect(await removed((installed) => write(installed, foreign))).toEqual({
      status: 0,
      left: [...foreign].sort(),
    });
  });

  test("removing the program from a folder of its own leaves nothing", async () => {
    let folder = "";
    const { status } = await removed((installed) => {
      folder = installed;
    });
    expect({ status, there: existsSync(folder) }).toEqual({ status: 0, there: false });
  });

  test("an earlier removal that was cut off does not stop this one", async () => {
    const aside = "~绩效文本编辑器-旧版";
    const { status, left } = await removed((installed) =>
      write(installed, [...foreign, `${aside}/resources/app.asar`, `${aside}/${written[0]}`]),
    );
    expect({ status, left }).toEqual({ status: 0, left: [...foreign].sort() });
  });

  test("a file in use: all of the program stays as it was, and the upgrade is told", async () => {
    // A folder in the place to which the file would be set aside: the move fails as it does for a file in use.
    const { status, left } = await removed((installed) =>
      mkdirSync(join(installed, "~绩效文本编辑器-旧版/resources/app.asar"), { recursive: true }),
    );
    expect(status).not.toBe(0);
    expect(left).toEqual([...shipped, ...written].sort());
  });

  test("Windows 7 is refused, Windows 10 is not", () => {
    const folder = temporaryFolder();
    const body = "Function .onInit\n  !insertmacro preInit\nFunctionEnd\nSection\nSectionEnd";
    expect(compile(folder, script(body))).toEqual({ status: 0, stdout: "" });
    expect(wine(["test.exe", "/S"], folder)).toBe(0);
    expect(asWindows("win7")).toBe(0);
    expect(wine(["test.exe", "/S"], folder)).toBe(1);
    expect(asWindows("win10")).toBe(0);
  });

  test("a silent installation ends where the running program does not close", () => {
    const folder = temporaryFolder();
    const body =
      'Section\n  !insertmacro customCheckAppRunning\n  FileOpen $0 "$EXEDIR\\went-on" w\nSectionEnd';
    expect(compile(folder, script(body, { running: "0" })).status).toBe(0);
    expect(wine(["test.exe", "/S"], folder)).toBe(1);
    expect(existsSync(join(folder, "went-on"))).toBe(false);
    expect(compile(folder, script(body, { running: "1" })).status).toBe(0);
    expect(wine(["test.exe", "/S"], folder)).toBe(0);
    expect(existsSync(join(folder, "went-on"))).toBe(true);
  });
});

function write(folder: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
}
