import type { Database } from "better-sqlite3";
import { z } from "zod";
import { type Change, type Edit, type Op, opSchema } from "../../shared/book/edit.ts";
import { AppError } from "../../shared/error.ts";
import { applyAll } from "./apply-op.ts";
import { MOST_FROZEN } from "./frozen.ts";

/** Edits, undo and redo: each one transaction that changes rows, writes the command log and counts the revision up. */

/** Applies an edit and logs it with its inverse; the steps that redo would have taken are forgotten. */
export function applyEdit(db: Database, edit: Edit): Change {
  const work = db.transaction((): Op[] => {
    const applied = applyAll(db, edit.ops);
    const done = applied.map((each) => each.done);
    const inverse = applied.map((each) => each.inverse).toReversed();
    db.prepare("DELETE FROM command WHERE undone = 1").run();
    db.prepare("INSERT INTO command (at, label, forward, inverse, undone) VALUES (?, ?, ?, ?, 0)").run(
      countUp(db),
      edit.label,
      JSON.stringify(done),
      JSON.stringify(inverse),
    );
    return done;
  });
  return change(db, work.immediate());
}

/** The steps that undo takes back, and those that redo does again, the next one first. */
const DONE = "WHERE undone = 0 ORDER BY id DESC LIMIT ?";
const UNDONE = "WHERE undone = 1 ORDER BY id LIMIT ?";

/** Takes back the last step that is not undone; null where there is none. */
export function undo(db: Database): Change | null {
  return replay(db, DONE, "inverse");
}

/** Does the first undone step again; null where there is none. */
export function redo(db: Database): Change | null {
  return replay(db, UNDONE, "forward");
}

/** The labels that the undo and redo menus show. */
export function nextSteps(db: Database): Pick<Change, "undo" | "redo"> {
  const { undo: undoable, redo: redoable } = lastSteps(db, 1);
  return { undo: undoable[0] ?? null, redo: redoable[0] ?? null };
}

/** The same further down the stack, the next step first. */
export function lastSteps(db: Database, most: number): { undo: string[]; redo: string[] } {
  const labels = (which: string) =>
    db.prepare<[number], string>(`SELECT label FROM command ${which}`).pluck().all(most);
  return { undo: labels(DONE), redo: labels(UNDONE) };
}

export function revision(db: Database): Pick<Change, "revision" | "savedAt"> {
  const row = db
    .prepare<[], Pick<Change, "revision" | "savedAt">>('SELECT revision, saved_at AS "savedAt" FROM book')
    .get();
  return row ?? { revision: 0, savedAt: "" };
}

function replay(db: Database, which: string, direction: "forward" | "inverse"): Change | null {
  const work = db.transaction((): Op[] | null => {
    const command = db
      .prepare<[number], { id: number; bytes: number }>(
        `SELECT id, octet_length(forward) + octet_length(inverse) AS bytes FROM command ${which}`,
      )
      .get(1);
    if (!command) return null;
    if (command.bytes > MOST_FROZEN) throw unreadable(`${command.bytes} bytes`);
    const ops = db.prepare<[number], string>(`SELECT ${direction} FROM command WHERE id = ?`).pluck();
    const applied = applyAll(db, readOps(ops.get(command.id) ?? ""));
    db.prepare("UPDATE command SET undone = ? WHERE id = ?").run(direction === "inverse" ? 1 : 0, command.id);
    countUp(db);
    return applied.map((each) => each.done);
  });
  const done = work.immediate();
  return done === null ? null : change(db, done);
}

/** Checked once more: the file may have been damaged, or come from anywhere. */
function readOps(json: string): Op[] {
  try {
    return z.array(opSchema).parse(JSON.parse(json));
  } catch (error) {
    throw unreadable(String(error));
  }
}

function unreadable(details: string): AppError {
  return new AppError(
    "step-unreadable",
    "这一步的记录太大或已损坏，不能撤销或重做，现有内容没有改动。请直接修改，或打开以前的备份。",
    details.slice(0, 500),
  );
}

/** @returns the time written into the book, ISO 8601. */
function countUp(db: Database): string {
  const now = new Date().toISOString();
  db.prepare("UPDATE book SET revision = revision + 1, saved_at = ?").run(now);
  return now;
}

function change(db: Database, ops: Op[]): Change {
  return { ...revision(db), ops, ...nextSteps(db) };
}
