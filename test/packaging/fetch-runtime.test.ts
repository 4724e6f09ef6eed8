import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { root } from "./packages.ts";

/** The step after `npm ci`, in a project of its own whose “electron” has an installer that we wrote. */

/** @param installer its install.js; null where electron is not installed at all (a production installation). */
function runStep(installer: string | null, env: Record<string, string> = {}) {
  const project = temporaryFolder();
  mkdirSync(join(project, "build"));
  for (const file of ["fetch-runtime.ts", "runtime.ts"])
    cpSync(join(root, "build", file), join(project, "build", file));
  const electron = join(project, "node_modules/electron");
  if (installer !== null) {
    mkdirSync(electron, { recursive: true });
    writeFileSync(join(electron, "package.json"), "{}");
    writeFileSync(join(electron, "install.js"), installer);
  }
  const { CI: _ci, JXWB_SKIP_ELECTRON: _skip, ...clean } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, "build/fetch-runtime.ts")], {
    encoding: "utf8",
    env: { ...clean, ...env },
  });
  return { status, stdout, stderr, ran: existsSync(join(electron, "ran")) };
}

const noteRun = 'require("node:fs").writeFileSync(__dirname + "/ran", "");';
const install = `${noteRun}
const fs = require("node:fs");
fs.mkdirSync(__dirname + "/dist");
fs.writeFileSync(__dirname + "/dist/electron", "");
fs.writeFileSync(__dirname + "/path.txt", "electron");`;

test("a download that fails lets the installation go on, and says so in one line", () => {
  const { status, stdout, stderr, ran } = runStep(`${noteRun} throw new Error("getaddrinfo ENOTFOUND");`);
  expect({ status, stderr, ran }).toEqual({ status: 0, stderr: "", ran: true });
  expect(stdout).toMatch(/^当前网络下载不到 Electron 运行时，已跳过：[^\n]+\n$/);
});

test("an installer that ends well but brought nothing is not called a success", () => {
  expect(runStep(noteRun).stdout).toContain("已跳过");
});

test("a download that works is told", () => {
  const { status, stdout } = runStep(install);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: "已下载 Electron 运行时：npm start 将打开桌面程序。\n",
  });
});

test.each([{ CI: "1" }, { JXWB_SKIP_ELECTRON: "1" }])("not where it is not wanted: %j", (env) => {
  expect(runStep(install, env)).toEqual({ status: 0, stdout: "", stderr: "", ran: false });
});

test("nothing where only the production dependencies are installed", () => {
  expect(runStep(null)).toEqual({ status: 0, stdout: "", stderr: "", ran: false });
});
