import { footerOf } from "../../../shared/layout/footer.ts";
import type { Page } from "../../../shared/layout/layout.ts";
import {
  advanceIn,
  isGap,
  type PlacedLine,
  placeCell,
  placeLeader,
  placeText,
} from "../../../shared/layout/place.ts";
import type { Profile, TextStyle } from "../../../shared/layout/profile.ts";
import type { EmbeddedFont, Faces, Glyph } from "./faces.ts";

/**
 * A page's content stream (ISO 32000-1 8 and 9): table borders, then all text in one text object. pdfkit has turned the page
 * upside down so that y runs from the top, so each line's text matrix turns its letters back.
 */

export interface PageContent {
  /** One byte a character. */
  readonly operators: string;
  /** The fonts that it names. */
  readonly fonts: ReadonlySet<EmbeddedFont>;
}

export function pageContent(page: Page, profile: Profile, faces: Faces): PageContent {
  const pen = new Pen(faces);
  let boxes = "";
  for (const item of page.items)
    if (item.type === "cell") {
      boxes += box(item, profile);
      for (const line of placeCell(item, profile)) pen.write(line);
    } else {
      pen.write(placeText(item, profile));
      if (item.leader) for (const line of placeLeader(item, item.leader, profile)) pen.write(line);
    }
  const footer = footerOf(profile, page);
  if (footer) pen.write(placeText(footer, profile));
  const borders = boxes === "" ? "" : `${points(profile.table.border)} w\n${boxes}S\n`;
  const text = pen.operators === "" ? "" : `BT\n${pen.operators}ET\n`;
  return { operators: borders + text, fonts: pen.fonts };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A cell's borders, drawn by each of its neighbours at the same place. */
function box({ x, y, width, height }: Box, { table: { border } }: Profile): string {
  return `${points(x)} ${points(y + border / 2)} ${points(width)} ${points(height)} re\n`;
}

/** Writes lines of text and keeps what is set: font, size, spacing. */
class Pen {
  operators = "";
  readonly fonts = new Set<EmbeddedFont>();
  readonly #faces: Faces;
  #font = "";
  #spacing = 0;

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  write(line: PlacedLine): void {
    const { text, style, gap } = line;
    const spacing = style.spacing + gap;
    /** Where the engine has the next character, and where PDF would draw it. From the line's start. */
    let pen = 0;
    let at = 0;
    let open = false;
    let scale = 1;
    for (let index = 0; index < text.length; index++) {
      const codePoint = text.codePointAt(index) ?? 0;
      const unit = text.charCodeAt(index);
      if (codePoint > 0xffff) index++;
      const advance = codePoint === TAB ? tabAdvance(line, pen) : advanceIn(style, unit);
      const glyph = this.#faces.glyph(style.font, codePoint);
      if (glyph) {
        const fit = fitted(glyph, advance, style);
        const start = pen + fit.offset;
        if (!open || scale !== 1 || fit.scale !== 1 || this.#font !== fontKey(glyph, style)) {
          if (open) this.operators += ")]TJ\n";
          this.#set(glyph, style, spacing);
          scale = fit.scale;
          this.operators += `${rounded(scale)} 0 0 -1 ${points(line.x + start)} ${points(line.baseline)} Tm\n[(`;
          open = true;
        } else if (Math.abs(start - at) > NEGLIGIBLE) {
          this.operators += `)${rounded(((at - start) * 1000) / style.size)}(`;
        }
        this.operators += glyph.code;
        at = start + (glyph.advance * style.size) / 1000 + spacing;
      }
      pen += advance;
      if (gap !== 0 && isGap(text.charCodeAt(index), text.charCodeAt(index + 1))) pen += gap;
    }
    if (open) this.operators += ")]TJ\n";
  }

  #set(glyph: Glyph, style: TextStyle, spacing: number): void {
    const key = fontKey(glyph, style);
    if (this.#font !== key) this.operators += `/${glyph.font.id} ${points(style.size)} Tf\n`;
    if (this.#spacing !== spacing) this.operators += `${points(spacing)} Tc\n`;
    this.#font = key;
    this.#spacing = spacing;
    this.fonts.add(glyph.font);
  }
}

const TAB = 9;
/** A hundredth of a point is seen by no one. */
const NEGLIGIBLE = 0.2;

function fontKey({ font }: Glyph, { size }: TextStyle): string {
  return `${font.id} ${size}`;
}

/**
 * A glyph of another width than the engine counts on, from a stand-in font: a narrower one stands in the middle of its place, a
 * wider one is drawn narrower. A mark, which has no place, stays as it is.
 */
function fitted(
  glyph: Glyph,
  advance: number,
  { size, spacing }: TextStyle,
): { scale: number; offset: number } {
  if (advance === 0) return { scale: 1, offset: 0 };
  const place = advance - spacing;
  const width = (glyph.advance * size) / 1000;
  if (width > place + NEGLIGIBLE) return { scale: place / width, offset: 0 };
  return { scale: 1, offset: (place - width) / 2 };
}

function tabAdvance({ indent, tab }: PlacedLine, pen: number): number {
  return (Math.floor((indent + pen) / tab) + 1) * tab - indent - pen;
}

/** Twips as points. */
function points(twips: number): string {
  return rounded(twips / 20);
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
