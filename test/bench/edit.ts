import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { variedBook } from "./varied-book.ts";

/**
 * `npm run bench -- edit --against CHECKOUT`: edits through the session, each durable before the next, in texts of 60 and of 2,000
 * projects, beside the same of another checkout with its own node_modules. Each in turn is a process of its own; printed are medians of
 * CPU time and of time, and their ratio. The first edit of a text, which also keeps its first version, is told by itself.
 */

const OURS = fileURLToPath(new URL("../..", import.meta.url));

export async function benchEdit(against: string, rounds: number): Promise<void> {
  for (const projects of [60, 2000]) {
    const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
    const json = join(folder, "文本.json");
    writeFileSync(json, JSON.stringify(variedBook(projects)));
    // Each checkout has a file of its own version.
    const sides = [OURS, against].map((checkout, side) => ({ checkout, text: join(folder, `${side}.jxwb`) }));
    for (const { checkout, text } of sides)
      node(join(checkout, "electron/cli/main.ts"), "import", json, "--out", text);
    const runs = Array.from({ length: rounds }, () => sides.map(measured));
    const both = (figure: keyof Measured) => {
      const [ours = Number.NaN, theirs = Number.NaN] = [0, 1].map((side) =>
        median(runs.map((run) => run[side]?.[figure] ?? Number.NaN)),
      );
      return `${ours.toFixed(2)} / ${theirs.toFixed(2)} ms = ${(ours / theirs).toFixed(2)}`;
    };
    console.log(`${projects} 个项目，改一处，存好：本程序 / ${against}`);
    console.log(`  CPU  ${both("cpu")}`);
    console.log(`  时间 ${both("time")}`);
    console.log(`  第一次修改（先存下第一个版本）CPU ${both("first")}`);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of one edit, and CPU time of the first one. */
interface Measured {
  readonly cpu: number;
  readonly time: number;
  readonly first: number;
}

function measured({ checkout, text }: { readonly checkout: string; readonly text: string }): Measured {
  const work = fileURLToPath(new URL("edit-of-checkout.ts", import.meta.url));
  return JSON.parse(node(work, checkout, text)) as Measured;
}

function node(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stdout;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
