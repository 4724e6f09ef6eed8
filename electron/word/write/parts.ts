import { NO_LINE_END, NO_LINE_START } from "../../../shared/layout/breaks.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { STYLE_ID, stylesXml } from "./styles.ts";
import { escapeXml, field, paragraph, run } from "./xml.ts";

/** The small parts of the package: content types, relationships, properties, settings, font table, footers (ECMA-376 part 2). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Opening of document.xml. */
export const DOCUMENT_START = `${XML}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>`;
export const DOCUMENT_END = "</w:body></w:document>";

/** Relationship ids of the footers. */
export const FOOTER_ODD = "rId4";
export const FOOTER_EVEN = "rId5";

/** Every part of the package but document.xml: name and content, in the order they are packed. */
export function fixedParts(
  title: string,
  department: string,
  profile: Profile,
): readonly (readonly [string, string])[] {
  return [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", packageRelationships()],
    ["docProps/core.xml", coreProperties(title, department)],
    ["docProps/app.xml", appProperties(department)],
    ["word/_rels/document.xml.rels", documentRelationships()],
    ["word/styles.xml", stylesXml(profile)],
    ["word/settings.xml", settings(profile)],
    ["word/fontTable.xml", fontTable(profile)],
    ["word/footer1.xml", footer("odd", profile)],
    ["word/footer2.xml", footer("even", profile)],
  ];
}

function contentTypes(): string {
  const parts = [
    ["/word/document.xml", `${TYPES}.document.main+xml`],
    ["/word/styles.xml", `${TYPES}.styles+xml`],
    ["/word/settings.xml", `${TYPES}.settings+xml`],
    ["/word/fontTable.xml", `${TYPES}.fontTable+xml`],
    ["/word/footer1.xml", `${TYPES}.footer+xml`],
    ["/word/footer2.xml", `${TYPES}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return (
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    list
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join("") +
    "</Relationships>"
  );
}

function packageRelationships(): string {
  return relationships([
    ["rId1", `${R}/officeDocument`, "word/document.xml"],
    [
      "rId2",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ],
    ["rId3", `${R}/extended-properties`, "docProps/app.xml"],
  ]);
}

function documentRelationships(): string {
  return relationships([
    ["rId1", `${R}/styles`, "styles.xml"],
    ["rId2", `${R}/settings`, "settings.xml"],
    ["rId3", `${R}/fontTable`, "fontTable.xml"],
    [FOOTER_ODD, `${R}/footer`, "footer1.xml"],
    [FOOTER_EVEN, `${R}/footer`, "footer2.xml"],
  ]);
}

/** No dates and no user: equal books give equal files, and a published file tells nothing of the machine. */
function coreProperties(title: string, department: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(department)}</dc:creator></cp:coreProperties>`
  );
}

function appProperties(department: string): string {
  return (
    `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>绩效文本编辑器</Application><Company>${escapeXml(department)}</Company></Properties>`
  );
}

function settings(profile: Profile): string {
  const compat = [
    ["compatibilityMode", "15"],
    ["overrideTableStyleFontSizeAndJustification", "1"],
    ["enableOpenTypeFeatures", "1"],
    ["doNotFlipMirrorIndents", "1"],
    ["differentiateMultirowTableHeaders", "1"],
  ]
    .map(
      ([name, value]) =>
        `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
    )
    .join("");
  return (
    `${XML}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="${profile.tab}"/><w:evenAndOddHeaders/>` +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(NO_LINE_END)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(NO_LINE_START)}"/>` +
    // A line that a line break ends is not spread to both edges.
    `<w:compat><w:doNotExpandShiftReturn/>${compat}</w:compat>` +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
  );
}

/** What stands in where a font is missing: Windows 10 has 仿宋 and 楷体 of the same widths, Office has 华文中宋. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  仿宋_GB2312: "仿宋",
  楷体_GB2312: "楷体",
  黑体: "SimHei",
  宋体: "SimSun",
  方正小标宋简体: "华文中宋",
};

function fontTable(profile: Profile): string {
  const names = [...new Set(Object.values(profile.styles).map((style) => style.font))];
  const fonts = names.map((name) => {
    const substitute = SUBSTITUTES[name];
    const alternative = substitute === undefined ? "" : `<w:altName w:val="${escapeXml(substitute)}"/>`;
    // Character set 0x86 is GB 2312.
    return `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  });
  return `${XML}<w:fonts xmlns:w="${W}">${fonts.join("")}</w:fonts>`;
}

/** GB/T 9704-2012 7.5: a dash each side, odd pages right and even pages left, one character in. */
function footer(side: "odd" | "even", profile: Profile): string {
  const inset = profile.styles.footer.size;
  const place =
    side === "odd"
      ? `<w:ind w:right="${inset}"/><w:jc w:val="right"/>`
      : `<w:ind w:left="${inset}"/><w:jc w:val="left"/>`;
  const content = run("— ") + field("PAGE", "1") + run(" —");
  return `${XML}<w:ftr xmlns:w="${W}">${paragraph(STYLE_ID.footer, content, place)}</w:ftr>`;
}
