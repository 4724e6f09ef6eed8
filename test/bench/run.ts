import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fromCaller } from "../../electron/cli/usage.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { writeDocx } from "../../electron/word/write/docx.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { variedBook } from "./varied-book.ts";

/**
 * `npm run bench`: each of our programs against a peer that does the same work, in turn, each run a process of its own. Printed
 * are medians of CPU time and peak memory, and their ratio; single timings mean nothing on a shared machine.
 *
 * `npm run bench -- page [--against CHECKOUT] [--rounds N]`: the whole program as a user starts it, and beside it that of another
 * checkout, which has its own node_modules. `npm run bench -- start` measures in the same way how it starts; `-- large` waiting, typing and
 * scrolling in texts larger than usual; `-- versions` what a
 * text with a thousand versions costs; `-- edit --against CHECKOUT` one edit beside the same of another checkout.
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
  { title: "会话打开 2,000 个项目 / 读同样内容的 JSON", ours: "open-session.ts", peer: "open-json.ts" },
  { title: "会话里改一处，存好 / SQLite 自己改一行", ours: "edit-session.ts", peer: "edit-sqlite.ts" },
  {
    title: "全部替换的 20,000 个操作用到 2,000 个项目上 / 逐行改一遍",
    ours: "apply-20000.ts",
    peer: "apply-walk.ts",
  },
];

function measure(program: string, ...read: readonly string[]): Measured {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [path, ...read], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function duration(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(1)} ms` : `${seconds.toFixed(2)} s`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function benchPairs(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  // What the programs read.
  const [docx, text] = [join(folder, "2000.docx"), join(folder, "2000.jxwb")];
  await writeDocx(largeBook(2000), profileNamed("hebei"), createWriteStream(docx));
  const varied = variedBook(2000);
  await createBookFile(text, varied, [], false);
  writeFileSync(join(folder, "2000.json"), JSON.stringify(varied));
  for (const { title, ours, peer } of PAIRS) {
    const runs = Array.from({ length: 3 }, () => ({
      ours: measure(ours, docx, text),
      peer: measure(peer, docx, text),
    }));
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
}

const { values, positionals } = parseArgs({
  options: { against: { type: "string" }, rounds: { type: "string", default: "3" } },
  allowPositionals: true,
});
if (positionals.includes("page")) {
  const { benchPage } = await import("./page/run.ts");
  await benchPage(values.against && fromCaller(values.against), Number(values.rounds));
} else if (positionals.includes("start")) {
  const { benchStart } = await import("./page/run.ts");
  await benchStart(values.against && fromCaller(values.against), Number(values.rounds));
} else if (positionals.includes("large")) {
  const { benchLarge } = await import("./page/run.ts");
  await benchLarge(values.against && fromCaller(values.against), Number(values.rounds));
} else if (positionals.includes("edit")) {
  if (values.against === undefined) throw new Error("edit needs --against CHECKOUT");
  const { benchEdit } = await import("./edit.ts");
  await benchEdit(fromCaller(values.against), Number(values.rounds));
} else if (positionals.includes("versions")) {
  const { benchVersions } = await import("./versions.ts");
  await benchVersions();
} else {
  await benchPairs();
}
