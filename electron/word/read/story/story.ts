import type { AsideText, BesideKind, Block, Paragraph } from "./body.ts";
import { type RawCell, type RawRow, resolveGrid } from "./grid.ts";
import type { Numberer } from "./numbering.ts";
import { type OwnFormat, type ParagraphStyle, UNSAID } from "./styles.ts";

/** A paragraph while it is being read. */
export interface OpenParagraph extends OwnFormat {
  text: string;
  bookmarks: string[];
  anchors: string[];
  /** Text boxes anchored in it; they follow it. */
  boxes: Block[];
  inContents: boolean;
  startsPage: boolean;
  style: string | null;
  /** Its mark is a tracked deletion: accepted, it runs on into the next paragraph. */
  markDeleted: boolean;
  endsSection: boolean;
  /** The page break that split it was met: what follows has no number of its own. */
  continued: boolean;
}

/** Builds blocks in print order: paragraphs, tables of cells, text boxes, each in the list that it belongs to. */
export class Story {
  readonly blocks: Block[] = [];
  readonly asides: AsideText[] = [];
  readonly references: { kind: BesideKind; id: string; block: number }[] = [];
  readonly besides: { id: string; block: number }[] = [];
  readonly drawings: { relation: string; block: number }[] = [];
  readonly chunks: number[] = [];
  readonly #styleOf: (style: string | null) => ParagraphStyle;
  readonly #number: Numberer;
  readonly #lists: Block[][] = [this.blocks];
  readonly #paragraphs: OpenParagraph[] = [];
  /** Rows of the open ones. */
  readonly #tables: RawRow[][] = [];
  readonly #carried = new Map<Block[], OpenParagraph>();
  #bookmarks: string[] = [];
  #startsPage = true;

  constructor(styleOf: (style: string | null) => ParagraphStyle, number: Numberer) {
    this.#styleOf = styleOf;
    this.#number = number;
  }

  /** The innermost open paragraph. */
  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  openParagraph(): void {
    const paragraph: OpenParagraph = { ...EMPTY, bookmarks: this.#bookmarks, anchors: [], boxes: [] };
    this.#bookmarks = [];
    const carried = this.#carried.get(this.#list);
    if (carried) {
      this.#carried.delete(this.#list);
      paragraph.text = carried.text;
      paragraph.bookmarks.unshift(...carried.bookmarks);
      paragraph.boxes.push(...carried.boxes);
      paragraph.startsPage = carried.startsPage;
    }
    this.#paragraphs.push(paragraph);
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.markDeleted && !paragraph.endsSection) this.#carried.set(this.#list, paragraph);
    else this.#add(paragraph);
  }

  /** A page break: within a paragraph it splits it, for what follows begins a page. */
  breakPage(): void {
    const paragraph = this.paragraph;
    if (paragraph && paragraph.text.trim() !== "") {
      this.#add(paragraph);
      const rest = { text: "", bookmarks: [], anchors: [], boxes: [], continued: true };
      this.#paragraphs.splice(-1, 1, { ...paragraph, ...rest });
    }
    this.#startsPage = true;
  }

  addBookmark(name: string): void {
    (this.paragraph?.bookmarks ?? this.#bookmarks).push(name);
  }

  /** Text that is not part of the printed, accepted body. */
  addAside(kind: AsideText["kind"], text: string): void {
    const last = this.asides.at(-1);
    const block = this.blocks.length;
    if (last && last.kind === kind && last.block === block)
      this.asides.splice(-1, 1, { kind, text: last.text + text, block });
    else if (text.trim() !== "") this.asides.push({ kind, text, block });
  }

  /** A comment's or note's mark in the body. */
  addReference(kind: BesideKind, id: string): void {
    this.references.push({ kind, id, block: this.blocks.length });
  }

  addDrawing(relation: string): void {
    this.drawings.push({ relation, block: this.blocks.length });
  }

  addChunk(): void {
    this.chunks.push(this.blocks.length);
  }

  /** A comment or note itself, in its part. */
  beginBeside(id: string): void {
    this.besides.push({ id, block: this.blocks.length });
  }

  openBox(): void {
    this.#lists.push(this.paragraph?.boxes ?? this.#list);
  }

  /** Ends a text box or a cell. */
  closeList(): void {
    this.#flush(this.#list);
    if (this.#lists.length > 1) this.#lists.pop();
  }

  openTable(): void {
    this.#tables.push([]);
  }

  openRow(): void {
    this.#tables.at(-1)?.push({ before: 0, deleted: false, cells: [] });
  }

  openCell(): void {
    const cell: RawCell = { columns: 1, joinsLeft: false, merge: "none", deleted: false, blocks: [] };
    this.row?.cells.push(cell);
    this.#lists.push(cell.blocks);
  }

  /** The row being read. */
  get row(): RawRow | undefined {
    return this.#tables.at(-1)?.at(-1);
  }

  closeTable(): void {
    const rows = this.#tables.pop();
    if (!rows || rows.length === 0) return;
    this.#startsPage = false;
    const deletes = rows.some((row) => row.deleted || row.cells.some((cell) => cell.deleted));
    // A table of one column only frames its text.
    if (!deletes && rows.every((row) => row.cells.length <= 1)) {
      this.#list.push(...rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)));
      return;
    }
    const table = resolveGrid(rows, (kind, text) => this.addAside(kind, `${text}\n`));
    if (table.rows.length > 0) this.#list.push(table);
  }

  /** Ends the story: what still waits for a next paragraph stands alone. */
  end(): void {
    for (const list of this.#carried.keys()) this.#flush(list);
  }

  get #list(): Block[] {
    return this.#lists.at(-1) ?? this.blocks;
  }

  #flush(list: Block[]): void {
    const carried = this.#carried.get(list);
    this.#carried.delete(list);
    if (carried) list.push(this.#finished(carried), ...carried.boxes);
  }

  #add(paragraph: OpenParagraph): void {
    this.#list.push(this.#finished(paragraph), ...paragraph.boxes);
    if (paragraph.endsSection) this.#startsPage = true;
  }

  /** The text behind its automatic number, which prints close to it; only what would run together is kept apart. */
  #numbered({ style, numId, level, text }: OpenParagraph): string {
    const number = this.#number({ style, numId, level });
    if (number === "") return text;
    return number + (/\w$/.test(number) && /^\w/.test(text) ? " " : "") + text.trimStart();
  }

  #finished(paragraph: OpenParagraph): Paragraph {
    const style = this.#styleOf(paragraph.style);
    const numbered = !paragraph.continued && !this.row?.deleted && (paragraph.numId ?? style.numId) !== null;
    const text = numbered ? this.#numbered(paragraph) : paragraph.text;
    const pageBreakBefore = paragraph.pageBreakBefore ?? style.pageBreakBefore;
    const startsPage = this.#startsPage || paragraph.startsPage || pageBreakBefore;
    // Blank paragraphs after a break pass the new page on to the first that prints something.
    this.#startsPage = startsPage && text.trim() === "";
    return {
      kind: "paragraph",
      text,
      bookmarks: paragraph.bookmarks,
      anchors: paragraph.anchors,
      inContents: paragraph.inContents,
      startsPage,
      outline: paragraph.outline ?? style.outline,
      centered: paragraph.centered ?? style.centered,
    };
  }
}

const EMPTY: OpenParagraph = {
  ...UNSAID,
  text: "",
  bookmarks: [],
  anchors: [],
  boxes: [],
  inContents: false,
  startsPage: false,
  style: null,
  markDeleted: false,
  endsSection: false,
  continued: false,
};
