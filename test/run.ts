import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../build/bundle.ts";
import { type Counts, runChecks } from "./check.ts";
import { type RunnerReport, readPlaywrightReport, readVitestReport } from "./runner-report.ts";
import { provideSystemTools } from "./system-tools.ts";

/**
 * `npm test`: every part in turn, then `N passed, N failed` as the last line. `node test/run.ts PART… [--runs N]` runs some
 * parts; `--runs` makes crash and fuzz longer.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "jxwb-test-"));
/** Said again at the end, where a long log is looked at first. */
const failures: string[] = [];

/** The folders of each part that vitest runs. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  unit: ["unit", "store", "services", "browser", "cli"],
  desktop: ["desktop"],
  checks: ["checks"],
  word: ["word", "pdf", "excel", "forms", "report"],
  crash: ["crash"],
  fuzz: ["fuzz"],
  packaging: ["packaging"],
};

const PARTS: Readonly<Record<string, () => Counts>> = {
  check: runChecks,
  ...Object.fromEntries(Object.entries(FOLDERS).map(([name, folders]) => [name, () => vitest(folders)])),
  e2e: playwright,
};

/** A test in a folder that no part names would never run. */
function refuseForgotten(): void {
  const named = Object.values(FOLDERS).flat();
  const forgotten = globSync("test/**/*.test.ts", { cwd: ROOT }).filter(
    (file) => !named.includes(file.split(/[\\/]/)[1] ?? ""),
  );
  if (forgotten.length > 0)
    throw new Error(`No part of test/run.ts names the folder of ${forgotten.join(", ")}`);
}

function vitest(folders: readonly string[]): Counts {
  const path = join(REPORTS, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  const status = run("vitest", [
    "run",
    "-c",
    "test/vitest.config.ts",
    ...reporters,
    ...folders.map((folder) => `test/${folder}`),
  ]);
  return accountable(status, readVitestReport(path, ROOT));
}

function playwright(): Counts {
  const path = join(REPORTS, "playwright.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: path };
  // A machine that others use too can stall a browser for seconds. Such a scenario is listed as flaky; a mistake fails twice.
  const status = run("playwright", ["test", "-c", "test/e2e/playwright.config.ts", "--retries=1"], env);
  return accountable(status, readPlaywrightReport(path));
}

/** A runner that failed without a failed test (a file that does not load, an error outside any test) counts as one failure. */
function accountable(status: number, report: RunnerReport | null): Counts {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  failures.push(...report.failures);
  return status !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

const { values, positionals } = parseArgs({ options: { runs: { type: "string" } }, allowPositionals: true });
if (values.runs !== undefined) process.env.JXWB_RUNS = values.runs;
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const total = { passed: 0, failed: 0, skipped: 0 };

refuseForgotten();
provideSystemTools();
await bundle();
for (const name of wanted) {
  const part = PARTS[name];
  console.log(`\n== ${name}`);
  const started = performance.now();
  const counts = part?.() ?? { passed: 0, failed: 1, skipped: 0 };
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(REPORTS, { recursive: true, force: true });
if (failures.length > 0) console.log(`\n== failed\n${failures.join("\n")}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
