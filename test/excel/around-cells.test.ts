import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import { unzip, zip } from "../support/zip.ts";
import { readFixture } from "./fixture.ts";
import { kinds, workbook } from "./workbook.ts";

const ROWS = [
  ["项目名称", "预算数", "绩效目标"],
  ["甲", 5, "目标甲"],
  ["乙", 6, "目标乙"],
  ["丙", 7, "目标丙"],
  ["丁", 8, "目标丁"],
];
const SHEET = "xl/worksheets/sheet1.xml";

/** A list of four projects with parts written otherwise, and others added. */
async function readEdited(
  edits: Readonly<Record<string, (xml: string) => string>>,
  added: Readonly<Record<string, string>> = {},
) {
  const parts = await unzip(Buffer.from(await workbook({ name: "项目", rows: ROWS })));
  for (const [part, edit] of Object.entries(edits)) {
    const xml = parts.get(part)?.toString("utf8") ?? "";
    const after = edit(xml);
    if (after === xml) throw new Error(`the edit of ${part} changes nothing`);
    parts.set(part, Buffer.from(after));
  }
  for (const [part, content] of Object.entries(added)) parts.set(part, Buffer.from(content));
  return readXlsx(await zip(parts), "项目.xlsx");
}

const only = (notes: readonly ImportNote[], kind: string) =>
  notes.filter((note) => note.kind === kind).map(({ where, text, message }) => [where, text, message]);

const relations = (...each: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

describe("what is hidden", () => {
  it("is imported, and the report counts it", async () => {
    const { book, notes } = await readFixture("hidden.xlsx");
    expect(book.projects.map(({ name, goal }) => [name, goal])).toEqual([
      ["甲经费", "目标甲"],
      ["乙经费", "隐藏行"],
      ["丙经费", "目标丙"],
    ]);
    expect(only(notes, "hidden-taken")).toEqual([
      ["项目", "第3行、D列", expect.stringMatching(/有 1 行、1 列是隐藏的或被筛选掉的/)],
    ]);
  });

  it.each<[what: string, edit: (xml: string) => string, text: string]>([
    ["by a filter", (xml) => xml.replace(/<row r="(3|4)"/g, '<row r="$1" hidden="true"'), "第3—4行"],
    ["without any height", (xml) => xml.replace('<row r="5"', '<row r="5" ht="0" customHeight="1"'), "第5行"],
    [
      "without any width",
      (xml) => xml.replace("<sheetData>", '<cols><col min="2" max="3" width="0"/></cols><sheetData>'),
      "B—C列",
    ],
  ])("counts rows and columns hidden %s", async (_, edit, text) => {
    const { book, notes } = await readEdited({ [SHEET]: edit });
    expect(book.projects).toHaveLength(4);
    expect(only(notes, "hidden-taken").map(([, said]) => said)).toEqual([text]);
  });

  it("blank rows and columns are nothing", async () => {
    const { notes } = await readEdited({
      [SHEET]: (xml) =>
        xml
          .replace("<sheetData>", '<cols><col min="8" max="16384" width="9" hidden="1"/></cols><sheetData>')
          .replace("</sheetData>", '<row r="9" hidden="1"/></sheetData>'),
    });
    expect(kinds(notes)).toEqual([]);
  });
});

describe("sheets of no cells", () => {
  it("a sheet that has no part is passed over", async () => {
    const { book, notes } = await readFixture("macro-sheet.xlsm");
    expect(book.projects.map(({ name }) => name)).toEqual(["甲经费"]);
    expect(kinds(notes)).toEqual([]);
  });

  it.each(["chartsheet", "dialogsheet"])("a %s is passed over", async (kind) => {
    const { book } = await readEdited(
      {
        "xl/workbook.xml": (xml) =>
          xml.replace("</sheets>", '<sheet name="另" sheetId="9" r:id="rId99"/></sheets>'),
        "xl/_rels/workbook.xml.rels": (xml) =>
          xml.replace("</Relationships>", relations(["rId99", kind, "other.xml"]).replace(/^<[^>]+>/, "")),
      },
      { "xl/other.xml": "<x/>" },
    );
    expect(book.projects).toHaveLength(4);
  });
});

describe("pictures", () => {
  it("of WPS in a cell are no text", async () => {
    const { book, notes } = await readFixture("pictures-in-cells.xlsx");
    expect(JSON.stringify(book)).not.toContain("DISPIMG");
    expect(only(notes, "picture-not-taken")).toEqual([
      ["项目", "E2、D3", expect.stringContaining("有 2 格里是图片，没有导入")],
    ]);
    expect(notes.map(({ text }) => text).join()).not.toContain("DISPIMG");
  });

  it.each([
    ["typed as text", '<c r="C2" t="inlineStr"><is><t>=DISPIMG("ID_3",1)</t></is></c>'],
    ["within a condition", '<c r="C2" t="str"><f>IF(B2&gt;1,_xlfn.DISPIMG("ID_3",1),"")</f><v>0</v></c>'],
    ["of an address", '<c r="C2" t="e"><f>_xlfn.IMAGE("https://example.org/1.png")</f><v>#VALUE!</v></c>'],
  ])("%s", async (_, cell) => {
    const { book, notes } = await readEdited({ [SHEET]: (xml) => xml.replace(/<c r="C2".*?<\/c>/, cell) });
    expect(book.projects[0]?.goal).toBe("");
    expect(only(notes, "picture-not-taken").map(([, text]) => text)).toEqual(["C2"]);
    expect(kinds(notes)).toEqual(["picture-not-taken"]);
  });

  it("that Excel has placed in a cell are told from other errors", async () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const rich = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"';
    const error = (cell: string, at: number) => `<c r="${cell}" t="e" vm="${at}"><v>#VALUE!</v></c>`;
    const { notes } = await readEdited(
      {
        [SHEET]: (xml) =>
          xml.replace(/<c r="C2".*?<\/c>/, error("C2", 1)).replace(/<c r="C3".*?<\/c>/, error("C3", 2)),
        "xl/_rels/workbook.xml.rels": (xml) =>
          xml.replace(
            "</Relationships>",
            relations(
              ["rId91", "sheetMetadata", "metadata.xml"],
              ["rId92", "rdRichValue", "richData/rdrichvalue.xml"],
              ["rId93", "rdRichValueStructure", "richData/rdrichvaluestructure.xml"],
            ).replace(/^<[^>]+>/, ""),
          ),
      },
      {
        "xl/metadata.xml": `<metadata ${main} xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><futureMetadata name="XLRICHVALUE" count="2"><bk><extLst><ext uri="x"><xlrd:rvb i="0"/></ext></extLst></bk><bk><extLst><ext uri="x"><xlrd:rvb i="1"/></ext></extLst></bk></futureMetadata><valueMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></valueMetadata></metadata>`,
        "xl/richData/rdrichvalue.xml": `<rvData ${rich} count="2"><rv s="0"><v>0</v><v>5</v></rv><rv s="1"><v>8</v></rv></rvData>`,
        "xl/richData/rdrichvaluestructure.xml": `<rvStructures ${rich} count="2"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/></s><s t="_error"><k n="errorType" t="i"/></s></rvStructures>`,
      },
    );
    expect(only(notes, "picture-not-taken").map(([, text]) => text)).toEqual(["C2"]);
    expect(only(notes, "cell-not-understood").map(([where]) => where)).toEqual(["项目 C3"]);
  });
});

