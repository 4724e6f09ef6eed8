import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { AppError } from "../../../shared/error.ts";
import { opening, paragraph, part, project, run, smallFile } from "./word-file.ts";

/**
 * Files made to make a reader slow. Each is read or refused in about a second where work grows with the file's size; where it
 * grows with its square, in many minutes. The limit is far above any load.
 */
const LIMIT = 60_000;

const MANY = 40_000;
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text === "" ? "" : run(text)}</w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const tableOf = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const HEADER = row(...["一级指标", "二级指标", "三级指标", "指标值"].map((text) => cell(text)));
const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
const field = (code: string) =>
  `<w:r>${mark("begin")}<w:instrText>${code}</w:instrText>${mark("separate")}</w:r>`;

const BODIES: [what: string, body: string][] = [
  [
    "blank rows within merged cells",
    tableOf(row(cell("甲", "<w:vMerge/>"), cell("乙"))) + tableOf(row(cell(""), cell("")).repeat(MANY)),
  ],
  ["a row of merged cells, twice", tableOf(row(cell("甲", "<w:vMerge/>").repeat(MANY)).repeat(2))],
  [
    "indicators without a first level",
    project("甲") + tableOf(HEADER, row(cell(""), cell("乙"), cell("丙"), cell("5")).repeat(MANY)),
  ],
  [
    "a header of many columns",
    project("甲") + tableOf(row(cell("一级指标").repeat(2000)), row(cell("丁").repeat(2000)).repeat(20)),
  ],
  ["labels without end", tableOf(row(cell("项目编码"), cell("1")), row(cell("3月底").repeat(MANY)))],
  [
    "contents without page numbers",
    paragraph("目录") +
      paragraph("一、章节\t1") +
      Array.from({ length: MANY }, (_, index) => paragraph(`第${index}部分一、章`)).join(""),
  ],
  [
    "sections without end",
    Array.from({ length: MANY }, (_, index) =>
      paragraph(`<w:bookmarkStart w:name="_Toc_2_2_${index}"/>${run("一、同名")}`),
    ).join(""),
  ],
  [
    "headings that the contents all promise",
    paragraph("目录") + paragraph("一、同名\t1").repeat(2000) + paragraph("一、同名").repeat(MANY / 4),
  ],
  ["fields within fields", paragraph(field("TOC").repeat(MANY) + run("字").repeat(MANY))],
  ["a line of spaces", paragraph("目录") + paragraph(`${" ".repeat(1_000_000)}1x`)],
  ["a line of dots", paragraph("目录") + paragraph(`一${".".repeat(1_000_000)}x`)],
  ["deleted marks", paragraph("甲", "<w:rPr><w:del/></w:rPr>").repeat(MANY)],
  ["page breaks", paragraph(`${run("甲")}<w:r><w:br w:type="page"/></w:r>`.repeat(MANY))],
  [
    "hidden words",
    paragraph(run("见") + "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>".repeat(MANY)).repeat(2),
  ],
  ["projects without names", paragraph("1.甲绩效目标表").repeat(MANY) + project("甲").repeat(50)],
];

const styles = Array.from(
  { length: 20_000 },
  (_, index) =>
    `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index - 1}"/></w:style>`,
);
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const level = (index: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="99999999999999999999"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="${text}"/></w:lvl>`;
const uses = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
const numbered = (id: number, at: string) =>
  paragraph("字", `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const ids = Array.from({ length: 10_000 }, (_, index) => index);

const PARTS: [what: string, body: string, others: Record<string, string>][] = [
  [
    "styles based on one another",
    Array.from({ length: 2000 }, (_, index) =>
      paragraph("字", `<w:pStyle w:val="s${19_999 - index}"/>`),
    ).join(""),
    { styles: part("styles", styles.join("")) },
  ],
  [
    "a list's text without end",
    numbered(0, "0").repeat(MANY),
    { numbering: part("numbering", list(0, level("0", "%1".repeat(50_000))) + uses(0)) },
  ],
  [
    "lists that refer to styles of lists",
    ids.map((id) => numbered(id, "0")).join(""),
    {
      numbering: part(
        "numbering",
        ids.map((id) => list(id, `<w:numStyleLink w:val="x${id}"/>`)).join("") + ids.map(uses).join(""),
      ),
    },
  ],
  [
    "levels deeper than there are",
    ["99999999999", "-5", "x", "0.5", "8"].map((at) => numbered(0, at)).join(""),
    {
      numbering: part(
        "numbering",
        list(0, ids.map((index) => level(String(index * 1_000_000), "%1%9")).join("")) + uses(0),
      ),
    },
  ],
];

describe("styles and lists", () => {
  it.each(PARTS)("%s", { timeout: LIMIT }, async (_, body, others) => {
    const { book } = await readDocx(await smallFile(opening() + body, others), "a.docx");
    expect(book.sections).toHaveLength(1);
  });
});

/** Something else each time, or deflate makes so little of it that this alone is refused. */
const varied = (times: number, content: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => content(index)).join("");

describe("a document of more than fits into memory is refused", () => {
  it.each([
    ["paragraphs", () => varied(80_000, (index) => paragraph(`${index}`).repeat(10))],
    [
      "cells",
      () => tableOf(`<w:tr>${varied(80_000, (index) => cell(`${index}`) + "<w:tc/>".repeat(9))}</w:tr>`),
    ],
    [
      "elements",
      () => `<w:p>${varied(90_000, (index) => `<w:r w:a="${index}"/>${"<w:r/>".repeat(99)}`)}</w:p>`,
    ],
    ["characters", () => varied(90_000, (index) => paragraph(`${"一二三四五".repeat(18)}${index}`))],
  ])("%s", { timeout: LIMIT }, async (_, body) => {
    const file = await smallFile(opening() + body());
    await expect(readDocx(file, "a.docx")).rejects.toMatchObject({ code: "import-too-large" });
  });
});

describe("merges that cannot be", () => {
  it.each(["2147483647", "-3", "1e308", "NaN", "", "0"])("a span of %s columns", async (span) => {
    const wide = cell("甲", `<w:gridSpan w:val="${span}"/><w:vMerge/>`);
    const body = opening() + project("甲") + tableOf(row(wide, wide).repeat(2000));
    const { book } = await readDocx(await smallFile(body), "a.docx");
    expect(book.projects.map(({ name }) => name)).toEqual(["甲"]);
  });
});

describe("work grows with the file, not with its square", () => {
  it.each(BODIES)("%s", { timeout: LIMIT }, async (_, body) => {
    for (const before of ["", opening()]) {
      const result: unknown = await readDocx(await smallFile(before + body), "a.docx").catch(
        (error: unknown) => error,
      );
      if (result instanceof Error) expect(result).toBeInstanceOf(AppError);
      else expect(result).toHaveProperty("book.sections");
    }
  });
});
