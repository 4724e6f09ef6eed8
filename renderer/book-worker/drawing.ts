import type { PageKind } from "../../shared/layout/layout.ts";
import type { Cursor } from "../state/spot.ts";
import type { FieldPart } from "./origin-field.ts";

/** A page as the preview draws it. Lengths in twips from the page's corner. */
export interface Drawing {
  /** Its place among all pages, from 0. */
  readonly index: number;
  readonly kind: PageKind;
  readonly blocks: readonly Block[];
}

/** What belongs to one field of the book and stands on one page: a cell, a heading, the lines of a paragraph. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Has borders. */
  readonly cell: boolean;
  readonly lines: readonly DrawnLine[];
  /** Where a click leads; null where there is nothing to edit. */
  readonly target: Cursor | null;
  /** Where several fields are printed one after the other: all of them, as they were typed. */
  readonly parts?: readonly FieldPart[];
  /** The field's label: none of what was typed stands here. */
  readonly label?: true;
}

export interface DrawnLine {
  readonly font: string;
  readonly size: number;
  /** Top of the line's own strip, and its height. */
  readonly top: number;
  readonly pitch: number;
  readonly baseline: number;
  /** The line between its tabs. */
  readonly runs: readonly Run[];
  /**
   * Where the line begins in the field's text as it was typed; less than 0 by what is printed before that. Null where what is
   * printed was not typed.
   */
  readonly from: number | null;
}

export interface Run {
  readonly text: string;
  /** Where it begins in its line. */
  readonly from: number;
  readonly x: number;
  /** What it fills, whatever font stands in. */
  readonly width: number;
}

/** All pages without what stands on them. */
export interface PageList {
  readonly kinds: readonly PageKind[];
  /** How many pages stand before page 1. */
  readonly front: number;
  readonly paper: { readonly width: number; readonly height: number };
  /** Thickness of cell borders. */
  readonly border: number;
}

/** The printed number of a page, counted also where it is not printed; null before page 1. */
export function pageNumber({ front }: PageList, index: number): number | null {
  return index < front ? null : index - front + 1;
}
