import { type FieldTable, indicatorLine } from "../../book/fields.ts";
import type { IndicatorRow, ParagraphRow, ProjectRow, SectionRow } from "../../book/rows.ts";
import { codeKey, nameKey } from "../../book/same-project.ts";
import { titleKey } from "../../book/same-section.ts";
import type { Row } from "../../book/tree.ts";
import { unitKey } from "../../book/units.ts";
import type { Recognition } from "./pairing.ts";

/** What rows of each kind are recognised by. How much has to be alike where all of it was changed: by trial on real texts. */

const SECTION: Recognition<SectionRow> = {
  keys: [titleKey],
  text: ({ title, paragraphs }) => [title, ...paragraphs.map(({ text }) => text)].join("\n"),
  least: 0.4,
};

const PARAGRAPH: Recognition<ParagraphRow> = {
  // An empty paragraph has something to be known by as well.
  keys: [({ text }) => `¶${text}`],
  text: ({ text }) => text,
  least: 0.4,
};

const PROJECT: Recognition<ProjectRow> = {
  keys: [
    ({ code, name }) => (code === "" ? "" : `${code} ${name}`),
    ({ code }) => code,
    codeKey,
    (project) => keyed(nameKey(project), unitKey(project)),
    nameKey,
  ],
  text: ({ name, goal, fundsUse, indicators }) =>
    [name, goal, fundsUse, ...indicators.map(indicatorLine)].join("\n"),
  least: 0.5,
};

const INDICATOR: Recognition<IndicatorRow> = {
  keys: [
    (row) => `¶${indicatorLine(row)}`,
    ({ level2, level3 }) => keyed(level3, level2),
    ({ level3 }) => level3,
  ],
  text: ({ level3, description }) => `${level3}\n${description}`,
  least: 0.4,
};

const KINDS = { section: SECTION, paragraph: PARAGRAPH, project: PROJECT, indicator: INDICATOR };

/** @param sameIds what has one id in both lists is one row */
export function recognitionOf(table: Exclude<FieldTable, "book">, sameIds: boolean): Recognition<Row> {
  const kind = KINDS[table] as Recognition<Row>;
  return sameIds ? { ...kind, keys: [({ id }) => String(id), ...kind.keys] } : kind;
}

function keyed(key: string, within: string): string {
  return key === "" ? "" : `${within} ${key}`;
}
