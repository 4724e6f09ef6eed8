import { printedIndicatorValue } from "../../../shared/book/indicator-value.ts";
import type { Project } from "../../../shared/book/model.ts";
import { amountOf } from "./amounts.ts";
import type { BesideEntry } from "./beside.ts";

/** 万元: ten thousand million 元, more than any project of a county. */
const IMPLAUSIBLE = 1_000_000;
const AMOUNT = /\d[\d,]*(?:\.\d+)?(?:亿|万|千)?元/g;
/** Amounts in 元 read as 万元 are so many times too large; 千元 ten times. */
const TIMES = [10_000, 10];

/** What a report says of such amounts. */
export const UNIT_DOUBTFUL = "没有写金额的单位，暂按万元导入；与这里写的不符，可能是元，请核对。";

/**
 * What speaks against amounts without a unit being in 万元: another amount of the project, with its unit, that is the total in 元 or
 * 千元, or the total itself. Null where nothing does.
 */
export function doubtfulUnit(project: Project, beside: readonly BesideEntry[]): string | null {
  const total = Number(project.budget.total || project.budget.fiscal);
  if (!(total > 0)) return null;
  const texts = [
    project.goal,
    project.fundsUse,
    ...project.indicators.map((row) => printedIndicatorValue(row)),
    ...beside.flatMap(({ label, lines }) => [label, ...lines]),
  ];
  for (const text of texts)
    for (const [words] of text.normalize("NFKC").matchAll(AMOUNT)) {
      const said = Number(amountOf(words, "元")?.amount ?? 0);
      if (said > 0 && TIMES.some((times) => Math.abs(said * times - total) < total / 1000)) return words;
    }
  return total >= IMPLAUSIBLE ? project.budget.total : null;
}

/** “¥350,000.00” says itself that it is in 元. */
export function isMarkedAsYuan(text: string): boolean {
  return /^\s*[¥￥]\s*\d[\d,.]*\s*$/.test(text);
}
