import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { root } from "./packages.ts";

/** The installer's own macros. The whole installer needs plugins that only come with the Electron runtime's download. */

const hooks = join(root, "build/installer.nsh");
const template = join(root, "node_modules/app-builder-lib/templates/nsis/multiUserUi.nsh");

/** Where the template would insert the macros: the variables that it has there, and nothing else. */
const script = `Unicode true
Name jxwb
OutFile installer.exe
RequestExecutionLevel user
Var isForceMachineInstall
Var isForceCurrentInstall
!include "${hooks}"
Function .onInit
  StrCpy $isForceMachineInstall "0"
  StrCpy $isForceCurrentInstall "0"
  !insertmacro customInstallMode
  MessageBox MB_OK "$isForceMachineInstall $isForceCurrentInstall"
FunctionEnd
Section
SectionEnd
`;

const absent = spawnSync("makensis", ["-VERSION"]).error !== undefined;

test.skipIf(absent)(
  absent ? "skipped: makensis not installed" : "the macros compile without a warning",
  () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "installer.nsi"), script);
    const { status, stdout } = spawnSync("makensis", ["-WX", "-V2", "installer.nsi"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(readFileSync(join(folder, "installer.exe")).subarray(0, 2).toString()).toBe("MZ");
  },
);

test("the template still asks for each macro by its name", () => {
  const macros = [...readFileSync(hooks, "utf8").matchAll(/^!macro (\w+)/gm)].map(([, name]) => name);
  expect(macros).toEqual(["customInstallMode"]);
  for (const macro of macros) expect(readFileSync(template, "utf8")).toContain(`!insertmacro ${macro}`);
  expect(readFileSync(template, "utf8")).toMatch(/\$isForceCurrentInstall == "1"/);
});
