import type { OfficePackage } from "../../../ooxml/package.ts";
import { refusal } from "../../../ooxml/refusal.ts";
import { type Attribute, readXml } from "../../../ooxml/xml.ts";
import type { Body } from "./body.ts";
import { ContentControl } from "./content-control.ts";
import type { RawCell, RawRow } from "./grid.ts";
import { InlineReader } from "./inline-reader.ts";
import type { Numberer } from "./numbering.ts";
import { type OpenParagraph, Story } from "./story.ts";
import { readFormat, type Styles } from "./styles.ts";

/**
 * What one part may hold, twice a text of 2,000 projects and more. A file of hardly anything else packs to a few KiB and
 * unpacks to more than the memory holds.
 */
const MOST = {
  /** Paragraphs, rows and cells. */
  blocks: 750_000,
  /** Characters of text. */
  text: 8_000_000,
} as const;

/** Streams a part that holds body text into the plain model. The file is refused where the part's root element is not `root`. */
export async function readBody(
  file: OfficePackage,
  part: string,
  root: string,
  styles: Styles,
  number: Numberer,
): Promise<Body> {
  const reader = new BodyReader(new Story((style) => styles.of(style), number));
  let seenRoot = false;
  let blocks = 0;
  let length = 0;
  await readXml(file, part, {
    open(name, attribute) {
      if (name === "w:p" || name === "w:tr" || name === "w:tc") blocks += 1;
      if (blocks > MOST.blocks)
        throw refusal("import-too-large", file.source, `${part}: over ${blocks} blocks`);
      if (!seenRoot && name !== root)
        throw refusal("import-unknown-format", file.source, `${part}: root ${name}`);
      seenRoot = true;
      reader.open(name, attribute);
    },
    close: (name) => reader.close(name),
    text(text) {
      if (reader.takesText) length += text.length;
      if (length > MOST.text)
        throw refusal("import-too-large", file.source, `${part}: over ${length} characters`);
      reader.text(text);
    },
  });
  return reader.body();
}

/** Former properties, which tracked formatting changes keep. */
const SKIPPED = new Set([
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
]);

/** Containers of properties: their children are no content. */
const PROPERTIES = new Set(["w:pPr", "w:trPr", "w:tcPr"]);

