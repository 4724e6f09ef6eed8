import type { OfficePackage } from "../../../ooxml/package.ts";
import { type Attribute, readXml } from "../../../ooxml/xml.ts";

/** What a paragraph style says that matters to reading. */
export interface ParagraphStyle {
  /** 0 for the first heading level, null for body text. */
  readonly outline: number | null;
  readonly centered: boolean;
  readonly pageBreakBefore: boolean;
  readonly numId: string | null;
  readonly level: number | null;
}

/** The style as the file has it, before it inherits. */
interface RawStyle {
  basedOn: string | null;
  outline: number | null;
  centered: boolean | null;
  pageBreakBefore: boolean | null;
  numId: string | null;
  level: number | null;
}

/** Paragraph styles by id, and the one that a paragraph without a style has. */
export interface Styles {
  of(style: string | null): ParagraphStyle;
  /** The file has the style that we give the text of tables: we wrote it, whoever saved it since. */
  readonly ours: boolean;
}

/** Name of that style; nobody else has it, and programs that save the file keep it. */
const OUR_TABLE_STYLE = "绩效表格";

const PLAIN: ParagraphStyle = {
  outline: null,
  centered: false,
  pageBreakBefore: false,
  numId: null,
  level: null,
};

/** Reads styles.xml; none, and every paragraph is plain. */
export async function readStyles(file: OfficePackage, part: string | null): Promise<Styles> {
  const raw = new Map<string, RawStyle>();
  let standard: string | null = null;
  let ours = false;
  let current: RawStyle | null = null;
  if (part !== null)
    await readXml(file, part, {
      open(name, attribute) {
        if (name === "w:style") {
          current = null;
          const id = attribute("w:styleId");
          if (id === undefined || (attribute("w:type") ?? "paragraph") !== "paragraph") return;
          current = {
            basedOn: null,
            outline: null,
            centered: null,
            pageBreakBefore: null,
            numId: null,
            level: null,
          };
          raw.set(id, current);
          if (isOn(attribute("w:default") ?? "0")) standard = id;
        } else if (current) readProperty(current, name, attribute);
        if (name === "w:name" && attribute("w:val") === OUR_TABLE_STYLE) ours = true;
      },
      close(name) {
        if (name === "w:style") current = null;
      },
      text() {},
    });
  const resolved = new Map<string, ParagraphStyle>();
  const of = (id: string | null): ParagraphStyle => {
    const key = id !== null && raw.has(id) ? id : standard;
    if (key === null) return PLAIN;
    const style = resolved.get(key) ?? inherited(raw, key);
    resolved.set(key, style);
    return style;
  };
  return { of, ours };
}

function readProperty(style: RawStyle, name: string, attribute: Attribute): void {
  const value = attribute("w:val");
  switch (name) {
    case "w:basedOn":
      style.basedOn = value ?? null;
      break;
    case "w:outlineLvl":
      style.outline = outlineLevel(value);
      break;
    case "w:jc":
      style.centered = value === "center";
      break;
    case "w:pageBreakBefore":
      style.pageBreakBefore = isOn(value);
      break;
    case "w:numId":
      style.numId = value ?? null;
      break;
    case "w:ilvl":
      style.level = Number(value ?? 0);
      break;
  }
}

/** Styles based on one another; Word itself goes no further than eleven. */
const LONGEST_CHAIN = 50;

function inherited(raw: ReadonlyMap<string, RawStyle>, id: string): ParagraphStyle {
  const chain: RawStyle[] = [];
  for (let at: string | null = id; at !== null; ) {
    const style = raw.get(at);
    if (!style || chain.length === LONGEST_CHAIN || chain.includes(style)) break;
    chain.push(style);
    at = style.basedOn;
  }
  const first = <T>(pick: (style: RawStyle) => T | null): T | null =>
    chain.reduce<T | null>((found, style) => found ?? pick(style), null);
  return {
    outline: first((style) => style.outline),
    centered: first((style) => style.centered) ?? false,
    pageBreakBefore: first((style) => style.pageBreakBefore) ?? false,
    numId: first((style) => style.numId),
    level: first((style) => style.level),
  };
}

/** An on/off property: present without a value, or with one that is not off (ECMA-376-1 17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** w:outlineLvl: 0 to 8 are heading levels, 9 is body text. */
export function outlineLevel(value: string | undefined): number | null {
  const level = Number(value ?? 9);
  return level >= 0 && level < 9 ? level : null;
}
