import { afterAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { readDocx } from "../../electron/word/read/docx.ts";
import { countyFile, countyForms, linesOfBook } from "../fixtures/county-forms/county-forms.ts";
import { asWordFile, asWorkbook, piecesOf, textsOf } from "../fixtures/county-forms/pieces.ts";
import { isAccounted } from "./accounted.ts";

/** Tables that other counties published: what each must give, field by field. */

const FORMS = countyForms();

function read(name: string, file: Uint8Array) {
  return name.endsWith(".docx") ? readDocx(file, name) : readXlsx(file, name);
}

/** A line for each form: how many of each field came out as printed; below it what did not. */
const TABLE: string[] = [];

const ROW_FIELDS = ["一级", "二级", "三级", "指标值"];
const PROJECT_FIELDS = ["名称", "单位编码", "预算数", "目标"];

function comparedWith(
  file: string,
  expected: readonly string[],
  found: readonly string[],
  year: number | null,
  readYear: number,
): string[] {
  const counts = new Map([...PROJECT_FIELDS, ...ROW_FIELDS].map((field) => [field, { right: 0, all: 0 }]));
  const wrong: string[] = [];
  for (const [at, line] of expected.entries()) {
    const [kind, ...fields] = line.split("｜");
    const own = found[at]?.split("｜").slice(1) ?? [];
    for (const [index, field] of (kind === "row" ? ROW_FIELDS : PROJECT_FIELDS).entries()) {
      const count = counts.get(field);
      if (!count || fields[index] === "") continue;
      count.all += 1;
      if (own[index] === fields[index]) count.right += 1;
      else wrong.push(`  ${field}: ${fields[index]} was read as ${own[index] ?? "nothing"}`);
    }
  }
  const cells = Array.from(counts, ([field, { right, all }]) => `${field} ${right}/${all}`);
  const said = year === null ? "asked" : readYear === year ? String(year) : `${readYear} for ${year}`;
  return [[file.padEnd(30), ...cells, `年度 ${said}`].join("  "), ...wrong];
}

describe("tables of other counties", () => {
  afterAll(() => {
    console.log(TABLE.join("\n"));
  });

  it.each(FORMS)("$file gives every row, goal, total and year", async ({ file, lines, beside, year }) => {
    const { book, notes } = await read(file, countyFile(file));
    const found = linesOfBook(book);
    TABLE.push(...comparedWith(file, lines, found, year, book.fiscalYear));
    expect(found).toEqual(lines);
    expect(book.fiscalYear).toBe(year ?? new Date().getFullYear());
    expect(notes.some(({ kind, message }) => kind === "year-guessed" && message.includes("今年"))).toBe(
      year === null,
    );
    const report = notes.map(({ text }) => text).join("\n");
    for (const text of beside) expect(report).toContain(text);
  });

  it.each(FORMS)("$file: nothing is lost", async ({ file }) => {
    const bytes = countyFile(file);
    const read_ = await read(file, bytes);
    const lost = textsOf(await piecesOf(file, bytes)).filter((text) => !isAccounted(text, read_));
    expect(lost).toEqual([]);
  });

  it.each(FORMS)("$file is the same Book from the other kind of file", async ({ file }) => {
    const bytes = countyFile(file);
    const pieces = await piecesOf(file, bytes);
    const { book } = await read(file, bytes);
    const other = file.endsWith(".docx")
      ? await readXlsx(await asWorkbook(pieces), file.replace(".docx", ".xlsx"))
      : await readDocx(await asWordFile(pieces), file.replace(".xlsx", ".docx"));
    expect(linesOfBook(other.book)).toEqual(linesOfBook(book));
    expect(other.book).toEqual(book);
  });
});
