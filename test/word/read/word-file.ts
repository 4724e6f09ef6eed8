import { readFileSync } from "node:fs";
import { LETING_DOCX } from "../../fixtures/paths.ts";
import { unzip, zip } from "../../support/zip.ts";

/** Word files for tests: the real one with its parts edited, or small ones written from a few words. */

const DOCUMENT = "word/document.xml";

export function realFile(): Buffer {
  return readFileSync(LETING_DOCX);
}

/** The real file with its document.xml edited; the edit must change something. */
export async function editedRealFile(edit: (xml: string) => string): Promise<Buffer> {
  return editedPart(DOCUMENT, edit);
}

export async function editedPart(part: string, edit: (xml: string) => string): Promise<Buffer> {
  const parts = await unzip(realFile());
  const before = parts.get(part)?.toString("utf8") ?? "";
  const after = edit(before);
  if (after === before) throw new Error(`the edit of ${part} changes nothing`);
  parts.set(part, Buffer.from(after));
  return zip(parts);
}

/** Replaces exactly one occurrence. */
export function replaceOnce(text: string, old: string, by: string): string {
  if (text.split(old).length !== 2)
    throw new Error(`${text.split(old).length - 1} times: ${old.slice(0, 80)}`);
  return text.replace(old, () => by);
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word file of nothing but this body, and other parts of word/ by name: `numbering` → word/numbering.xml. */
export async function smallFile(
  body: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const relations = Object.keys(others).map(
    (kind, index) => `<Relationship Id="r${index}" Type="${RELATIONSHIPS}/${kind}" Target="${kind}.xml"/>`,
  );
  const entries: [string, string][] = [
    [
      "_rels/.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    ],
    [DOCUMENT, `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
    ...Object.entries(others).map(([kind, xml]): [string, string] => [`word/${kind}.xml`, xml]),
  ];
  return zip(new Map(entries.map(([name, xml]) => [name, Buffer.from(xml)])));
}

/** A part of word/ with the main namespace bound: `<w:numbering …>`. */
export function part(root: string, content: string): string {
  return `<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of one text. */
export function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
}

/** A table of rows of cell texts. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A project in the least words: one table of basic part and indicators. */
export function project(name: string, ...indicators: readonly (readonly string[])[]): string {
  return (
    table(["366001某局本级", "", "", "单位：万元"], ["项目编码", "13022524P00HHX610007T", "项目名称", name]) +
    table(["预算数", "5.00", "其他资金", ""], ["绩效目标", "1.做好工作", "", ""]) +
    table(
      ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
      ...(indicators.length > 0
        ? indicators
        : [["产出指标", "数量指标", "数量", "描述", "≥5个", "年初安排"]]),
    )
  );
}

/** Cover and first heading: what makes a body a text of ours. */
export function opening(year = 2024): string {
  return (
    paragraph("某局") +
    paragraph(`${year}年部门预算绩效文本`) +
    paragraph("某局编制") +
    paragraph("某财政局审核") +
    paragraph("一、总体绩效目标")
  );
}
