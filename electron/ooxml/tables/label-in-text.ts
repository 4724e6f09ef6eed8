import { type FormLabel, formMeaning } from "../../../shared/book/headings.ts";
import { yearSaid } from "../../../shared/book/year-heading.ts";
import { withoutMoneyUnit } from "./amounts.ts";
import type { Cell } from "./table.ts";

/** Labels that stand in one text with their value, and those that say a year. */

/** Fields that a form may have several labels for: this year's and all years'. */
export const SEVERAL: ReadonlySet<FormLabel> = new Set<FormLabel>([
  "total",
  "fiscal",
  "other",
  "goal",
  "agencyName",
]);

/** With the spaces before it and its colon. */
const LONGEST_LABEL = 24;

/** “项目名称：招商经费”, label and value in one cell; null for any other text. */
export function labelIn(text: string): { label: FormLabel; words: string; value: string } | null {
  if (!/[：:]/.test(text.slice(0, LONGEST_LABEL))) return null;
  const match = /^\s*((?:其中\s*[：:]\s*)?[^：:\n]{2,16})[：:]\s*(\S[\s\S]*)$/.exec(text);
  const meaning = match ? (formMeaning(match[1] ?? "") ?? yearlyMeaning(match[1] ?? "")) : null;
  if (!match || !meaning || meaning.field === "date" || meaning.field === "plan") return null;
  return {
    label: meaning.field,
    words: match[1] ?? "",
    value: meaning.field === "agencyName" ? withoutMoneyUnit(match[2] ?? "") : (match[2] ?? ""),
  };
}

/** What a label means without the year that it says; null where it says none, or one that is over. */
export function yearlyMeaning(text: string): ReturnType<typeof formMeaning> {
  const said = yearSaid(text);
  if (!said || said.rest === "" || (said.away ?? 0) < 0) return null;
  const meaning = formMeaning(`年度${said.rest}`) ?? formMeaning(said.rest);
  return meaning && SEVERAL.has(meaning.field) ? meaning : null;
}

/** Cells of “label：value” as two: the label, which takes no width, and its value. What stands right of a label is its text. */
export function withPartsOfCells(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const parts = new Map<Cell, readonly Cell[]>();
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      const left = row[index - 1];
      const inside = parts.has(cell) || (left && formMeaning(left.text)) ? null : labelIn(cell.text);
      if (inside)
        parts.set(cell, [
          { ...cell, columns: 0, text: inside.words },
          { ...cell, text: inside.value },
        ]);
    }
  return parts.size === 0 ? rows : rows.map((row) => row.flatMap((cell) => parts.get(cell) ?? [cell]));
}
