import { createFinder, type Finder, type Found, type Query } from "../../../shared/book/find.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { usePanels } from "../../state/panels.ts";
import { type Place, samePlace } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";
import { useFind } from "./find-state.ts";
import { type Hit, hitsOf } from "./hits.ts";
import { type FindScope, isWithin, scopeAt } from "./scope.ts";

/** So long a search works before the page gets a turn, ms. */
const TURN_MS = 8;
/** So often a search that goes on tells what it has found, ms. */
const TELL_MS = 120;

interface Search {
  readonly query: Query;
  readonly finder: Finder;
  readonly rows: BookRows;
  readonly place: Place;
  readonly scope: FindScope;
  /** In the scope. */
  readonly found: readonly Found[];
  readonly hits: readonly Hit[];
  /** Whether the whole book is searched; otherwise it goes on by itself. */
  readonly complete: boolean;
}

let last: Search | null = null;
/** What waits for the whole book to be searched. */
let waiting: (() => void)[] = [];
let timer: number | undefined;

/**
 * What a query finds in the chosen scope, as far as the book is searched. Asked for the same once more, it gives the same objects, or what has been
 * found since.
 */
export function search(rows: BookRows, query: Query): Search {
  const { place, scope } = here();
  if (last?.query === query && last.rows === rows && last.scope === scope)
    if (scope === "book" || samePlace(last.place, place)) return last;
  const same = last?.query === query;
  if (!same) waiting = [];
  const finder = same && last ? last.finder : createFinder(query);
  const complete = finder.advance(rows, turn());
  last = result(query, finder, rows, complete);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => goOn(performance.now()));
  return last;
}

/** The search of the panel, drawn anew whenever more is found. */
export function useSearch(rows: BookRows): Search {
  const query = useFind((state) => state.query);
  useFind((state) => state.progress);
  useFind((state) => state.scope);
  useApp((state) => state.place);
  return search(rows, query);
}

/** Runs an action that needs every hit: at once, or as soon as the book is searched; never, where another word is asked for first. */
export function whenSearched(rows: BookRows, act: () => void): void {
  if (search(rows, useFind.getState().query).complete) act();
  else waiting.push(act);
}

/** @param told when something was last told, by the page's clock. */
function goOn(told: number): void {
  if (!last) return;
  const { query, finder, rows } = last;
  const complete = last.complete || finder.advance(rows, turn());
  const now = performance.now();
  const tells = !last.complete && (complete || now - told >= TELL_MS);
  if (tells) {
    last = result(query, finder, rows, complete);
    useFind.setState(({ progress }) => ({ progress: progress + 1 }));
  }
  if (!complete) timer = window.setTimeout(() => goOn(tells ? now : told));
  else for (const act of waiting.splice(0)) if (usePanels.getState().find) act();
}

function result(query: Query, finder: Finder, rows: BookRows, complete: boolean): Search {
  const { place, scope } = here();
  const all = finder.found(rows);
  const found = scope === "book" ? all : all.filter((each) => isWithin(each, place, scope));
  return { query, finder, rows, place, scope, found, hits: hitsOf(found), complete };
}

function here(): { readonly place: Place; readonly scope: FindScope } {
  const { place } = useApp.getState();
  return { place, scope: scopeAt(place, useFind.getState().scope) };
}

function turn(): () => boolean {
  const end = performance.now() + TURN_MS;
  return () => performance.now() < end;
}
