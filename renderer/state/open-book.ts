import type { OpenBook } from "../../shared/api/api.ts";
import { AppError, CANCELLED, OPEN_ELSEWHERE } from "../../shared/error.ts";
import { BookSync } from "./book-sync.ts";
import { recallChoices } from "./choices.ts";
import { currentSync, replaceSync } from "./current-sync.ts";
import { flushDrafts, onDraftCount } from "./drafts.ts";
import { saveNow } from "./editing.ts";
import { keptSpot } from "./kept-spot.ts";
import { tell, tellFailure } from "./messages.ts";
import { firstPlace, remainingPlace } from "./navigation.ts";
import { usePanels } from "./panels.ts";
import { runtime } from "./runtime.ts";
import { seek } from "./spot.ts";
import { CLOSED, useApp } from "./store.ts";

let closing = false;
/** The book that is being saved as another file: the host's word of that switch is this window's own doing. */
let movingTo: BookSync | null = null;

/** Connects the store with the host; call once. @throws AppError where the host does not answer. */
export async function startApp(): Promise<void> {
  onDraftCount((drafts) => useApp.setState({ drafts }));
  runtime.on("book.changed", (change) => {
    const sync = currentSync();
    if (sync && change.revision > 0) {
      // Typed text goes first, so that a change from elsewhere never overwrites it unseen.
      if (useApp.getState().view?.pending === 0) flushDrafts();
      sync.receive(change);
    }
  });
  runtime.on("book.rewritten", () => {
    // The next edit tells of a file that cannot be read.
    currentSync()
      ?.refetch()
      .catch(() => undefined);
  });
  runtime.on("book.readOnly", (readOnly) => {
    if (currentSync()) useApp.setState({ readOnly });
  });
  runtime.on("book.switched", ({ path }) => {
    if (closing || movingTo !== null || path === (currentSync()?.path ?? null)) return;
    void followHost();
  });
  runtime.on("book.opening", ({ path }) => useApp.setState({ opening: path }));
  const [info, opening] = await Promise.all([
    runtime.call("app.info", {}),
    runtime.call("book.opening", {}),
    recallChoices(),
  ]);
  useApp.setState({ info, opening: opening.path });
  await followHost();
}

/** Shows what the host has open. */
async function followHost(): Promise<void> {
  const current = await runtime.call("book.current", {});
  if (current?.path === currentSync()?.path) return;
  if (current) showBook(current, false);
  else forgetBook();
}

/** Opens a book in this window, in place of the one before, which is saved first. */
export async function openBook(path: string): Promise<void> {
  if (!(await savedForLeaving())) return;
  try {
    showBook(await runtime.call("book.open", { path }), false);
  } catch (thrown) {
    const isBook = path.toLowerCase().endsWith(".jxwb");
    const lost = isBook && thrown instanceof AppError && LOST.includes(thrown.code);
    tellNotOpened("不能打开这个文件", thrown, lost ? path : null);
  }
}

/** Why a book cannot be opened whose backup can. */
const LOST = ["book-damaged", "book-too-large", "not-a-book", "file-missing", "disk-error"];

/** Says why a book was not opened; nothing where another window has come to the front with it, or the user has given it up. */
export function tellNotOpened(title: string, thrown: unknown, backupsOf: string | null = null): void {
  if (thrown instanceof AppError && (thrown.code === OPEN_ELSEWHERE || thrown.code === CANCELLED)) return;
  tellFailure(title, thrown, backupsOf);
}

/** Goes over to a book that the host has just opened. `report` opens the import report where there is one. */
export function showBook(opened: OpenBook, report: boolean): void {
  const before = currentSync();
  usePanels.setState({ report: report && opened.notes.length > 0 });
  // The event of its opening may have come before the answer to one's own call; edits may have been made meanwhile.
  if (before?.path === opened.path && before.revision >= opened.revision) return;
  const sync = new BookSync(runtime, opened, (view) => {
    const { place, trail } = useApp.getState();
    useApp.setState({ view, place: remainingPlace(view.rows, trail, place) });
  });
  replaceSync(sync);
  const { place, spot, scroll } = keptSpot(opened);
  useApp.setState({
    ...CLOSED,
    book: { path: opened.path, notes: opened.notes },
    view: sync.view,
    readOnly: opened.readOnly,
    place: place ?? firstPlace(opened.rows),
    scroll,
  });
  if (spot) seek(spot);
}

function forgetBook(): void {
  replaceSync(null);
  usePanels.setState({ report: false });
  useApp.setState(CLOSED);
}

/** Saves what is typed before the book is left, and says so where that fails. @returns whether everything is saved. */
export async function savedForLeaving(): Promise<boolean> {
  await saveNow();
  const { view } = useApp.getState();
  if (!view || view.pending === 0) return true;
  tell(
    "还有修改没有保存",
    `${view.failure?.message ?? "保存没有完成"}。可以在顶栏重试，或放弃未保存的修改后再离开这份文本。`,
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
    tellFailure("不能关闭", thrown);
  } finally {
    closing = false;
  }
}

/** Makes the book that somebody else held this window's own. */
export async function takeOver(): Promise<void> {
  try {
    const opened = await runtime.call("book.takeOver", {});
    await currentSync()?.refetch();
    useApp.setState({ readOnly: opened.readOnly });
  } catch (thrown) {
    tellFailure("还不能编辑", thrown);
  }
}

/**
 * Saves the book, with everything that could not be saved so far, in another file and goes on in that.
 * @returns whether the old file could still be read; where not, the host wrote what it has in memory
 * @throws AppError `file-exists` without `overwrite`, and whatever keeps the file from being written.
 */
export async function saveAs(path: string, overwrite: boolean): Promise<boolean> {
  flushDrafts();
  const sync = currentSync();
  if (!sync) return true;
  movingTo = sync;
  try {
    const { opened, from } = await runtime.call("book.saveAs", { path, overwrite });
    sync.moveTo(opened);
    useApp.setState({ book: { path: opened.path, notes: opened.notes }, readOnly: opened.readOnly });
    await sync.settled();
    return from === "file";
  } finally {
    movingTo = null;
  }
}
