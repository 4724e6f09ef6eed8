import type { ProfileChanges } from "../../../shared/layout/profile-values.ts";
import type { BookPatch } from "../../state/book-patch.ts";
import type { Cursor } from "../../state/spot.ts";
import type { Drawing, PageList } from "./drawing.ts";

/** What the interface and the thread that lays out say to each other. */

/** Pages that are in view, from 0, `last` included. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

export interface Question {
  /** Left out where only other pages are asked for. */
  readonly change?: { readonly book: BookPatch; readonly profileChanges: ProfileChanges };
  readonly view: PageRange;
  readonly cursor: Cursor;
}

export interface Answer {
  /** Left out where it is as in the last answer. */
  readonly list?: PageList;
  /** The pages that are to be shown; those that are as they were in the last answer are left out of `drawings`. */
  readonly shown: readonly number[];
  readonly drawings: readonly Drawing[];
  readonly found: Found | null;
}

/** Where on the pages the cursor is, twips from the page's top. */
export interface Found {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** The book cannot be laid out; Chinese, for the user. */
export interface Refusal {
  readonly refused: string;
}
