import type { Op } from "../../shared/book/edit.ts";
import type { ImportNote } from "../../shared/book/import-note.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import type { EditTraits } from "./book-sync.ts";
import { changeOf } from "./change-place.ts";
import { currentSync } from "./current-sync.ts";
import { flushDrafts } from "./drafts.ts";
import { noteMade } from "./fresh-rows.ts";
import { forgetUndoable, notice, tell, tellFailure } from "./messages.ts";
import { goTo } from "./navigation.ts";
import { usePanels } from "./panels.ts";
import { listShows, samePlace } from "./place.ts";
import { runtime } from "./runtime.ts";
import { show } from "./spot.ts";
import { useApp } from "./store.ts";

/** Makes one edit. @returns its operations, every id filled in. */
export function edit(label: string, ops: readonly Op[], traits: EditTraits = {}): readonly Op[] {
  if (refuseReadOnly()) return [];
  forgetUndoable();
  const made = currentSync()?.edit(label, ops, traits) ?? [];
  noteMade(made);
  return made;
}

/** The id of a row that is about to be inserted, for an edit that also says something about it. */
export function newRowId(): number {
  return currentSync()?.newId() ?? 0;
}

/** Says that the book can only be looked at, and shows again what it holds. @returns whether that is so. */
export function refuseReadOnly(): boolean {
  const { readOnly, refusedEdits } = useApp.getState();
  if (readOnly === null) return false;
  useApp.setState({ refusedEdits: refusedEdits + 1 });
  notice("这里只能查看，没有修改。要修改，请看顶部的说明。", false);
  return true;
}

/** Turns everything typed into edits and waits until they are durable, or have failed. */
export async function saveNow(): Promise<void> {
  flushDrafts();
  await currentSync()?.settled();
}

/** @param count so many steps at once */
export async function stepBack(kind: "undo" | "redo", count = 1): Promise<void> {
  const sync = currentSync();
  if (!sync || refuseReadOnly()) return;
  flushDrafts();
  forgetUndoable();
  const word = kind === "undo" ? "撤销" : "重做";
  if (useApp.getState().view?.failure)
    return tell(`不能${word}`, "最近的修改还没有保存到文件。请先照窗口顶部的说明保存。");
  try {
    const before = useApp.getState().view?.rows;
    for (let step = 0; step < count; step++) {
      const change = await sync.step(kind);
      if (change && before) showChange(before, change.ops);
    }
  } catch (thrown) {
    tellFailure(`不能${word}`, thrown);
  }
}

/**
 * Makes a step undone as if it had not been, as soon as nothing is on its way or it could not be saved: by an undo where it is the
 * last one still, otherwise by an edit of its own.
 * @param rest what undoes it, asked then; where it is nothing, nothing happens
 */
export async function unmake(label: string, own: string, rest: () => readonly Op[]): Promise<void> {
  const sync = currentSync();
  await sync?.settled();
  if (!sync || sync !== currentSync()) return;
  const ops = rest();
  if (ops.length === 0) return;
  // An undo cannot wait behind what could not be saved.
  if (sync.view.pending > 0 || sync.view.undo !== label) sync.edit(own, ops);
  // Whoever made the step has long gone on; a later undo says what is wrong.
  else await sync.step("undo").catch(() => undefined);
}

/** Goes to the first field in which a step did something: on the form that is shown, where it did something there. */
function showChange(before: BookRows, ops: readonly Op[]): void {
  const { view, place } = useApp.getState();
  if (!view) return;
  const changes = ops.flatMap((op) => changeOf(before, view.rows, op) ?? []);
  const inList = place.kind === "projects" && ops.every(listShows);
  // A step on several projects is looked at where they all are.
  const touched = new Set(changes.flatMap(({ place: at }) => ("id" in at ? [at.id] : [])));
  if (place.kind === "projects" && !inList && touched.size > 1) return;
  const change = inList ? changes[0] : (changes.find((each) => samePlace(each.place, place)) ?? changes[0]);
  if (!change) return;
  if (!inList) goTo(change.place);
  if (change.spot) show(change.spot);
}

export function retrySaving(): void {
  currentSync()?.retry();
}

export function discardUnsaved(): void {
  currentSync()
    ?.discard()
    .catch((thrown: unknown) => tellFailure("不能重新读取文件", thrown));
}

/** Keeps typed text that is no valid value until its field is fixed; null forgets it. */
export function refuse(field: string, typed: string | null): void {
  const { [field]: before, ...rest } = useApp.getState().refused;
  if (typed !== (before ?? null))
    useApp.setState({ refused: typed === null ? rest : { ...rest, [field]: typed } });
}

/**
 * Adds to the import report of the open book, and shows it.
 * @param idOf the row of the project that a note is on, by its position in the book that the note comes from
 */
export async function addNotes(
  notes: readonly ImportNote[],
  idOf: (project: number) => number | undefined = () => undefined,
): Promise<void> {
  const { book } = useApp.getState();
  if (!book || notes.length === 0) return;
  try {
    // A note on a new project comes after it.
    await currentSync()?.settled();
    const kept = await runtime.call("book.addNotes", {
      notes: notes.map(({ project, ...note }) => {
        const projectId = project === undefined ? undefined : idOf(project);
        return projectId === undefined ? note : { ...note, projectId };
      }),
    });
    if (useApp.getState().book?.path === book.path) {
      useApp.setState({ book: { path: book.path, notes: kept } });
      usePanels.setState({ report: true });
    }
  } catch (thrown) {
    tellFailure("导入报告没有保存", thrown);
  }
}
