import { FIELDS, printedCells } from "../../shared/book/fields.ts";
import type { BookRows, ProjectRow, SectionRow } from "../../shared/book/rows.ts";

// What Word's 字数 counts: each Han character and each full-width mark by itself, a run of anything else as one word.
const WORDS =
  /[\u2010-\u2027\u2030-\u206f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]|[^\s\u2010-\u2027\u2030-\u206f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]+/gu;

const counted = new WeakMap<object, number>();

/** 字数 of the whole book, as Word counts. Rows that did not change are counted once. */
export function bookWords(rows: BookRows): number {
  let sum = 0;
  for (const section of rows.sections) sum += once(section, sectionWords);
  for (const project of rows.projects) sum += once(project, projectWords);
  return sum;
}

/** 字数 of one section, its title not counted. */
export function sectionWords(section: SectionRow): number {
  let sum = 0;
  for (const paragraph of section.paragraphs) sum += once(paragraph, (row) => countWords(row.text));
  return sum;
}

export function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

function projectWords(project: ProjectRow): number {
  let sum = 0;
  for (const { counted: isCounted, get } of FIELDS.project) if (isCounted) sum += countWords(get(project));
  for (const row of project.indicators) for (const text of printedCells(row)) sum += countWords(text);
  return sum;
}

function once<T extends object>(row: T, count: (row: T) => number): number {
  const known = counted.get(row);
  if (known !== undefined) return known;
  const words = count(row);
  counted.set(row, words);
  return words;
}
