import { SIGNS } from "../../../../shared/book/indicator-value.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import { type Taxonomy, taxonomyOf } from "../../../../shared/book/taxonomy.ts";

/** What can be chosen for a cell; empty for a field that is free text. */
export function choicesFor(
  field: keyof Indicator,
  row: Indicator | undefined,
  /** All rows of the book: they show which scheme it follows, and the names it has of its own. */
  book: readonly Indicator[],
): readonly string[] {
  const scheme = taxonomyOf(book.map(({ level1 }) => level1));
  if (field === "symbol") return SIGNS;
  if (field === "level1")
    return named([...scheme.groups.map(({ level1 }) => level1), ...book.map(({ level1 }) => level1)]);
  if (field !== "level2") return [];
  const own = book.filter(({ level1 }) => level1 === row?.level1).map(({ level2 }) => level2);
  return named([...level2Of(scheme, row?.level1 ?? ""), ...own]);
}

/** The choices that a typed text may mean; none where it is one of them already. */
export function matching(choices: readonly string[], typed: string): readonly string[] {
  const text = typed.trim();
  if (text === "" || choices.includes(text)) return [];
  return choices.filter((choice) => choice.includes(text));
}

/** The 二级指标 under a 一级指标; all of them where the scheme does not know it. */
function level2Of({ groups }: Taxonomy, level1: string): readonly string[] {
  return (
    groups.find((group) => group.level1 === level1)?.level2 ?? groups.flatMap(({ level2 }) => [...level2])
  );
}

function named(names: readonly string[]): readonly string[] {
  return Array.from(new Set(names)).filter((name) => name !== "");
}
