import { readFileSync } from "node:fs";
import { create, type Font, type FontCollection, type Glyph as FontGlyph } from "fontkit";
import { AppError } from "../../../shared/error.ts";
import type { Face } from "../../fonts/font-file.ts";
import type { FontChoice } from "../../fonts/fonts.ts";

/** Font faces as pdfkit embeds them, and the glyph of each character in the face that has it. */

/** What we use of pdfkit's `EmbeddedFont`, which its types leave out. */
export interface EmbeddedFont {
  /** Its name in a page's resources: F1, F2 … */
  readonly id: string;
  /** Takes glyphs into the subset; their codes as four hexadecimal digits each. */
  encode(text: string): [codes: string[], positions: { advanceWidth: number }[]];
  /** The object that a page's resources refer to. */
  ref(): unknown;
}

/** A face in the document. */
interface OpenFace {
  readonly font: Font;
  readonly embedded: EmbeddedFont;
}

/** A character ready to be drawn. */
export interface Glyph {
  readonly font: EmbeddedFont;
  /** Two bytes as the inside of a PDF string (ISO 32000-1 7.3.4.2), escaped. */
  readonly code: string;
  /** The font's own advance, in thousandths of an em. */
  readonly advance: number;
}

/** Nothing to draw: control and format characters, and spaces that no font has. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
const BLANK = /\p{Z}/u;
/** □, which every Chinese font has: fonts' own sign for a missing character is often empty. */
const BOX = 0x25a1;

export class Faces {
  /** Characters that no font of this PC has; a box stands for each. */
  readonly missing = new Set<string>();
  readonly #doc: PDFKit.PDFDocument;
  readonly #choices: ReadonlyMap<string, Face>;
  readonly #rare: readonly Face[];
  readonly #files = new Map<string, Font | FontCollection>();
  readonly #open = new Map<string, OpenFace>();
  readonly #glyphs = new Map<string, Map<number, Glyph | null>>();

  /** @throws AppError font-missing where a font has neither itself nor a stand-in. */
  constructor(doc: PDFKit.PDFDocument, choices: readonly FontChoice[], rare: readonly Face[]) {
    const absent = choices.filter(({ face }) => face === null);
    if (absent.length > 0) throw fontMissing(absent.map(({ wanted }) => wanted));
    this.#doc = doc;
    this.#choices = new Map(choices.flatMap(({ wanted, face }) => (face ? [[wanted, face]] : [])));
    this.#rare = rare;
  }

  /** What draws a character in a font of the document; null where there is nothing to draw. */
  glyph(font: string, codePoint: number): Glyph | null {
    const glyphs = this.#glyphs.get(font) ?? new Map<number, Glyph | null>();
    if (glyphs.size === 0) this.#glyphs.set(font, glyphs);
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const found = this.#find(font, codePoint);
    glyphs.set(codePoint, found);
    return found;
  }

  #find(font: string, codePoint: number): Glyph | null {
    const character = String.fromCodePoint(codePoint);
    if (INVISIBLE.test(character)) return null;
    const own = this.#choices.get(font);
    if (!own) throw fontMissing([font]);
    for (const face of [own, ...this.#choices.values()]) {
      const open = this.#face(face);
      if (open.font.hasGlyphForCodePoint(codePoint)) return glyphOf(open, character);
    }
    for (const face of this.#rare) {
      const open = this.#faceIfWhole(face);
      if (open?.font.hasGlyphForCodePoint(codePoint)) return glyphOf(open, character);
    }
    if (BLANK.test(character)) return null;
    this.missing.add(character.toWellFormed());
    return codePoint === BOX ? glyphOf(this.#face(own), character) : this.glyph(font, BOX);
  }

  /** Each face is in the document once, however many fonts it serves: pdfkit would parse it anew at every switch. */
  #face(face: Face): OpenFace {
    const key = `${face.index} ${face.file}`;
    const before = this.#open.get(key);
    if (before) return before;
    const font = this.#read(face);
    this.#doc.registerFont(key, withoutShaping(font) as unknown as PDFKit.Mixins.PDFFontSource);
    this.#doc.font(key);
    const open = { font, embedded: (this.#doc as unknown as { _font: EmbeddedFont })._font };
    this.#open.set(key, open);
    return open;
  }

  /** A font that the document does not need may be damaged; another will have the character, or none. */
  #faceIfWhole(face: Face): OpenFace | null {
    try {
      return this.#face(face);
    } catch {
      return null;
    }
  }

  #read({ file, index }: Face): Font {
    try {
      const content = this.#files.get(file) ?? create(readFileSync(file));
      this.#files.set(file, content);
      const font = "fonts" in content ? content.fonts[index] : content;
      if (font) return font;
    } catch (error) {
      throw fontDamaged(file, error);
    }
    throw fontDamaged(file, new Error(`no face ${index}`));
  }
}

function glyphOf({ embedded }: OpenFace, character: string): Glyph {
  const [[code = "0000"], [position]] = embedded.encode(character);
  return {
    font: embedded,
    code: escaped(Buffer.from(code, "hex").toString("latin1")),
    advance: position?.advanceWidth ?? 0,
  };
}

function escaped(bytes: string): string {
  return bytes.replaceAll(/[\\()]/g, "\\$&").replaceAll("\r", "\\r");
}

/** The same font, one glyph for each character: the engine has decided every position, so nothing is kerned or joined. */
function withoutShaping(font: Font): Font {
  const layout = (text: string) => {
    const glyphs: FontGlyph[] = Array.from(text, (each) => font.glyphForCodePoint(each.codePointAt(0) ?? 0));
    const positions = glyphs.map((glyph) => ({
      xAdvance: glyph.advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  };
  return Object.create(font, { layout: { value: layout } }) as Font;
}

function fontMissing(names: readonly string[]): AppError {
  return new AppError(
    "font-missing",
    `这台电脑没有能显示中文的字体，缺少：${names.join("、")}。仿宋_GB2312、楷体_GB2312、黑体、宋体可以从装有 Windows 或 Office 的电脑的字体文件夹（C:\\Windows\\Fonts）复制到本机的字体文件夹，然后再导出 PDF；也可以先导出 Word 文件。`,
  );
}

function fontDamaged(file: string, error: unknown): AppError {
  return new AppError(
    "font-damaged",
    `字体文件“${file}”已损坏，不能写入 PDF。请重新安装这个字体，或删除它后再导出。`,
    error instanceof Error ? error.stack : String(error),
  );
}
