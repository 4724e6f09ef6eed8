import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Book } from "../../../shared/book/model.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { replacedBook } from "../replaced-book.ts";
import { measureLarge } from "./large.ts";
import { type Figures, type Program, startProgram } from "./program.ts";
import * as scenarios from "./scenarios.ts";
import { measureStarts } from "./start.ts";
import { table } from "./table.ts";

/** The texts that the program is measured with, by file name. */
const BOOKS = { 真实文本: letingBook(), 两千个项目: replacedBook() };

/** Scenario → its samples. */
type Samples = Map<string, Figures[]>;

/** The work with the program once it is there. */
export function benchPage(against: string | undefined, rounds: number): Promise<void> {
  return inTurn(against, rounds, runAll);
}

/** How the program comes up, on a computer a quarter as fast as this one. */
export function benchStart(against: string | undefined, rounds: number): Promise<void> {
  return inTurn(against, rounds, async (checkout, samples) => {
    const record = (scenario: string, figures: Figures) =>
      samples.set(scenario, [...(samples.get(scenario) ?? []), figures]);
    await measureStarts(checkout, BOOKS, record);
  });
}

/** Texts larger than usual. */
export function benchLarge(against: string | undefined, rounds: number): Promise<void> {
  return inTurn(against, rounds, async (checkout, samples) => {
    const record = (scenario: string, figures: readonly Figures[]) =>
      samples.set(scenario, [...(samples.get(scenario) ?? []), ...figures]);
    await measureLarge(checkout, record);
  });
}

/**
 * The whole program of this checkout as a user starts it, and of another one where it is given: in turn, a new program each time.
 * @param rounds how often each is started
 */
async function inTurn(
  against: string | undefined,
  rounds: number,
  run: (checkout: string, samples: Samples) => Promise<void>,
): Promise<void> {
  const own = fileURLToPath(new URL("../../..", import.meta.url));
  const [after, before]: [Samples, Samples] = [new Map(), new Map()];
  const turns: (readonly [string, Samples])[] = [[own, after]];
  if (against !== undefined) turns.unshift([against, before]);
  for (const [checkout] of turns) build(checkout);
  for (let round = 1; round <= rounds; round++)
    for (const [checkout, samples] of turns) {
      console.error(`第 ${round} 轮：${checkout}`);
      await run(checkout, samples);
    }
  for (const [scenario, samples] of after)
    console.log([`\n${scenario}`, ...table(samples, before.get(scenario) ?? [])].join("\n  "));
}

/** What is measured is the source as it is now. */
function build(checkout: string): void {
  const options = { cwd: checkout, encoding: "utf8" } as const;
  const { status, stderr, error } = spawnSync(process.execPath, ["build/bundle.ts"], options);
  if (status !== 0) throw new Error(`${checkout}: ${error?.message ?? stderr}`);
}

async function runAll(checkout: string, samples: Samples): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  for (const [name, book] of Object.entries(BOOKS)) {
    const json = join(folder, `${name}.json`);
    writeFileSync(json, JSON.stringify(book));
    const program = await startProgram(checkout);
    try {
      program.importBook(name, json);
      await runBook(program, name, book, (scenario, figures) => {
        const title = `${name}：${scenario}`;
        samples.set(title, [...(samples.get(title) ?? []), ...figures]);
      });
    } finally {
      await program.close();
    }
  }
  rmSync(folder, { recursive: true });
}

async function runBook(
  program: Program,
  name: string,
  book: Book,
  record: (scenario: string, figures: readonly Figures[]) => void,
): Promise<void> {
  record("打开，CPU 毫秒", await scenarios.open(program, name));
  record("打开后的内存，MiB", [await program.memory()]);
  const section = await scenarios.typeInSection(program, book);
  record("第一章打一个字，CPU 毫秒", section.each);
  record("第一章打一个字，连同保存均摊，CPU 毫秒", [section.share]);
  const grid = await scenarios.typeInGrid(program, book);
  record("指标表打一个字母，CPU 毫秒", grid.each);
  record("指标表打一个字母，连同其后均摊，CPU 毫秒", [grid.share]);
  if (book.projects.length >= MANY) {
    record("改一处，预览打开，CPU 毫秒", await scenarios.edit(program, book));
    record("改一处，预览关闭，CPU 毫秒", await scenarios.editWithoutPreview(program, book));
    record("全部替换 20,000 处，CPU 毫秒", await scenarios.replaceAll(program));
  }
  record("最后的内存，MiB", [await program.memory()]);
}

/** So many projects make a difference to the work that follows an edit. */
const MANY = 1000;
