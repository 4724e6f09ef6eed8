import type { Book } from "../../../shared/book/model.ts";
import { coverTitle } from "../../../shared/book/official-text.ts";
import { NO_LINE_END, NO_LINE_START } from "../../../shared/layout/breaks.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { escapeXml } from "./xml.ts";

/** The parts of the package that the docx library cannot say as we need them (ECMA-376 17.15 and 17.8, OPC 11). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Parts by their names, in place of the library's own. */
export function overriddenParts(book: Book, profile: Profile): { path: string; data: string }[] {
  return [
    {
      path: "docProps/core.xml",
      data: coreProperties(book.department + coverTitle(book.fiscalYear), book.department),
    },
    { path: "word/settings.xml", data: settings(profile) },
    { path: "word/fontTable.xml", data: fontTable(profile) },
  ];
}

/** No dates and no user: equal books give equal files, and a published file tells nothing of the machine. */
function coreProperties(title: string, department: string): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(department)}</dc:creator></cp:coreProperties>`
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
    `${XML}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="${profile.tab}"/>${profile.sides === "both" ? "<w:evenAndOddHeaders/>" : ""}` +
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
