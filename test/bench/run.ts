import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDocx } from "../../electron/word/write/docx.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";

/**
 * `npm run bench`: each of our programs against a peer that does the same work, in turn, each run a process of its own. Printed
 * are medians of CPU time and peak memory, and their ratio; single timings mean nothing on a shared machine.
 */

interface Measured {
  /** Seconds of CPU, user and system. */
  readonly cpu: number;
  /** Of that the work's own thread: the rest is what Node's compiler, collector and zlib do beside it. */
  readonly thread: number;
  /** Peak resident memory, MiB. */
  readonly memory: number;
}

const PAIRS: readonly { readonly title: string; readonly ours: string; readonly peer: string }[] = [
  {
    title: "写 2,000 个项目的 .docx：本程序 / docx 库自己",
    ours: "write-ours.ts",
    peer: "write-docx-library.ts",
  },
  { title: "排版 200 个项目：本程序 / docx/layout", ours: "layout-200.ts", peer: "layout-200-docx.ts" },
  { title: "2,000 个项目：改一处后排版 / 从头排版", ours: "layout-2000-edit.ts", peer: "layout-2000.ts" },
  { title: "真实文本：第一章打一个字后排版 / 从头排版", ours: "layout-typing.ts", peer: "layout-real.ts" },
  {
    title: "2,000 个各不相同的项目：改一处后校验 / 从头校验",
    ours: "checks-2000-edit.ts",
    peer: "checks-2000.ts",
  },
  {
    title: "2,000 个项目，九个项目反复出现：改一处后校验 / 从头校验",
    ours: "checks-repeated-edit.ts",
    peer: "checks-repeated.ts",
  },
  {
    title: "写 2,000 个项目的 .pdf：本程序 / pdfkit 自己",
    ours: "write-pdf.ts",
    peer: "write-pdfkit.ts",
  },
  {
    title: "导入 2,000 个项目的 .docx：本程序 / mammoth",
    ours: "import-ours.ts",
    peer: "import-mammoth.ts",
  },
];

/** The file that the imports read. */
const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
const largeDocx = join(folder, "2000.docx");
await writeDocx(largeBook(2000), profileNamed("hebei"), createWriteStream(largeDocx));

function measure(program: string): Measured {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [path, largeDocx], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function duration(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

for (const { title, ours, peer } of PAIRS) {
  const runs = Array.from({ length: 3 }, () => ({ ours: measure(ours), peer: measure(peer) }));
  const both = (figure: keyof Measured) => ({
    ours: median(runs.map((run) => run.ours[figure])),
    peer: median(runs.map((run) => run.peer[figure])),
  });
  const [cpu, thread, memory] = [both("cpu"), both("thread"), both("memory")];
  console.log(title);
  console.log(`  CPU  ${duration(cpu.ours)} / ${duration(cpu.peer)} = ${(cpu.ours / cpu.peer).toFixed(3)}`);
  console.log(`  其中本线程 ${duration(thread.ours)} / ${duration(thread.peer)}`);
  console.log(
    `  内存 ${memory.ours.toFixed(0)} MiB / ${memory.peer.toFixed(0)} MiB = ${(memory.ours / memory.peer).toFixed(3)}`,
  );
}

rmSync(folder, { recursive: true });

// In the browser: what a character costs the page's own thread, with the preview open, in a very long text and in a long grid;
// printed by the tests themselves.
const work = ["preview-work", "section-work", "grid-work"];
spawnSync("playwright", ["test", "-c", "test/e2e/playwright.config.ts", ...work], {
  cwd: fileURLToPath(new URL("../..", import.meta.url)),
  stdio: "inherit",
});
