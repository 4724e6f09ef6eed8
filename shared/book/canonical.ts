import { FIELDS, type FieldIn, type FieldKind, type FieldTable, type RowOf } from "./fields.ts";
import { printedIndicatorValue, splitIndicatorValue } from "./indicator-value.ts";
import { INVISIBLE, withoutInvisible } from "./invisible.ts";
import type { Book, Indicator, Project, Section } from "./model.ts";
import { canonicalMoney } from "./money.ts";

/**
 * Canonical form, in which every import ends: texts trimmed, line ends as \n, characters that XML cannot carry or nobody sees
 * removed, blank paragraphs dropped, 指标值 split anew from its joined text, money with 2 to 6 decimals. `canonicalBook` of its
 * own result is the same again.
 */
export function canonicalBook(book: Book): Book {
  return {
    ...canonicalRow("book", book),
    sections: book.sections.map(canonicalSection),
    projects: book.projects.map(canonicalProject),
  };
}

/** The part of `canonicalBook` that one section is. */
export function canonicalSection(section: Section): Section {
  return {
    ...canonicalRow("section", section),
    paragraphs: section.paragraphs.map(canonicalText).filter((paragraph) => paragraph !== ""),
  };
}

/** The part of `canonicalBook` that one project is. */
export function canonicalProject(project: Project): Project {
  return { ...canonicalRow("project", project), indicators: project.indicators.map(canonicalIndicator) };
}

function canonicalIndicator(row: Indicator): Indicator {
  const value = splitIndicatorValue(canonicalText(printedIndicatorValue(row)));
  return { ...canonicalRow("indicator", row), ...value };
}

/** Nearly always all of it is canonical, and the row itself is the answer. */
function canonicalRow<Table extends FieldTable, Row extends RowOf[Table]>(table: Table, row: Row): Row {
  const fields: readonly FieldIn<Table>[] = FIELDS[table];
  let canonical = row;
  for (const { kind, get, set } of fields) {
    const typed = get(row);
    const text = canonicalOf(kind, typed);
    if (text !== typed) canonical = { ...canonical, ...set(canonical, text) };
  }
  return canonical;
}

function canonicalOf(kind: FieldKind, text: string): string {
  switch (kind) {
    case "line":
      return oneLine(text);
    case "text":
    case "symbol":
    case "number":
    case "unit":
      return canonicalText(text);
    case "money":
      return canonicalMoney(text);
    case "percent":
    case "year":
    case "choice":
      return text;
  }
}

/** What `canonicalText` may change something in; most texts have none of it. */
const UNUSUAL = new RegExp(
  `^\\s|\\s$|[\\u0000-\\u001f\\u0085\\u2028\\u2029\\ud800-\\udfff\\ufffe\\uffff${INVISIBLE}]`,
);

/** Text of one or more lines: each line trimmed, blank lines dropped, without what `printable` removes. */
export function canonicalText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return printable(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Text that is one line by nature (a name, a code): its lines joined without anything between. */
export function oneLine(text: string): string {
  return canonicalText(text).replaceAll("\n", "");
}

/** Line ends as \n; without what XML 1.0 section 2.2 forbids (most control characters, lone surrogates, U+FFFE, U+FFFF) and what nobody sees. */
export function printable(text: string): string {
  return withoutInvisible(
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
      .replace(/[\v\f]/g, "\n")
      // oxlint-disable-next-line no-control-regex -- these are the characters to remove
      .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ""),
  );
}
