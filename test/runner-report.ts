import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** What a test runner found: how many tests ended how, and each failed one with the beginning of what it said. */
export interface RunnerReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: Record<"expected" | "unexpected" | "flaky" | "skipped", number>;
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Reads what vitest's JSON reporter wrote; null where there is nothing to read. @param root what files are named from */
export function readVitestReport(path: string, root: string): RunnerReport | null {
  const report = readJson<VitestReport>(path);
  if (!report) return null;
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((each) => each.status === "failed");
    if (status === "failed" && failed.length === 0) return [failure(file, "does not load", message)];
    return failed.map((each) => failure(file, each.fullName, each.failureMessages[0]));
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests,
    failures,
  };
}

/** Reads what Playwright's JSON reporter wrote; a test that passed at its second try counts as passed. */
export function readPlaywrightReport(path: string): RunnerReport | null {
  const report = readJson<PlaywrightReport>(path);
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: report.suites.flatMap(failedSpecs),
  };
}

function failedSpecs({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const results = tests.flatMap((each) => each.results);
      return failure(file, title, results.find(({ error }) => error)?.error?.message);
    });
  return [...own, ...suites.flatMap(failedSpecs)];
}

/** The calls below the first are of use to nobody without the whole log. */
function failure(file: string, title: string, message = ""): string {
  const lines = stripVTControlCharacters(message).split("\n");
  const call = lines.findIndex((line) => /^\s+at /.test(line));
  const beginning = lines.slice(0, Math.min(20, call < 0 ? lines.length : call + 1));
  return [`✗ ${file} › ${title}`, ...beginning.map((line) => `    ${line}`)].join("\n");
}

function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch {
    return null;
  }
}
