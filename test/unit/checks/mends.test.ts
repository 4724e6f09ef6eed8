import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { BookFile, createBookFile } from "../../../electron/store/book-file.ts";
import { opsOfFix } from "../../../shared/checks/apply-fix.ts";
import { checkBook } from "../../../shared/checks/check-book.ts";
import { NUMBER_RULES } from "../../../shared/checks/numbers.ts";
import type { Problem } from "../../../shared/checks/rule.ts";
import { textRules } from "../../../shared/checks/texts.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MINE = new Set([...textRules({}), ...NUMBER_RULES].map(({ id }) => id));

function counts(problems: readonly Problem[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { rule } of problems) all.set(rule, (all.get(rule) ?? 0) + 1);
  return all;
}

/** Once mended, a heading reads like its section's title and a spelling like an old slogan: then another rule may say more there. */
it("each mend of the real text is one step that takes its problem away, adds none, and is undone to the letter", async () => {
  const path = join(temporaryFolder(), "文本.jxwb");
  await createBookFile(path, letingBook(), [], false);
  const file = BookFile.open(path);
  onTestFinished(() => file.close());
  const rows = file.rows();
  const { problems } = checkBook({ book: file.book() });
  const before = counts(problems);
  const mendable = problems.filter(({ rule }) => MINE.has(rule));
  let mended = 0;
  for (const { rule, fix } of mendable) {
    if (!fix) continue;
    file.edit({ label: fix.title, ops: opsOfFix(rows, fix) });
    const after = counts(checkBook({ book: file.book() }).problems);
    expect(after.get(rule) ?? 0, `${rule} ${fix.title}`).toBeLessThan(before.get(rule) ?? 0);
    for (const [other, count] of after)
      expect(count, `${rule} → ${other}`).toBeLessThanOrEqual(before.get(other) ?? 0);
    file.undo();
    expect(file.rows()).toEqual(rows);
    mended++;
  }
  expect(mended).toBeGreaterThan(40);
});
