import "../../parts/without-eval.ts";
import { type BookText, bookOfRows } from "../../../shared/book/rows.ts";
import { AppError } from "../../../shared/error.ts";
import { createLayoutEngine, type LayoutEngine } from "../../../shared/layout/pages.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import type { ProfileChanges } from "../../../shared/layout/profile-values.ts";
import { profileWith } from "../../../shared/layout/profile-with.ts";
import { patched } from "../../state/book-patch.ts";
import { PageDrawer } from "./draw-pages.ts";
import type { Drawing, PageList } from "./drawing.ts";
import { findCursor } from "./find-cursor.ts";
import type { Answer, PageRange, Question, Refusal } from "./messages.ts";

/** The thread that holds the layout engine: one question in, one answer out. */

interface LaidOut {
  readonly drawer: PageDrawer;
  readonly list: PageList;
}

let rows: BookText | null = null;
let engine: { readonly key: string; readonly profile: Profile; readonly engine: LayoutEngine } | null = null;
let laidOut: LaidOut | null = null;
/** The drawings of the last answer, by page. */
let sent: ReadonlyMap<number, string> = new Map();
let sentList = "";
let refusal: Refusal = { refused: "" };

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  self.postMessage(answerOrRefusal(data));
});

function answerOrRefusal(question: Question): Answer | Refusal {
  try {
    return answer(question);
  } catch (thrown) {
    refusal = {
      refused: thrown instanceof AppError ? thrown.message : "这份文本暂时不能排版，页面预览没有更新。",
    };
    return refusal;
  }
}

function answer({ change, view, cursor }: Question): Answer | Refusal {
  if (change) {
    rows = patched(rows, change.book);
    laidOut = null;
    laidOut = layOut(rows, engineFor(rows.layout, change.profileChanges));
  }
  if (!rows || !laidOut) return refusal;
  const found = findCursor(rows, laidOut.drawer, cursor);
  const drawings = drawingsIn(laidOut, view, found?.page);
  return {
    ...changedList(laidOut.list),
    shown: drawings.map(({ index }) => index),
    drawings: changedOnly(drawings),
    found,
  };
}

function changedList(list: PageList): { readonly list?: PageList } {
  const before = sentList;
  sentList = JSON.stringify(list);
  return sentList === before ? {} : { list };
}

/** Those that are not as they were in the last answer: what stays is neither sent nor drawn again. */
function changedOnly(drawings: readonly Drawing[]): Drawing[] {
  const last = sent;
  sent = new Map(drawings.map((drawing) => [drawing.index, JSON.stringify(drawing)]));
  return drawings.filter(({ index }) => sent.get(index) !== last.get(index));
}

function engineFor(name: string, changes: ProfileChanges) {
  const key = JSON.stringify([name, changes]);
  if (engine?.key === key) return engine;
  const profile = profileWith(name, changes);
  engine = { key, profile, engine: createLayoutEngine(profile) };
  return engine;
}

function layOut(book: BookText, { profile, engine: own }: NonNullable<typeof engine>): LaidOut {
  const layout = own.layout(bookOfRows(book));
  const drawer = new PageDrawer(book, layout, profile);
  const { width, height } = profile.page;
  return {
    drawer,
    list: {
      kinds: layout.pages.map(({ kind }) => kind),
      front: drawer.front,
      entries: layout.entries.map(({ page }) => page),
      paper: { width, height },
      border: profile.table.border,
    },
  };
}

/** The pages in view, and the one to which the preview is about to go. */
function drawingsIn({ drawer, list }: LaidOut, { first, last }: PageRange, goal = 0): Drawing[] {
  const wanted = new Set<number>();
  for (let at = first; at <= last; at++) wanted.add(at);
  for (let at = goal - 1; at <= goal + 1; at++) wanted.add(at);
  return Array.from(wanted)
    .filter((at) => at >= 0 && at < list.kinds.length)
    .flatMap((at) => drawer.page(at) ?? []);
}
