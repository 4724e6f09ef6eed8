import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "../build/bundle.ts";
import { type Counts, runChecks } from "./check.ts";
import { provideSystemTools } from "./system-tools.ts";

/**
 * `npm test`: every part in turn, then `N passed, N failed` as the last line. `node test/run.ts PART… [--runs N]` runs some
 * parts; `--runs` makes crash and fuzz longer.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), "jxwb-test-"));

const PARTS: Readonly<Record<string, () => Counts>> = {
  check: runChecks,
  unit: () =>
    vitest(["test/unit", "test/store", "test/services", "test/browser", "test/cli", "test/desktop"]),
  checks: () => vitest(["test/checks"]),
  word: () => vitest(["test/word", "test/pdf", "test/excel", "test/report"]),
  crash: () => vitest(["test/crash"]),
  fuzz: () => vitest(["test/fuzz"]),
  packaging: () => vitest(["test/packaging"]),
  e2e: playwright,
};

function vitest(folders: readonly string[]): Counts {
  const report = join(REPORTS, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = run("vitest", ["run", "-c", "test/vitest.config.ts", ...reporters, ...folders]);
  const found = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(
    report,
  );
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  return accountable(status, {
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests,
  });
}

function playwright(): Counts {
  const report = join(REPORTS, "playwright.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const status = run("playwright", ["test", "-c", "test/e2e/playwright.config.ts"], env);
  const found = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(report);
  if (!found) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = found.stats;
  return accountable(status, { passed: expected + flaky, failed: unexpected, skipped });
}

/** A runner that failed without a failed test (a file that does not load, an error outside any test) counts as one failure. */
function accountable(status: number, counts: Counts): Counts {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return null;
  }
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
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
