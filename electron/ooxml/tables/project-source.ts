import { formLabel } from "../../../shared/book/headings.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import {
  bareMoneyUnit,
  isUnitLabel,
  type MoneyUnit,
  mentionsUnit,
  moneyUnit,
  moneyUnitAtEnd,
  moneyUnitOfLine,
} from "./amounts.ts";
import { type BasicFields, splitAgency } from "./basic-part.ts";
import { isFormTitle } from "./form-title.ts";
import { labelIn } from "./label-in-text.ts";
import { splitProjectHeading, withoutHeadingSuffix } from "./project-heading.ts";
import { onlyText, type TablePart } from "./table-parts.ts";
import type { OwnYear } from "./year.ts";

/** What a file has of one project, and what the lines around its tables say. */

/** A line of the file, and where it stands: notes are given in that order. */
export interface Line {
  readonly at: number;
  readonly text: string;
}

/** What a file has of one project. */
export interface ProjectSource {
  /** Above its tables; null where it has none there. */
  readonly heading: Line | null;
  readonly lines: readonly Line[];
  /** The unit of money that stands further up in the file, for a project that names none. */
  readonly around?: MoneyUnit | null;
  /** Which of the years that its tables are about is its own; without it none is known. */
  readonly ownYear?: OwnYear;
  readonly parts: readonly { readonly at: number; readonly part: TablePart }[];
}

/** Where notes go. `at` as in Line. */
export interface Notes {
  add(at: number, note: ImportNote): void;
}

export interface Heading extends Line {
  readonly number: number | null;
  readonly title: string;
  /** The title, with what may be its number or the beginning of the name. */
  readonly whole: string;
}

/** The heading above the tables, or the one inside a table where none stands above. */
export function headingOf({ heading, parts }: ProjectSource, basics: readonly BasicFields[]): Heading | null {
  const inside = basics.find((basic) => basic.title !== null)?.title;
  const text = (heading?.text ?? inside)?.trim();
  if (text === undefined) return null;
  const at = heading?.at ?? parts[0]?.at ?? 0;
  return { at, text, whole: withoutHeadingSuffix(text), ...splitProjectHeading(text) };
}

/** The unit that the project's tables or the lines around them name, the first in the order of the file; null where they name none. */
export function amountsIn({ heading, lines, parts }: ProjectSource): MoneyUnit | null {
  const found: { at: number; unit: MoneyUnit }[] = [];
  for (const { at, text } of heading ? [heading, ...lines] : lines) {
    const unit = moneyUnitOfLine(text);
    if (unit) found.push({ at, unit });
  }
  for (const { at, part } of parts) {
    const unit = unitInside(part);
    if (unit) found.push({ at, unit });
  }
  return found.toSorted((a, b) => a.at - b.at)[0]?.unit ?? null;
}

function unitInside({ table, first, end }: TablePart): MoneyUnit | null {
  for (const row of table.rows.slice(first, end)) {
    if (!row.some(({ text }) => mentionsUnit(text))) continue;
    const line = onlyText(row);
    const said = line === null ? null : moneyUnitOfLine(line);
    if (said) return said;
    for (const [index, { text }] of row.entries()) {
      const unit =
        moneyUnitAtEnd(text) ?? (isUnitLabel(text) ? bareMoneyUnit(row[index + 1]?.text ?? "") : null);
      // What stands beside a label is its text.
      if (unit && !SAYS_NO_UNIT.has(formLabel(row[index - 1]?.text ?? "") ?? "")) return unit;
    }
  }
  return null;
}

/** Fields whose text is a sentence: “金额单位为元” in it is about something else. */
const SAYS_NO_UNIT: ReadonlySet<string> = new Set(["goal", "fundsUse", "name"]);

/** Lines around the tables: agency, name and code, where the table has none, the money unit, and which form it is; the rest is given back. */
export function readLines(
  lines: readonly Line[],
  read: { agencyCode?: string; agencyName?: string; name?: string; code?: string },
): { rest: Line[]; titles: string[] } {
  const rest: Line[] = [];
  const titles: string[] = [];
  for (const { at, text } of lines) {
    if (isBlank(text) || moneyUnit(text) !== null) continue;
    const agency = splitAgency(text);
    const named = labelIn(text);
    if (!read.agencyName && !read.agencyCode && agency.agencyCode.length >= 6) Object.assign(read, agency);
    else if (!read.agencyName && named?.label === "agencyName") {
      Object.assign(read, { agencyName: named.value.trim() });
      titles.push(named.words);
    } else if ((named?.label === "name" || named?.label === "code") && !read[named.label]) {
      Object.assign(read, { [named.label]: named.value.trim() });
      titles.push(named.words);
    } else if (isFormTitle(text)) titles.push(text.trim());
    else rest.push({ at, text: text.trim() });
  }
  return { rest, titles };
}

/** “部门整体支出绩效目标表” is about no project: what it is about stands in the project's name. */
export function wholeDepartment(titles: readonly string[]): string {
  const plain = titles.map((title) => spaceless(title).replaceAll(/\([^()]*\)/g, ""));
  return plain.map((title) => /(?:部门|单位)整体(?:支出)?/.exec(title)?.[0]).find(Boolean) ?? "";
}
