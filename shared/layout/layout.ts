import type { Book } from "../book/model.ts";
import type { Line } from "./lines.ts";
import type { Origin } from "./origin.ts";
import type { Align, StyleName } from "./profile.ts";
import type { Cell, Table } from "./tables.ts";

/** What the engine answers: every line and cell of the printed document in its place. Lengths in twips from the page's corner. */

export interface Layout {
  /** What was laid out: the book in canonical form. */
  readonly book: Book;
  /** Name of the profile it was made with. */
  readonly profile: string;
  /** The contents: sections, then projects, in print order. */
  readonly entries: readonly Entry[];
  /** The last page's number; 0 where nothing is numbered. */
  readonly pageCount: number;
  /** All pages as they are printed, with the blank ones that printing on both sides needs. */
  readonly pages: readonly Page[];
  /** For each section, in print order. */
  readonly sections: readonly SectionSpace[];
  /** The measured tables of each project, in print order. */
  readonly projects: readonly ProjectTables[];
  /** Where applications may break lines differently so that it matters; nearly always none. */
  readonly notices: readonly LayoutNotice[];
}

export interface LayoutNotice {
  /** The heading of the section or project. */
  readonly where: string;
  /** Chinese, what may differ and what was done or can be done. */
  readonly message: string;
}

export interface Entry {
  /** As the heading prints it. */
  readonly entry: string;
  /** As the contents print it: with "\n" where a line must end early to leave room for the number. */
  readonly contents: string;
  /** The number printed at the foot of the page where it begins. */
  readonly page: number;
  readonly kind: "section" | "project";
  /** Within its kind, from 0. */
  readonly index: number;
}

export interface SectionSpace {
  /** Added below the heading so that every application needs the same number of pages; nearly always 0. */
  readonly spare: number;
}

export interface ProjectTables {
  readonly basic: Table;
  readonly indicators: Table;
}

export type PageKind = "cover" | "contents" | "divider" | "section" | "project" | "blank";

export interface Page {
  readonly kind: PageKind;
  /** Counted from section 一; null before it. Dividers and blank pages count, but print no number. */
  readonly number: number | null;
  /** Which section or project stands there, from 0; null where none does. */
  readonly index: number | null;
  readonly items: readonly PageItem[];
}

export type PageItem = TextItem | CellItem;

export interface TextItem {
  readonly type: "text";
  readonly style: StyleName;
  readonly text: string;
  /** Null where nothing in the book can be edited that would change it. */
  readonly origin: Origin | null;
  /** Where the line begins in its origin's text; less than 0 by what is printed before that: “一、”. */
  readonly start: number;
  /** Left edge and top of the line, whose height is its style's pitch. */
  readonly x: number;
  readonly y: number;
  /** Natural width; `room` is what it would fill where it is spread to both edges. */
  readonly width: number;
  readonly room: number;
  readonly align: Align;
  /** On the last line of a contents entry: dots from the text's end to the number that stands at the right edge. */
  readonly leader?: { readonly text: string; readonly width: number };
}

export interface CellItem {
  readonly type: "cell";
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The lines of the cell that stand on this page, centred in the height. */
  readonly lines: readonly Line[];
}
