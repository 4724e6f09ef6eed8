import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { release, type } from "node:os";
import { join } from "node:path";
import { electronExecutable } from "../build/runtime.ts";

/**
 * `npm run smoke`: the tests that need the real Electron runtime and a display, and a report of them with the versions that they
 * ran on, in test-results/smoke.txt. Exit code 2 where there is no runtime or no display.
 */

const root = join(import.meta.dirname, "..");
const results = join(root, "test-results");

interface Found {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What keeps the tests from running, and how to mend it; null where nothing does. */
function obstacle(): string | null {
  if (electronExecutable() === null)
    return "没有安装 Electron 运行时（node_modules/electron/dist）。请在能联网的机器上运行 npm run postinstall 下载；访问不到 GitHub 时先设置 ELECTRON_MIRROR。";
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return "没有图形界面。请在桌面上运行，或用 xvfb-run npm run smoke。";
  return null;
}

/** Run by the runtime as a plain Node: what it is made of, and that SQLite's addon loads in it. */
const versionsScript = `
const Database = require("better-sqlite3");
const sqlite = new Database(":memory:").prepare("SELECT sqlite_version()").pluck().get();
const glibc = process.report.getReport().header.glibcVersionRuntime ?? "-";
const { electron, chrome, node } = process.versions;
console.log(["Electron " + electron, "Chromium " + chrome, "Node " + node, "SQLite " + sqlite, "glibc " + glibc].join("\\n"));
`;

function versions(): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
  const executable = electronExecutable() ?? "";
  const { stdout, stderr } = spawnSync(executable, ["-e", versionsScript], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return `${type()} ${release()} ${process.arch}\n${stdout || `版本读不出：${stderr}`}`;
}

/** One line for each test, with the beginning of what a failed one said. */
function outcomes({ testResults }: Found): string {
  const words: Record<string, string> = { passed: "通过　", failed: "没通过", pending: "跳过　" };
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, status, failureMessages: [message] }) => {
      const reason = message === undefined ? "" : `\n        ${message.split("\n")[0]}`;
      return `${words[status] ?? status}  ${fullName.trim()}${reason}`;
    })
    .join("\n");
}

function smoke(): number {
  const why = obstacle();
  if (why !== null) {
    console.error(why);
    return 2;
  }
  mkdirSync(results, { recursive: true });
  const json = join(results, "smoke.json");
  rmSync(json, { force: true });
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  const args = ["run", "-c", "test/vitest.config.ts", ...reporters, "test/desktop/program.test.ts"];
  const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: "inherit" });
  const report = `${versions()}\n${outcomes(JSON.parse(readFileSync(json, "utf8")) as Found)}\n`;
  writeFileSync(join(results, "smoke.txt"), report);
  console.log(`\n${report}\n报告：${join(results, "smoke.txt")}`);
  return status === 0 ? 0 : 1;
}

process.exitCode = smoke();
