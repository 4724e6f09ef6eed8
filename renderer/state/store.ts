import { create } from "zustand";
import type { OpenBook, Output, Pages, ReadOnly, Runtime } from "../../shared/api.ts";
import type { Op, RowTable } from "../../shared/book/edit.ts";
import type { ImportNote, KeptNote } from "../../shared/book/import-note.ts";
import { type BookRows, bookOfRows } from "../../shared/book/rows.ts";
import { BookSync, type BookView } from "./book-sync.ts";
import { flushDrafts, onDraftCount } from "./drafts.ts";
import { keptSpot } from "./kept-spot.ts";
import { COVER, listShows, type Place, placeExists, placeOf, samePlace } from "./place.ts";
import { createRuntime, errorMessage } from "./runtime.ts";
import { seek } from "./spot.ts";

/** A message that the user has to read before going on. */
export interface Problem {
  readonly title: string;
  /** One line: what happened and how to mend it. */
  readonly message: string;
}

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly undoable: boolean;
}

interface AppState {
  readonly info: Output<"app.info"> | null;
  /** The open book; null shows the start screen. */
  readonly book: OpenedBook | null;
  readonly view: BookView | null;
  /** Fields with typed text that is not an edit yet. */
  readonly drafts: number;
  readonly place: Place;
  /** Where the user was before, the last place last. */
  readonly trail: readonly Place[];
  readonly pages: Pages | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** Why the book can only be looked at; null where it can be changed. */
  readonly readOnly: ReadOnly | null;
  /** Counts edits that were refused: the forms begin anew, with what the book holds. */
  readonly refusedEdits: number;
  /** px from the top of the form, to be restored as soon as it is there. */
  readonly scroll: number;
  readonly reportShown: boolean;
  readonly outlineFilter: string;
  /** Typed text that is no valid value, by field; it waits here for its field to be mended. */
  readonly refused: Readonly<Record<string, string>>;
}

interface OpenedBook {
  readonly path: string;
  readonly notes: readonly KeptNote[];
}

const CLOSED = {
  book: null,
  view: null,
  place: COVER,
  trail: [],
  pages: null,
  readOnly: null,
  refusedEdits: 0,
  scroll: 0,
  reportShown: false,
  outlineFilter: "",
  notice: null,
  refused: {},
} satisfies Partial<AppState>;

export const useApp = create<AppState>(() => ({ info: null, drafts: 0, problem: null, ...CLOSED }));

export const runtime: Runtime = createRuntime();

let sync: BookSync | null = null;
let noticeCount = 0;
let closing = false;
/** The book that is being saved as another file: the host's word of that switch is this window's own doing. */
let movingTo: BookSync | null = null;

/** So many places are remembered to go back to. */
const TRAIL = 50;

const PAGES_DELAY_MS = 800;
let pagesTimer: ReturnType<typeof setTimeout> | undefined;
let pagesAsked = 0;

/** Connects the store with the host; call once. @throws AppError where the host does not answer. */
export async function startApp(): Promise<void> {
  onDraftCount((drafts) => useApp.setState({ drafts }));
  runtime.on("book.changed", (change) => {
    if (sync && change.revision > 0) {
      // Typed text goes first, so that a change from elsewhere never overwrites it unseen.
      if (useApp.getState().view?.pending === 0) flushDrafts();
      sync.receive(change);
    }
  });
  runtime.on("book.rewritten", () => {
    // The next edit tells of a file that cannot be read.
    sync?.refetch().catch(() => undefined);
  });
  runtime.on("book.readOnly", (readOnly) => {
    if (sync) useApp.setState({ readOnly });
  });
  runtime.on("book.switched", ({ path }) => {
    if (closing || movingTo !== null || path === (sync?.path ?? null)) return;
    void followHost();
  });
  const info = await runtime.call("app.info", {});
  useApp.setState({ info });
  await followHost();
}

/** Shows what the host has open. */
async function followHost(): Promise<void> {
  const current = await runtime.call("book.current", {});
  if (current?.path === sync?.path) return;
  if (current) showBook(current, false);
  else forgetBook();
}