/** Reads what stands below one another: paragraphs, tables, content controls, alternatives; lines are the inline reader's. */
class BodyReader {
  readonly #story: Story;
  readonly #inline: InlineReader;
  readonly #controls: ContentControl[] = [];
  readonly #alternates: { taken: boolean; readonly before: number }[] = [];
  readonly #opening = new Map<string, (attribute: Attribute) => void>([
    ["w:p", () => this.#story.openParagraph()],
    ["w:tbl", () => this.#story.openTable()],
    ["w:tr", () => this.#story.openRow()],
    ["w:tc", () => this.#story.openCell()],
    ["w:txbxContent", () => this.#story.openBox()],
    ["w:comment", (attribute) => this.#beginBeside(attribute)],
    ["w:footnote", (attribute) => this.#beginBeside(attribute)],
    ["w:endnote", (attribute) => this.#beginBeside(attribute)],
    ["mc:AlternateContent", () => this.#alternates.push({ taken: false, before: this.#inline.given })],
    ["w:altChunk", () => this.#story.addChunk()],
    ["w:subDoc", () => this.#story.addChunk()],
    ["w:sdt", () => this.#controls.push(new ContentControl(this.#inline.given))],
    ["w:sdtContent", () => this.#openControl()],
  ]);
  readonly #closing = new Map<string, () => void>([
    ["w:p", () => this.#closeParagraph()],
    ["w:tbl", () => this.#story.closeTable()],
    ["w:tc", () => this.#story.closeList()],
    ["w:txbxContent", () => this.#story.closeList()],
    ["mc:Choice", () => this.#endChoice()],
    ["mc:AlternateContent", () => this.#alternates.pop()],
    ["w:sdt", () => this.#endControl()],
    ["w:sdtContent", () => this.#closeControl()],
  ]);
  /** Containers of properties that are open, outermost first. */
  readonly #properties: string[] = [];
  #skipped = 0;

  constructor(story: Story) {
    this.#story = story;
    this.#inline = new InlineReader(story);
  }

  body(): Body {
    this.#story.end();
    const { blocks, asides, references, besides, drawings, chunks } = this.#story;
    return { blocks, asides, references, besides, drawings, chunks, pictures: this.#inline.pictures };
  }

  open(name: string, attribute: Attribute): void {
    if (this.#skipped > 0 || SKIPPED.has(name) || this.#isSpentAlternative(name)) this.#skipped += 1;
    else if (PROPERTIES.has(name)) this.#properties.push(name);
    else if (this.#properties.length > 0) this.#readProperty(name, attribute);
    else {
      this.#openBlock(name, attribute);
      this.#inline.open(name, attribute);
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (PROPERTIES.has(name)) this.#properties.pop();
    else if (this.#properties.length === 0) {
      this.#inline.close(name);
      this.#closing.get(name)?.();
    }
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#inline.text(text);
  }

  /** Text that comes now is the document's; otherwise it is the file's formatting. */
  get takesText(): boolean {
    return this.#skipped === 0 && this.#inline.takesText;
  }

  #readProperty(name: string, attribute: Attribute): void {
    const { paragraph, row } = this.#story;
    if (this.#properties[0] === "w:pPr") {
      if (paragraph) readParagraphProperty(paragraph, name, attribute);
    } else if (row && this.#properties[0] === "w:trPr") readRowProperty(row, name, attribute);
    else if (row) readCellProperty(row, name, attribute);
  }

  #openBlock(name: string, attribute: Attribute): void {
    this.#opening.get(name)?.(attribute);
    this.#controls.at(-1)?.read(name, attribute);
  }

  #beginBeside(attribute: Attribute): void {
    this.#story.beginBeside(attribute("w:id") ?? "");
  }

  #closeParagraph(): void {
    this.#inline.endParagraph();
    this.#giveAnswer();
    this.#story.closeParagraph();
  }

  /** Content controls are transparent (ECMA-376-1 17.5.2); contents are marked, “click here to type” is no text of the clerk's. */
  #openControl(): void {
    const control = this.#controls.at(-1);
    if (control?.contents) this.#inline.contentsDepth += 1;
    if (control?.placeholder) this.#inline.pushAside("placeholder");
  }

  #closeControl(): void {
    const control = this.#controls.at(-1);
    if (control?.contents) this.#inline.contentsDepth -= 1;
    if (control?.placeholder) this.#inline.popAside();
  }

  #endControl(): void {
    this.#giveAnswer();
    this.#controls.pop();
  }

  /** A box or a list that shows nothing itself still has an answer. */
  #giveAnswer(): void {
    const control = this.#controls.at(-1);
    if (control && control.given === this.#inline.given && this.#story.paragraph)
      this.#inline.give(control.answer);
  }

  #endChoice(): void {
    const alternate = this.#alternates.at(-1);
    if (alternate) alternate.taken = this.#inline.given > alternate.before;
  }

  /** Of mc:AlternateContent one alternative is taken: the first that gives text or a picture (ECMA-376-3 7.6). */
  #isSpentAlternative(name: string): boolean {
    return (name === "mc:Choice" || name === "mc:Fallback") && this.#alternates.at(-1)?.taken === true;
  }
}

/** Takes a child of w:pPr into the paragraph. */
function readParagraphProperty(paragraph: OpenParagraph, name: string, attribute: Attribute): void {
  const value = attribute("w:val");
  readFormat(paragraph, name, value);
  if (name === "w:pStyle") paragraph.style = value ?? null;
  // In w:pPr this can only be the paragraph mark's w:rPr (ECMA-376-1 17.13.5.15).
  if (name === "w:del" || name === "w:moveFrom") paragraph.markDeleted = true;
  if (name === "w:sectPr") paragraph.endsSection = true;
}

/** Takes a child of w:trPr into the row being read. */
function readRowProperty(row: RawRow, name: string, attribute: Attribute): void {
  if (name === "w:gridBefore") row.before = Math.max(0, Math.min(Number(attribute("w:val") ?? 0) || 0, 1000));
  if (name === "w:del") row.deleted = true;
}

/** Takes a child of w:tcPr into the last cell of the row being read. */
function readCellProperty(row: RawRow, name: string, attribute: Attribute): void {
  const value = attribute("w:val");
  const cell = row.cells.at(-1);
  if (!cell) return;
  if (name === "w:gridSpan") cell.columns = Math.max(1, Number(value ?? 1) || 1);
  if (name === "w:vMerge") cell.merge = value === "restart" ? "restart" : "continue";
  if (name === "w:hMerge") cell.joinsLeft = value !== "restart";
  if (name === "w:cellDel") cell.deleted = true;
  // A merge that is tracked (17.13.5.1), where the cell itself does not say it yet.
  if (name === "w:cellMerge" && cell.merge === "none")
    cell.merge = MERGES.get(attribute("w:vMerge") ?? "") ?? "none";
}

/** ECMA-376-1 17.18.1 ST_AnnotationVMerge. */
const MERGES: ReadonlyMap<string, RawCell["merge"]> = new Map([
  ["cont", "continue"],
  ["rest", "restart"],
]);