describe("what lies over the cells", () => {
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const drawn = (content: string, strict = false) => {
    const xdr = strict
      ? "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"
      : "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    return readEdited(
      { [SHEET]: (xml) => xml.replace("</worksheet>", '<drawing xmlns:r="r" r:id="rId1"/></worksheet>') },
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"]),
        "xl/drawings/_rels/drawing1.xml.rels": relations(
          ["rId1", "chart", "../charts/chart1.xml"],
          ["rId2", "diagramData", "../diagrams/data1.xml"],
        ),
        "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${xdr}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ${A}>${content}</xdr:wsDr>`,
        ...(content.includes("graphicFrame")
          ? {
              "xl/charts/chart1.xml": `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${A}><c:title><a:p><a:r><a:t>支出进度图</a:t></a:r></a:p></c:title></c:chart>`,
              "xl/diagrams/data1.xml": `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${A}><dgm:pt><a:p><a:r><a:t>申报</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p><a:r><a:t>审核</a:t></a:r></a:p></dgm:pt></dgm:dataModel>`,
            }
          : {}),
      },
    );
  };
  const anchor = (content: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:row>9</xdr:row></xdr:to>${content}</xdr:twoCellAnchor>`;
  const box = (...lines: string[]) =>
    `<xdr:sp><xdr:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line.slice(0, 2)}</a:t></a:r><a:r><a:t>${line.slice(2)}</a:t></a:r></a:p>`).join("")}</xdr:txBody></xdr:sp>`;

  it.each<[what: string, content: string, strict: boolean, text: string]>([
    ["a text box", anchor(box("填表说明：", "请按万元填写")), false, "填表说明：\n请按万元填写"],
    [
      "a shape in a group",
      anchor(`<xdr:grpSp><xdr:grpSp>${box("注意事项")}</xdr:grpSp></xdr:grpSp>`),
      false,
      "注意事项",
    ],
    ["a line", anchor(box("见下表").replaceAll("xdr:sp>", "xdr:cxnSp>")), false, "见下表"],
    ["a text box of a strict file", anchor(box("单位负责人")), true, "单位负责人"],
    [
      "a shape that older programs draw otherwise",
      anchor(
        `<mc:AlternateContent><mc:Choice Requires="a14">${box("填表人签字")}</mc:Choice><mc:Fallback>${box("填表人签字")}</mc:Fallback></mc:AlternateContent>`,
      ),
      false,
      "填表人签字",
    ],
  ])("%s goes to the report with its place", async (_, content, strict, text) => {
    const { notes } = await drawn(content, strict);
    expect(only(notes, "text-not-understood")).toEqual([["项目 C7", text, "文本框或图形里的文字没有导入。"]]);
  });

  it("a picture, a chart and SmartArt get a note", async () => {
    const { book, notes } = await drawn(
      `${anchor("<xdr:pic/>")}${anchor("<xdr:graphicFrame/>")}${anchor(box("  "))}`,
    );
    expect(book.projects).toHaveLength(4);
    expect(only(notes, "picture-not-taken").map(([where, text]) => [where, text])).toEqual([
      ["项目", "C7"],
      ["项目", "支出进度图"],
    ]);
    expect(only(notes, "text-not-understood").map(([, text]) => text)).toEqual(["申报\n审核"]);
  });
});

it("a superscript in a cell's text is no digit beside the others", async () => {
  const raised = '<r><t>10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>4</t></r><r><t>份</t></r>';
  const { book } = await readEdited({
    "xl/sharedStrings.xml": (xml) => xml.replace(/<t[^>]*>目标乙<\/t>/, raised),
  });
  expect(book.projects.map(({ goal }) => goal)).toEqual(["目标甲", "10⁴份", "目标丙", "目标丁"]);
});
