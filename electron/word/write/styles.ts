import {
  type Align,
  type Profile,
  type StyleName,
  type TextStyle,
  textWidth,
} from "../../../shared/layout/profile.ts";
import { escapeXml } from "./xml.ts";

/**
 * styles.xml of a profile. Everything that decides where a line breaks stands in the paragraph defaults and the styles, so
 * that Word, WPS and LibreOffice lay the text out alike and a paragraph typed later does too.
 */

interface WordStyle {
  readonly id: string;
  /** As Word shows it; built-in names in English, which Word translates. */
  readonly name: string;
  readonly look: StyleName;
  /** Paragraph properties before and after the common ones, in schema order. */
  readonly first?: string;
  readonly outline?: number;
}

/** Word's style for each of ours. The contents' second and third level look alike, as do the headings they come from. */
export const STYLE_ID = {
  coverDepartment: "CoverDepartment",
  coverTitle: "Title",
  coverLine: "CoverLine",
  contentsTitle: "TOCHeading",
  contentsPart: "TOC1",
  contentsSection: "TOC2",
  contentsProject: "TOC3",
  dividerNumber: "DividerNumber",
  dividerTitle: "Heading1",
  sectionHeading: "Heading2",
  projectHeading: "Heading3",
  level1: "LevelOne",
  body: "PerformanceText",
  cell: "TableText",
  gap: "TableGap",
  footer: "Footer",
} as const;

const PAGE_BREAK = "<w:pageBreakBefore/>";
const WHOLE = "<w:keepLines/>";
const WITH_NEXT = "<w:keepNext/>";

const STYLES: readonly WordStyle[] = [
  { id: STYLE_ID.coverDepartment, name: "封面单位", look: "coverDepartment" },
  { id: STYLE_ID.coverTitle, name: "Title", look: "coverTitle" },
  { id: STYLE_ID.coverLine, name: "封面落款", look: "coverLine" },
  { id: STYLE_ID.contentsTitle, name: "TOC Heading", look: "contentsTitle" },
  { id: STYLE_ID.contentsPart, name: "toc 1", look: "contentsPart" },
  { id: STYLE_ID.contentsSection, name: "toc 2", look: "contentsEntry", first: WHOLE },
  { id: STYLE_ID.contentsProject, name: "toc 3", look: "contentsEntry", first: WHOLE },
  { id: STYLE_ID.dividerNumber, name: "分隔页序号", look: "dividerNumber" },
  { id: STYLE_ID.dividerTitle, name: "heading 1", look: "dividerTitle", outline: 0 },
  { id: STYLE_ID.sectionHeading, name: "heading 2", look: "sectionHeading", first: PAGE_BREAK, outline: 1 },
  {
    id: STYLE_ID.projectHeading,
    name: "heading 3",
    look: "projectHeading",
    first: WITH_NEXT + PAGE_BREAK,
    outline: 2,
  },
  { id: STYLE_ID.level1, name: "绩效层次标题", look: "level1" },
  { id: STYLE_ID.body, name: "绩效正文", look: "body" },
  { id: STYLE_ID.cell, name: "绩效表格", look: "cell" },
  { id: STYLE_ID.footer, name: "footer", look: "footer" },
];

/** Line breaking as the layout engine assumes it: ECMA-376 17.3.1, in schema order. */
const PARAGRAPH_DEFAULTS =
  '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/>' +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

/** The whole part. */
export function stylesXml(profile: Profile): string {
  const { body } = profile.styles;
  const gap = `<w:spacing w:before="0" w:after="0" w:line="${profile.table.gap}" w:lineRule="exact"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties(body)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${PARAGRAPH_DEFAULTS}</w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${lineSpacing(body)}</w:pPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    STYLES.map((style) => styleXml(style, profile)).join("") +
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${STYLE_ID.gap}"><w:name w:val="绩效表间距"/><w:basedOn w:val="Normal"/><w:pPr>${gap}</w:pPr></w:style>` +
    "</w:styles>"
  );
}

function styleXml({ id, name, look, first = "", outline }: WordStyle, profile: Profile): string {
  const style = profile.styles[look];
  // Word knows its own styles by their English names; the others are marked as custom.
  const custom = /[^ -~]/.test(name) ? ' w:customStyle="1"' : "";
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  const next = outline === undefined ? "" : `<w:next w:val="${STYLE_ID.body}"/>`;
  return (
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/>` +
    `<w:pPr>${first}${tabs(look, profile)}${lineSpacing(style)}${indents(style)}<w:jc w:val="${style.align satisfies Align}"/>${level}</w:pPr>` +
    `<w:rPr>${runProperties(style)}</w:rPr></w:style>`
  );
}

/** Dots to a right tab at the text block's edge. */
function tabs(look: StyleName, profile: Profile): string {
  if (look !== "contentsEntry") return "";
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth(profile)}"/></w:tabs>`;
}

function lineSpacing({ before, after, pitch }: TextStyle): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${pitch}" w:lineRule="exact"/>`;
}

function indents({ indent, size, spacing }: TextStyle): string {
  if (indent === 0) return "";
  return `<w:ind w:firstLine="${indent * (size + spacing)}"/>`;
}

function runProperties({ font, size, spacing }: TextStyle): string {
  const name = escapeXml(font);
  // Half points (ECMA-376 17.3.2.38); a half point is 10 twips.
  const half = size / 10;
  return (
    `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>` +
    `<w:spacing w:val="${spacing}"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
  );
}
