import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Everything that a machine can check without running the program. Each check counts as one test. */

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const CHECKS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ["types: electron, build, test", ["tsc", "-p", "."]],
  ["types: shared", ["tsc", "-p", "shared"]],
  ["types: renderer", ["tsc", "-p", "renderer"]],
  ["format and lint (biome)", ["biome", "check", "--error-on-warnings", "--max-diagnostics=20", "."]],
  ["lint, types and import boundaries (oxlint)", ["oxlint", "--type-aware", "--deny-warnings"]],
  ["no circles between folders", ["node", "test/circles.ts"]],
  ["unused code and dependencies (knip)", ["knip", "--no-progress", "--treat-config-hints-as-errors"]],
];

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function runChecks(): Counts {
  let failed = 0;
  for (const [name, [command = "", ...args]] of CHECKS) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
    const good = status === 0;
    console.log(`${good ? "✓" : "✗"} ${name}`);
    if (!good) {
      failed++;
      console.log(`${stdout ?? ""}${stderr ?? ""}${error ? String(error) : ""}`);
    }
  }
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}

if (import.meta.main) {
  const { failed } = runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
