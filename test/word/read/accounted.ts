import { printedIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { withoutInvisible } from "../../../shared/book/invisible.ts";
import type { Book, Project } from "../../../shared/book/model.ts";
import { projectHeading, sectionHeading } from "../../../shared/book/numbering.ts";
import {
  CONTENTS_TITLE,
  coverTitle,
  INDICATOR_HEADERS,
  LABELS,
  MONEY_UNIT_LINE,
  PARTS,
} from "../../../shared/book/official-text.ts";
import { printedPercent } from "../../../shared/book/percent.ts";
import { SIGN_OF } from "../../fixtures/word-variants/inline.ts";
import { unzip } from "../../support/zip.ts";

/**
 * Non-space characters of a Word file's body, deleted text and symbols among them, that stand in none of the texts: what an
 * import would have dropped in silence. Widths of signs make no difference.
 */
export async function unaccountedIn(file: Buffer, ...texts: readonly string[]): Promise<string> {
  const counts = new Map<string, number>();
  for (const character of comparable(texts.join(""))) counts.set(character, (counts.get(character) ?? 0) + 1);
  let lost = "";
  for (const character of comparable(await bodyText(file))) {
    const count = counts.get(character) ?? 0;
    counts.set(character, count - 1);
    if (count <= 0) lost += character;
  }
  return lost;
}

/** Everything that a text of this Book prints, each word as often as the official form has it; page numbers left out. */
export function printedWords(book: Book): string {
  const headings = [
    ...book.sections.map((section, index) => sectionHeading(index, section.title)),
    ...book.projects.map((project, index) => projectHeading(index, project.name)),
  ];
  const parts = PARTS.map(({ number, title }) => number + title);
  return [
    book.department,
    coverTitle(book.fiscalYear),
    book.compiler,
    book.reviewer,
    CONTENTS_TITLE,
    ...[...parts, ...headings].flatMap((line) => [line, line]),
    ...book.sections.flatMap((section) => section.paragraphs),
    ...book.projects.map(projectWords),
  ].join("");
}

function projectWords(project: Project): string {
  const { total, fiscal, other } = project.budget;
  return [
    project.agencyCode + project.agencyName + MONEY_UNIT_LINE,
    LABELS.code + project.code + LABELS.name + project.name,
    LABELS.scale + LABELS.total + total + LABELS.fiscal + fiscal + LABELS.other + other,
    project.fundsUse,
    LABELS.plan + LABELS.planDates.join("") + project.spendingPlan.map(printedPercent).join(""),
    LABELS.goal + project.goal,
    INDICATOR_HEADERS.join(""),
    ...project.indicators.map(
      (row, at, rows) =>
        (rows[at - 1]?.level1 === row.level1 ? "" : row.level1) +
        row.level2 +
        row.level3 +
        row.description +
        printedIndicatorValue(row) +
        row.basis,
    ),
  ].join("");
}

async function bodyText(file: Buffer): Promise<string> {
  const xml = (await unzip(file)).get("word/document.xml")?.toString("utf8") ?? "";
  const texts = xml.matchAll(
    /<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>|<w:sym w:font="([^"]*)" w:char="([^"]*)"\/>/g,
  );
  return [...texts]
    .map(([, text, font, code]) => text ?? SIGN_OF.get(`${font} ${code}`) ?? "?")
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Thousands separators and widths of signs are no text. */
function comparable(text: string): string {
  return withoutInvisible(text)
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/(?<=\d),(?=\d{3})/g, "");
}
