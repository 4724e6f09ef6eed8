import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile, createBookFile } from "../../../electron/store/book-file.ts";
import type { Book } from "../../../shared/book/model.ts";
import type { Fix, Problem } from "../../../shared/checks/problem.ts";
import { RULES } from "../../../shared/checks/rules/rules.ts";
import { opsOfFix } from "../../../shared/checks/run/apply-fix.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { placeOf } from "../../checks/place.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { CASES } from "./cases/all.ts";
import { bookOf, row } from "./cases/one-project.ts";

async function stored(book: Book): Promise<BookFile> {
  const path = join(temporaryFolder(), "文本.jxwb");
  await createBookFile(path, book, [], false);
  const file = BookFile.open(path);
  onTestFinished(() => file.close());
  return file;
}

interface Fixable {
  readonly problem: Problem;
  readonly fix: Fix;
}

function fixable(problems: readonly Problem[]): Fixable[] {
  return problems.flatMap((problem) => (problem.fix ? [{ problem, fix: problem.fix }] : []));
}

/** How often each rule says anything; places move when paragraphs or rows do. */
function counted(problems: readonly Problem[]): ReadonlyMap<string, number> {
  return new Map(
    Array.from(
      Map.groupBy(problems, ({ rule }) => rule),
      ([rule, said]) => [rule, said.length],
    ),
  );
}

/** Does each fix as one step of the real store, looks at what is said then, and takes it back. */
function expectFixed(file: BookFile, wanted: (problem: Problem) => boolean): readonly Fixable[] {
  const rows = file.rows();
  const { problems } = checkBook({ book: file.book() });
  const before = counted(problems);
  const fixes = fixable(problems.filter(wanted));
  for (const { problem, fix } of fixes) {
    const told = `${problem.rule} ${placeOf(problem.where)} ${fix.title}`;
    file.edit({ label: fix.title, ops: opsOfFix(rows, fix) });
    const after = counted(checkBook({ book: file.book() }).problems);
    expect(after.get(problem.rule) ?? 0, told).toBeLessThan(before.get(problem.rule) ?? 0);
    for (const [other, count] of after)
      expect(count, `${told} → ${other}`).toBeLessThanOrEqual(before.get(other) ?? 0);
    file.undo();
    expect(file.rows(), told).toEqual(rows);
  }
  return fixes;
}

/** What a clerk writes into rows, beyond the real text. */
const OTHER_ROWS = bookOf(
  row("数量", "培训教师人数", "不少于50人"),
  row("时效", "故障抢修时限", "30天内"),
  row("成本", "项目总成本", "达到100万元"),
  row("成本", "工程造价", "≥100万元"),
  row("社会成本", "责任事故起数", "0起"),
  row("质量", "设备完好率", "≥95设备完好"),
  row("社会效益", "受益学生人数不低于870人", "≥870人"),
  row("数量", "抽查企业数量", "25完成25家企业的检查"),
  row("质量", "问题整改率", "100%"),
);

describe("each fix is one step that takes its problem away, adds none, and is undone to the letter", () => {
  it("in the real text", async () => {
    const fixes = expectFixed(await stored(letingBook()), () => true);
    expect(fixes.length).toBeGreaterThan(80);
  });

  it("in other rows", async () => {
    const fixes = expectFixed(await stored(OTHER_ROWS), () => true);
    expect(fixes.length).toBeGreaterThan(5);
  });

  const withFix = RULES.flatMap(({ id }) =>
    (CASES[id]?.hits ?? []).map(({ name, input }) => ({ id, name, book: input.book })),
  ).filter(({ id, book }) => checkBook({ book }).problems.some(({ rule, fix }) => rule === id && fix));

  it.each(withFix)("of $id in $name", async ({ id, book }) => {
    expectFixed(await stored(book), ({ rule }) => rule === id);
  });

  it("is offered by many rules", () => {
    expect(new Set(withFix.map(({ id }) => id)).size).toBeGreaterThanOrEqual(14);
  });
});
