import type { OfficePackage } from "../../../ooxml/package.ts";
import { readXml } from "../../../ooxml/xml.ts";

/** What a paragraph style says that matters to reading. */
export interface ParagraphStyle {
  /** 0 for the first heading level, null for body text. */
  readonly outline: number | null;
  readonly centered: boolean;
  readonly pageBreakBefore: boolean;
  readonly numId: string | null;
  readonly level: number | null;
}

/** The same as a style, or a paragraph of its own, says it; null where it does not. */
export type OwnFormat = { -readonly [Property in keyof ParagraphStyle]: ParagraphStyle[Property] | null };

/** The style as the file has it, before it inherits. */
interface RawStyle extends OwnFormat {
  basedOn: string | null;
}

/** Paragraph styles by id, and the one that a paragraph without a style has. */
export interface Styles {
  of(style: string | null): ParagraphStyle;
  /** The file has the style that we give the text of tables: we wrote it, whoever saved it since. */
  readonly ours: boolean;
}

/** Name of that style; nobody else has it, and programs that save the file keep it. */
const OUR_TABLE_STYLE = "绩效表格";

export const UNSAID = { outline: null, centered: null, pageBreakBefore: null, numId: null, level: null };

const PLAIN: ParagraphStyle = { ...UNSAID, centered: false, pageBreakBefore: false };

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
          current = { ...UNSAID, basedOn: null };
          raw.set(id, current);
          if (isOn(attribute("w:default") ?? "0")) standard = id;
        } else if (current) {
          readFormat(current, name, attribute("w:val"));
          if (name === "w:basedOn") current.basedOn = attribute("w:val") ?? null;
        }
        if (name === "w:name" && attribute("w:val") === OUR_TABLE_STYLE) ours = true;
      },
      close(name) {
        if (name === "w:style") current = null;
      },
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

const FORMAT = new Map<string, (value: string | undefined) => Partial<OwnFormat>>([
  ["w:outlineLvl", (value) => ({ outline: outlineLevel(value) })],
  ["w:jc", (value) => ({ centered: value === "center" })],
  ["w:pageBreakBefore", (value) => ({ pageBreakBefore: isOn(value) })],
  ["w:numId", (value) => ({ numId: value ?? null })],
  ["w:ilvl", (value) => ({ level: Number(value ?? 0) })],
]);

/** Takes a child of w:pPr, with its w:val; one without meaning for reading changes nothing. */
export function readFormat(format: OwnFormat, name: string, value: string | undefined): void {
  Object.assign(format, FORMAT.get(name)?.(value));
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
function outlineLevel(value: string | undefined): number | null {
  const level = Number(value ?? 9);
  return level >= 0 && level < 9 ? level : null;
}
