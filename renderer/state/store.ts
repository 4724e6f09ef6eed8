import { create } from "zustand";
import type { Output, ReadOnly } from "../../shared/api/api.ts";
import type { KeptNote } from "../../shared/book/import-note.ts";
import type { BookView } from "./book-sync.ts";
import { AT_TOP, type KeptScroll } from "./kept-spot.ts";
import type { HelpTopic } from "./open-help.ts";
import { COVER, type Place } from "./place.ts";

/** A message that the user has to read before going on. */
export interface Problem {
  readonly title: string;
  /** One line: what happened and how to fix it. */
  readonly message: string;
  /** What the help explains more of; null where that line says it all. */
  readonly help: HelpTopic | null;
  /** The book that could not be opened, whose backups may help; null for none. */
  readonly backupsOf: string | null;
}

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly undoable: boolean;
  readonly offer: Offer | null;
}

/** What can be done besides about what was just done: “要照原来的文字”, “换回文字”. */
export interface Offer {
  readonly text: string;
  readonly title: string;
  readonly take: () => void;
}

interface AppState {
  readonly info: Output<"app.info"> | null;
  /** The open book; null shows the start screen. */
  readonly book: OpenedBook | null;
  /** The book that is to be opened and whose file does not answer, or null. */
  readonly opening: string | null;
  readonly view: BookView | null;
  /** Fields with typed text that is not an edit yet. */
  readonly drafts: number;
  readonly place: Place;
  /** Where the user was before, the last place last. */
  readonly trail: readonly Place[];
  /** Null where the book cannot be laid out; counted when it is opened, and anew when its layout is another one. */
  readonly pages: PageNumbers | "counting" | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** Why the book can only be looked at; null where it can be changed. */
  readonly readOnly: ReadOnly | null;
  /** Counts edits that were refused: the forms begin anew, with what the book holds. */
  readonly refusedEdits: number;
  /** To be restored as soon as the form is there. */
  readonly scroll: KeptScroll;
  readonly outlineFilter: string;
  /** Typed text that is no valid value, by field; it waits here for its field to be fixed. */
  readonly refused: Readonly<Record<string, string>>;
}

export interface PageNumbers {
  /** The page on which each contents entry begins, as printed: sections first, then projects. */
  readonly entries: readonly number[];
  /** The last printed number. */
  readonly pageCount: number;
}

interface OpenedBook {
  readonly path: string;
  readonly notes: readonly KeptNote[];
}

/** The state without a book. */
export const CLOSED = {
  book: null,
  view: null,
  place: COVER,
  trail: [],
  pages: "counting",
  readOnly: null,
  refusedEdits: 0,
  scroll: AT_TOP,
  outlineFilter: "",
  notice: null,
  refused: {},
} satisfies Partial<AppState>;

export const useApp = create<AppState>(() => ({
  info: null,
  opening: null,
  drafts: 0,
  problem: null,
  ...CLOSED,
}));