/** Goes over to a book that the host has just opened. `report` opens the import report where there is one. */
export function showBook(opened: OpenBook, report: boolean): void {
  const reportShown = report && opened.notes.length > 0;
  // The event of its opening may have come before the answer to one's own call; edits may have been made meanwhile.
  if (sync?.path === opened.path && sync.revision >= opened.revision) {
    useApp.setState({ reportShown });
    return;
  }
  sync?.close();
  sync = new BookSync(runtime, opened, (view) => {
    const { place, trail, view: last } = useApp.getState();
    useApp.setState({ view, place: remainingPlace(view.rows, trail, placeNow(place)) });
    if (last?.rows !== view.rows) askPagesSoon();
  });
  const { place, spot, scroll } = keptSpot(opened);
  useApp.setState({
    ...CLOSED,
    book: { path: opened.path, notes: opened.notes },
    view: sync.view,
    readOnly: opened.readOnly,
    place: place ?? firstPlace(opened.rows),
    scroll,
    reportShown,
  });
  if (spot) seek(spot);
  void askPages();
}

function forgetBook(): void {
  sync?.close();
  sync = null;
  clearTimeout(pagesTimer);
  useApp.setState(CLOSED);
}

/** Saves what is typed before the book is left, and says so where that fails. @returns whether everything is saved. */
export async function savedForLeaving(): Promise<boolean> {
  await saveNow();
  const { view } = useApp.getState();
  if (!view || view.pending === 0) return true;
  tell(
    "还有修改没有保存",
    `${view.failure ?? "保存没有完成"}。可以在顶栏重试，或放弃未保存的修改后再离开这份文本。`,
  );
  return false;
}

/** Saves what is typed and goes back to the start screen. Stays where something could not be saved. */
export async function closeBook(): Promise<void> {
  if (!(await savedForLeaving())) return;
  closing = true;
  try {
    await runtime.call("book.close", {});
    forgetBook();
  } catch (thrown) {
    tell("不能关闭", errorMessage(thrown));
  } finally {
    closing = false;
  }
}

/** Makes one edit. @returns its operations, every id filled in, the new rows' provisional. */
export function edit(label: string, ops: readonly Op[]): readonly Op[] {
  if (refuseReadOnly()) return [];
  forgetUndoable();
  return sync?.edit(label, ops) ?? [];
}

/** Says that the book can only be looked at, and shows again what it holds. @returns whether that is so. */
export function refuseReadOnly(): boolean {
  const { readOnly, refusedEdits } = useApp.getState();
  if (readOnly === null) return false;
  useApp.setState({ refusedEdits: refusedEdits + 1 });
  notice("这里只能查看，没有修改。要修改，请看顶部的说明。", false);
  return true;
}

/** Makes the book that somebody else held this window's own. */
export async function takeOver(): Promise<void> {
  try {
    const opened = await runtime.call("book.takeOver", {});
    await sync?.refetch();
    useApp.setState({ readOnly: opened.readOnly });
  } catch (thrown) {
    tell("还不能编辑", errorMessage(thrown));
  }
}

/**
 * Saves the book, with everything that could not be saved so far, in another file and goes on in that.
 * @throws AppError `file-exists` without `overwrite`, and whatever keeps the file from being written.
 */
export async function saveAs(path: string, overwrite: boolean): Promise<void> {
  flushDrafts();
  const { view } = useApp.getState();
  if (!sync || !view) return;
  const book = bookOfRows(view.rows);
  movingTo = sync;
  try {
    const { opened, from } = await runtime.call("book.saveAs", { path, overwrite, book });
    sync.moveTo(opened, from === "given");
    useApp.setState({ book: { path: opened.path, notes: opened.notes }, readOnly: opened.readOnly });
    await sync.settled();
  } finally {
    movingTo = null;
  }
}

/** Adds to the import report of the open book, and shows it. */
export async function addNotes(notes: readonly ImportNote[]): Promise<void> {
  const { book } = useApp.getState();
  if (!book || notes.length === 0) return;
  try {
    const kept = await runtime.call("book.addNotes", {
      notes: notes.map(({ project: _, ...note }) => note),
    });
    if (useApp.getState().book?.path === book.path)
      useApp.setState({ book: { path: book.path, notes: kept }, reportShown: true });
  } catch (thrown) {
    tell("导入报告没有保存", errorMessage(thrown));
  }
}

/** Turns everything typed into edits and waits until they are durable, or have failed. */
export async function saveNow(): Promise<void> {
  flushDrafts();
  await sync?.settled();
}

