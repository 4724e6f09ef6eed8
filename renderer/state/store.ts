import { create } from "zustand";
import type { OpenBook, Output, Pages, Runtime } from "../../shared/api.ts";
import type { Op, RowTable } from "../../shared/book/edit.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { BookSync, type BookView } from "./book-sync.ts";
import { flushDrafts, onDraftCount } from "./drafts.ts";
import { COVER, existingPlace, type Place, placeOf } from "./place.ts";
import { createRuntime, errorMessage } from "./runtime.ts";

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
  readonly pages: Pages | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  readonly reportShown: boolean;
  readonly outlineFilter: string;
  /** Typed text that is no valid value, by field; it waits here for its field to be mended. */
  readonly refused: Readonly<Record<string, string>>;
}

interface OpenedBook {
  readonly path: string;
  readonly notes: readonly ImportNote[];
}

const CLOSED = {
  book: null,
  view: null,
  place: COVER,
  pages: null,
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
  runtime.on("book.switched", ({ path }) => {
    if (closing || path === (sync?.path ?? null)) return;
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
    const { place, view: last } = useApp.getState();
    useApp.setState({ view, place: existingPlace(view.rows, placeNow(place)) });
    if (last?.rows !== view.rows) askPagesSoon();
  });
  useApp.setState({
    ...CLOSED,
    book: { path: opened.path, notes: opened.notes },
    view: sync.view,
    place: firstPlace(opened.rows),
    reportShown,
  });
  void askPages();
}

function forgetBook(): void {
  sync?.close();
  sync = null;
  clearTimeout(pagesTimer);
  useApp.setState(CLOSED);
}

/** Saves what is typed and goes back to the start screen. Stays where something could not be saved. */
export async function closeBook(): Promise<void> {
  await saveNow();
  const { view } = useApp.getState();
  if (view && view.pending > 0) {
    tell(
      "还有修改没有保存",
      `${view.failure ?? "保存没有完成"}。可以在顶栏重试，或放弃未保存的修改后再返回。`,
    );
    return;
  }
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
  forgetUndoable();
  return sync?.edit(label, ops) ?? [];
}

/** Turns everything typed into edits and waits until they are durable, or have failed. */
export async function saveNow(): Promise<void> {
  flushDrafts();
  await sync?.settled();
}

export async function stepBack(kind: "undo" | "redo"): Promise<void> {
  if (!sync) return;
  flushDrafts();
  forgetUndoable();
  try {
    const change = await sync.step(kind);
    if (change) showChange(change.ops);
  } catch (thrown) {
    tell(kind === "undo" ? "不能撤销" : "不能重做", errorMessage(thrown));
  }
}

/** Goes to where a step did something, unless that is in view already. */
function showChange(ops: readonly Op[]): void {
  const { view, place } = useApp.getState();
  if (!view) return;
  const touched = ops.map((op) => placeOf(view.rows, op)).filter((each) => each !== null);
  const seen = touched.some((each) => JSON.stringify(each) === JSON.stringify(place));
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
  useApp.setState({ place: placeNow(place) });
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

function placeNow(place: Place): Place {
  return place.kind === "cover" ? place : { ...place, id: rowNow(place.id) };
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
