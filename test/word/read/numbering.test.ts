import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { numberText } from "../../../electron/word/read/story/number-text.ts";
import { opening, paragraph, part, smallFile } from "./word-file.ts";

/** Automatic numbers live in numbering.xml; in the Book they are text. */

interface LevelShape {
  readonly format: string;
  readonly text: string;
  readonly more?: string;
}

const level = ({ format, text, more = "" }: LevelShape, index: number) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, ...levels: LevelShape[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(level).join("")}</w:abstractNum>`;

const list = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const item = (text: string, id: number, at = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

async function paragraphs(body: string, numbering: string, styles = ""): Promise<string[]> {
  const others = { numbering: part("numbering", numbering), styles: part("styles", styles) };
  const { book } = await readDocx(await smallFile(opening() + body, others), "a.docx");
  return book.sections[0]?.paragraphs ?? [];
}

const OUTLINE = abstract(
  0,
  { format: "chineseCountingThousand", text: "（%1）" },
  { format: "decimal", text: "%2." },
  { format: "decimal", text: "%2.%3" },
);

describe("automatic numbers", () => {
  it("become text, deeper levels begin anew", async () => {
    const body = [
      item("甲", 1),
      item("乙", 1, 1),
      item("丙", 1, 1),
      item("丁", 1),
      item("戊", 1, 1),
      item("己", 1, 2),
    ];
    expect(await paragraphs(body.join(""), OUTLINE + list(1, 0))).toEqual([
      "（一）甲",
      "1.乙",
      "2.丙",
      "（二）丁",
      "1.戊",
      "1.1己",
    ]);
  });

  it("two lists of one kind count on, unless one has a start of its own", async () => {
    const restart = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>';
    const body = [item("甲", 1, 1), item("乙", 2, 1), item("丙", 3, 1), item("丁", 3, 1)];
    const numbering = OUTLINE + list(1, 0) + list(2, 0) + list(3, 0, restart);
    expect(await paragraphs(body.join(""), numbering)).toEqual(["1.甲", "2.乙", "5.丙", "6.丁"]);
  });

  it("lvlRestart 0 counts through", async () => {
    const numbering = abstract(
      0,
      { format: "decimal", text: "%1、" },
      { format: "decimal", text: "目标%2：", more: '<w:lvlRestart w:val="0"/>' },
    );
    const body = [item("甲", 1), item("乙", 1, 1), item("丙", 1), item("丁", 1, 1)];
    expect(await paragraphs(body.join(""), numbering + list(1, 0))).toEqual([
      "1、甲",
      "目标1：乙",
      "2、丙",
      "目标2：丁",
    ]);
  });

  it("come from a style, and can be switched off", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="derived"><w:basedOn w:val="base"/></w:style>';
    const body =
      paragraph("甲", '<w:pStyle w:val="derived"/>') +
      paragraph("乙", '<w:pStyle w:val="derived"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const numbering = abstract(0, { format: "decimal", text: "%1." }) + list(1, 0);
    expect(await paragraphs(body, numbering, styles)).toEqual(["1.甲", "乙"]);
  });

  it("of headings make headings", async () => {
    const numbering = abstract(0, { format: "chineseCounting", text: "%1、" }) + list(1, 0);
    const body =
      paragraph("某局2024年部门预算绩效文本") +
      item("总体绩效目标", 1) +
      paragraph("一句。") +
      item("分项绩效目标", 1);
    const { book, notes } = await readDocx(
      await smallFile(body, { numbering: part("numbering", numbering) }),
      "a.docx",
    );
    expect(book.sections.map((section) => section.title)).toEqual(["总体绩效目标", "分项绩效目标"]);
    expect(notes).toEqual([]);
  });

  it("bullets of symbol fonts become a bullet", async () => {
    const numbering = abstract(0, { format: "bullet", text: "\uf0b7" }) + list(1, 0);
    expect(await paragraphs(item("甲", 1), numbering)).toEqual(["•甲"]);
  });

  it("keep apart from what would run together with them", async () => {
    const numbering = abstract(0, { format: "decimal", text: "%1" }) + list(1, 0);
    expect(await paragraphs(item("2024年", 1), numbering)).toEqual(["1 2024年"]);
  });

  it("a list that is nowhere defined has none", async () => {
    expect(await paragraphs(item("甲", 9), OUTLINE)).toEqual(["甲"]);
  });
});

describe("formats", () => {
  it.each([
    ["decimal", 12, "12"],
    ["decimalZero", 3, "03"],
    ["upperLetter", 28, "BB"],
    ["lowerLetter", 3, "c"],
    ["upperRoman", 2024, "MMXXIV"],
    ["lowerRoman", 4, "iv"],
    ["chineseCounting", 21, "二十一"],
    ["chineseLegalSimplified", 12, "壹拾贰"],
    ["ideographDigital", 105, "一〇五"],
    ["ideographTraditional", 3, "丙"],
    ["ideographZodiac", 12, "亥"],
    ["decimalEnclosedCircle", 10, "⑩"],
    ["decimalEnclosedCircle", 21, "21"],
    ["decimalFullWidth", 12, "１２"],
    ["ideographTraditional", 11, "11"],
    ["none", 1, ""],
    ["no such format", 7, "7"],
  ])("%s of %i is %s", (format, value, text) => {
    expect(numberText(value, format)).toBe(text);
  });
});