/** @param count so many steps at once */
export async function stepBack(kind: "undo" | "redo", count = 1): Promise<void> {
  if (!sync || refuseReadOnly()) return;
  flushDrafts();
  forgetUndoable();
  const word = kind === "undo" ? "撤销" : "重做";
  if (useApp.getState().view?.failure)
    return tell(`不能${word}`, "最近的修改还没有保存到文件。请先在顶部重试保存，或另存为一份新文件。");
  try {
    for (let step = 0; step < count; step++) {
      const change = await sync.step(kind);
      if (change) showChange(change.ops);
    }
  } catch (thrown) {
    tell(`不能${word}`, errorMessage(thrown));
  }
}

/** Goes to where a step did something, unless that is in view already. */
function showChange(ops: readonly Op[]): void {
  const { view, place } = useApp.getState();
  if (!view || (place.kind === "projects" && ops.every(listShows))) return;
  const touched = ops.map((op) => placeOf(view.rows, op)).filter((each) => each !== null);
  const seen = touched.some((each) => samePlace(each, place));
  const first = touched[0];
  if (first && !seen) goTo(first);
}

export function retrySaving(): void {
  sync?.retry();
}

export function discardUnsaved(): void {
  sync?.discard().catch((thrown: unknown) => tell("不能重新读取文件", errorMessage(thrown)));
}

export function goTo(place: Place): void {
  flushDrafts();
  const { place: from, trail } = useApp.getState();
  const to = placeNow(place);
  if (!samePlace(from, to)) useApp.setState({ place: to, trail: [...trail, from].slice(-TRAIL) });
}

/** Goes back to where the user came from; past what is gone by now. */
export function goBack(): void {
  flushDrafts();
  const { view, place, trail } = useApp.getState();
  const at = view ? lastPlace(view.rows, trail, place) : -1;
  const last = trail[at];
  if (last) useApp.setState({ place: placeNow(last), trail: trail.slice(0, at) });
}

/** Index in the trail of the last place that is still there and is not the present one; -1 where there is none. */
function lastPlace(rows: BookRows, trail: readonly Place[], place: Place): number {
  return trail.findLastIndex(
    (each) => placeExists(rows, placeNow(each)) && !samePlace(placeNow(each), place),
  );
}

export function tell(title: string, message: string): void {
  useApp.setState({ problem: { title, message } });
}

/** A name for a row that never changes while the window lives: for React's keys. */
export function rowKey(table: RowTable, id: number): string {
  return `${table} ${sync?.keyOf(table, id) ?? id}`;
}

/** The store's id of a row, or its provisional one. */
export function rowNow(id: number): number {
  return sync?.currentId(id) ?? id;
}

/** Keeps typed text that is no valid value until its field is mended; null forgets it. */
export function refuse(field: string, typed: string | null): void {
  const { [field]: before, ...rest } = useApp.getState().refused;
  if (typed !== (before ?? null))
    useApp.setState({ refused: typed === null ? rest : { ...rest, [field]: typed } });
}

/** The 撤销 of a notice is for the last step only. */
function forgetUndoable(): void {
  if (useApp.getState().notice?.undoable) useApp.setState({ notice: null });
}

/** A short word on what was just done, with the way back where there is one. */
export function notice(text: string, undoable: boolean): void {
  noticeCount += 1;
  useApp.setState({ notice: { text, undoable, id: noticeCount } });
}

/** The place, or the last one before it whose row is still there. */
function remainingPlace(rows: BookRows, trail: readonly Place[], place: Place): Place {
  if (placeExists(rows, place)) return place;
  const last = trail[lastPlace(rows, trail, place)];
  return last ? placeNow(last) : COVER;
}

function placeNow(place: Place): Place {
  return "id" in place ? { ...place, id: rowNow(place.id) } : place;
}

function firstPlace(rows: BookRows): Place {
  const [section] = rows.sections;
  return rows.department === "" || !section ? COVER : { kind: "section", id: section.id };
}

function askPagesSoon(): void {
  clearTimeout(pagesTimer);
  pagesTimer = setTimeout(() => void askPages(), PAGES_DELAY_MS);
}

/** Asks for the page numbers anew: the layout itself has changed. */
export function refreshPages(): void {
  if (sync) void askPages();
}

async function askPages(): Promise<void> {
  const asked = ++pagesAsked;
  try {
    const pages = await runtime.call("book.pages", {});
    if (asked === pagesAsked) useApp.setState({ pages });
  } catch {
    // Page numbers are an extra: without them the outline shows none, and the export says what is wrong.
    if (asked === pagesAsked) useApp.setState({ pages: null });
  }
}
