import { create } from "zustand";
import type { Query } from "../../../shared/book/find.ts";
import type { Skipped } from "../../../shared/book/replace.ts";
import type { Spot } from "../../state/spot.ts";
import type { FindScope } from "./scope.ts";

interface FindState {
  /** Whether the second line, 替换为, is shown. */
  readonly replacing: boolean;
  readonly query: Query;
  /** As it was chosen; a form may have no table. */
  readonly scope: FindScope;
  /** What comes in place of what is found. */
  readonly word: string;
  /** The hit that the user is at. */
  readonly current: Spot | null;
  /** What the last replacement left as it was. */
  readonly skipped: readonly Skipped[];
  /** Counts how often the panel was asked for: each time its field takes the keyboard. */
  readonly asked: number;
  /** Counts what a search in the background has told so far. */
  readonly progress: number;
}

export const useFind = create<FindState>(() => ({
  replacing: false,
  query: { text: "", exact: false },
  scope: "book",
  word: "",
  current: null,
  skipped: [],
  asked: 0,
  progress: 0,
}));
