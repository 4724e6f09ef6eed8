import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { AppError } from "../../../shared/error.ts";
import { opening, paragraph, project, run, smallFile } from "./word-file.ts";

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
