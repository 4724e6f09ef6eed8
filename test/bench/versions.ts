import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import type { Op } from "../../shared/book/edit.ts";
import { random } from "../support/random.ts";
import { variedBook } from "./varied-book.ts";

/**
 * `npm run bench -- versions`: a text of 60 projects with 1,000 named versions, between every two of them some edits as a clerk makes
 * them. Printed are the size of the file and what it takes to list them, to read one and to restore one, each the median of several.
 */

const VERSIONS = 1000;
/** Edits between two versions. */
const EDITS = 4;
const TIMES = 21;

export async function benchVersions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  try {
    const path = join(folder, "文本.jxwb");
    await createBookFile(path, variedBook(60), [], false);
    const before = statSync(path).size;
    const file = BookFile.open(path);
    const next = random(7);
    const started = performance.now();
    for (let version = 1; version <= VERSIONS; version++) {
      for (let edit = 0; edit < EDITS; edit++) file.edit({ label: "改", ops: [anyEdit(file, next)] });
      file.keepVersion("named", `第${version}稿`);
    }
    const kept = (performance.now() - started) / VERSIONS;
    const ids = file.versions().map(({ id }) => id);
    const any = () => ids[Math.floor(next() * ids.length)] ?? 1;
    console.log(`60 个项目，${ids.length} 个版本，每两个之间 ${EDITS} 处修改`);
    console.log(`  文件 ${kib(before)} → ${kib(statSync(path).size)}`);
    console.log(`  ${EDITS} 处修改并存一个版本 ${kept.toFixed(1)} ms`);
    print("列出全部版本", () => file.versions());
    print("读出一个版本", () => file.version(any()));
    print("恢复一个版本", () => file.become(file.version(any()), "恢复", "before-restore"));
    file.close();
    print("打开这份文本", () => {
      const again = BookFile.open(path);
      again.rows();
      again.close();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One text of a project or of one of its indicators, or a paragraph. */
function anyEdit(file: BookFile, next: () => number): Op {
  const { projects, sections } = file.rows();
  const of = <T>(rows: readonly T[]): T | undefined => rows[Math.floor(next() * rows.length)];
  const project = of(projects);
  const indicator = of(project?.indicators ?? []);
  const paragraph = of(of(sections)?.paragraphs ?? []);
  const word = String(Math.floor(next() * 10_000));
  const kind = next();
  if (kind < 0.2 && paragraph)
    return { op: "set", table: "paragraph", id: paragraph.id, fields: { text: `${paragraph.text}${word}` } };
  if (kind < 0.6 && indicator)
    return { op: "set", table: "indicator", id: indicator.id, fields: { number: word } };
  return { op: "set", table: "project", id: project?.id ?? 0, fields: { fundsUse: `用于${word}项工作` } };
}

function print(what: string, work: () => unknown): void {
  const times = Array.from({ length: TIMES }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).toSorted((a, b) => a - b);
  console.log(`  ${what} ${(times[Math.floor(TIMES / 2)] ?? 0).toFixed(1)} ms`);
}

function kib(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString("zh-CN")} KiB`;
}
