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
  /** Where it is not ours of the same name. */
  readonly look?: StyleName;
  /** Paragraph properties before and after the common ones, in schema order. */
  readonly first?: string;
  readonly outline?: number;
}

const PAGE_BREAK = "<w:pageBreakBefore/>";
const WHOLE = "<w:keepLines/>";
const WITH_NEXT = "<w:keepNext/>";

/** Word's style for each of ours. The contents' second and third level look alike, as do the headings they come from. */
export const STYLES = {
  coverDepartment: { id: "CoverDepartment", name: "封面单位" },
  coverTitle: { id: "Title", name: "Title" },
  coverLine: { id: "CoverLine", name: "封面落款" },
  contentsTitle: { id: "TOCHeading", name: "TOC Heading" },
  contentsPart: { id: "TOC1", name: "toc 1" },
  contentsSection: { id: "TOC2", name: "toc 2", look: "contentsEntry", first: WHOLE },
  contentsProject: { id: "TOC3", name: "toc 3", look: "contentsEntry", first: WHOLE },
  dividerNumber: { id: "DividerNumber", name: "分隔页序号" },
  dividerTitle: { id: "Heading1", name: "heading 1", outline: 0 },
  sectionHeading: { id: "Heading2", name: "heading 2", first: PAGE_BREAK, outline: 1 },
  projectHeading: { id: "Heading3", name: "heading 3", first: WITH_NEXT + PAGE_BREAK, outline: 2 },
  level1: { id: "LevelOne", name: "绩效层次标题" },
  body: { id: "PerformanceText", name: "绩效正文" },
  cell: { id: "TableText", name: "绩效表格" },
  footer: { id: "Footer", name: "footer" },
} as const satisfies Readonly<Partial<Record<StyleName | "contentsSection" | "contentsProject", WordStyle>>>;

/** The paragraph between two tables, which has no look of its own. */
export const GAP_STYLE = "TableGap";

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
    Object.entries<WordStyle>(STYLES)
      .map(([ours, style]) => styleXml(style, style.look ?? (ours as StyleName), profile))
      .join("") +
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${GAP_STYLE}"><w:name w:val="绩效表间距"/><w:basedOn w:val="Normal"/><w:pPr>${gap}</w:pPr></w:style>` +
    "</w:styles>"
  );
}

function styleXml({ id, name, first = "", outline }: WordStyle, look: StyleName, profile: Profile): string {
  const style = profile.styles[look];
  // Word knows its own styles by their English names; the others are marked as custom.
  const custom = /[^ -~]/.test(name) ? ' w:customStyle="1"' : "";
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  const next = outline === undefined ? "" : `<w:next w:val="${STYLES.body.id}"/>`;
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
