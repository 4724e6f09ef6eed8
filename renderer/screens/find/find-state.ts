import { create } from "zustand";
import { type Found, finder, type Query } from "../../../shared/book/find.ts";
import type { Skipped } from "../../../shared/book/replace.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { type Hit, type HitName, hitsOf } from "./hits.ts";

interface FindState {
  readonly open: boolean;
  /** Whether the second line, 替换为, is shown. */
  readonly replacing: boolean;
  readonly query: Query;
  /** What comes in place of what is found. */
  readonly word: string;
  /** The hit that the user is at. */
  readonly current: HitName | null;
  /** What the last replacement left as it was. */
  readonly skipped: readonly Skipped[];
  /** Counts how often the panel was asked for: each time its field takes the keyboard. */
  readonly asked: number;
}

export const useFind = create<FindState>(() => ({
  open: false,
  replacing: false,
  query: { text: "", exact: false },
  word: "",
  current: null,
  skipped: [],
  asked: 0,
}));

interface Search {
  readonly query: Query;
  readonly find: (rows: BookRows) => Found[];
  readonly rows: BookRows | null;
  readonly found: readonly Found[];
  readonly hits: readonly Hit[];
}

let last: Search | null = null;

/** What a query finds in the book. Asked for the same once more, it gives the same objects. */
export function search(rows: BookRows, query: Query): Search {
  if (last?.query === query && last.rows === rows) return last;
  const find = last?.query === query ? last.find : finder(query);
  const found = find(rows);
  last = { query, find, rows, found, hits: hitsOf(found) };
  return last;
}
