import type { Database } from "better-sqlite3";
import { z } from "zod";
import { type Change, type Edit, type Op, opSchema } from "../../shared/book/edit.ts";
import type { VersionReason } from "../../shared/book/version-reason.ts";
import { AppError } from "../../shared/error.ts";
import { checkedBy, parseJson } from "../../shared/untrusted.ts";
import { applyAll } from "./apply-op.ts";
import { digestOf, refreshAfter } from "./digest.ts";
import { MOST_FROZEN } from "./frozen.ts";
import { prepared } from "./prepared.ts";
import { hasVersions, keepVersion } from "./versions.ts";

/** Edits, undo and redo: each one transaction that changes rows, their digests and the command log, and counts the revision up. */

/** An edit as it is done. */
export interface NamedEdit extends Required<Pick<Edit, "name" | "label" | "ops">> {
  /** Why the book as it is before is kept as a version; null where it need not be. */
  readonly keep: VersionReason | null;
}

/**
 * Applies an edit and logs it with its inverse; the steps that redo would have taken are forgotten. Before the first one of a day the
 * book is kept as a version, before those that ask for it, and where the log no longer reaches back to the newest version.
 * @param at the time of it, ISO 8601
 */
export function applyEdit(db: Database, edit: NamedEdit, at: string): Change {
  const work = db.transaction((): Change => {
    const isFirst = !hasVersions(db) || dayOf(revision(db).savedAt) !== dayOf(at);
    const keep = edit.keep ?? (isFirst ? "day" : reachesBack(db) ? null : "auto");
    if (keep !== null) keepVersion(db, keep, "", at);
    const applied = applyAll(db, edit.ops);
    const done = applied.map((each) => each.done);
    const inverse = applied.map((each) => each.inverse).toReversed();
    prepared(db, "DELETE FROM command WHERE undone = 1").run();
    const lists = { forward: JSON.stringify(done), inverse: JSON.stringify(inverse) };
    const command = { at, label: edit.label, edit: edit.name, undone: 0, ...lists };
    const { lastInsertRowid } = prepared(
      db,
      `INSERT INTO command (at, label, edit, undone, forward, inverse, digest)
       VALUES (@at, @label, @edit, @undone, @forward, @inverse, @digest)`,
    ).run({ ...command, digest: digestOfCommand(command) });
    forgetOld(db, Number(lastInsertRowid));
    countUp(db, at);
    refreshAfter(db, applied);
    return change(db, done);
  });
  return work.immediate();
}

/** Nobody waits for an answer over so many edits: further back none is looked for. */
const MOST_SENT = 64;

/** What an edit that was sent under this name did; null where none of the last was. */
export function changeOf(db: Database, name: string): Change | null {
  const forward = prepared(
    db,
    `SELECT forward FROM command
     WHERE undone = 0 AND id > (SELECT max(id) - ${MOST_SENT} FROM command) AND edit = ?`,
  )
    .pluck()
    .get(name);
  return typeof forward === "string" ? change(db, readOps(forward)) : null;
}

/** A step as the log has it. */
interface Command {
  readonly at: string;
  readonly label: string;
  readonly edit: string;
  readonly undone: number;
  readonly forward: string;
  readonly inverse: string;
}

function digestOfCommand({ at, label, edit, undone, forward, inverse }: Command): string {
  return digestOf(JSON.stringify([at, label, edit, undone, forward, inverse]));
}

/** What the log is cut to: steps, and bytes of their lists besides the last one's. What is older lives in versions. */
const MOST_STEPS = 1000;
const MOST_BYTES = 32 * 1024 * 1024;

/** To look takes as long as an edit, so it is done once in so many. */
const FORGET_EVERY = 32;

function forgetOld(db: Database, last: number): void {
  if (last % FORGET_EVERY > 0) return;
  prepared(db, "DELETE FROM command WHERE id <= ?").run(last - MOST_STEPS);
  const oldest = db
    .prepare<[number], number>(
      `SELECT min(id) FROM (SELECT id, sum(octet_length(forward) + octet_length(inverse))
         OVER (ORDER BY id DESC) AS bytes FROM command) WHERE bytes <= ?`,
    )
    .pluck()
    .get(MOST_BYTES);
  db.prepare("DELETE FROM command WHERE id < ?").run(Math.min(oldest ?? last, last));
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

/** What the last undo did, and the last redo, where nothing was done since. */
export function lastUndone(db: Database): Change | null {
  return logged(db, UNDONE, "inverse");
}

export function lastRedone(db: Database): Change | null {
  return logged(db, DONE, "forward");
}

function logged(db: Database, which: string, direction: "forward" | "inverse"): Change | null {
  const ops = db.prepare<[number], string>(`SELECT ${direction} FROM command ${which}`).pluck().get(1);
  return ops === undefined ? null : change(db, readOps(ops));
}

/** The labels that the undo and redo menus show. */
export function nextSteps(db: Database): Pick<Change, "undo" | "redo"> {
  const { undo: undoable, redo: redoable } = lastSteps(db, 1);
  return { undo: undoable[0] ?? null, redo: redoable[0] ?? null };
}

/** The same further down the stack, the next step first. */
export function lastSteps(db: Database, most: number): { undo: string[]; redo: string[] } {
  const labels = (which: string) =>
    prepared(db, `SELECT label FROM command ${which}`).pluck().all(most) as string[];
  return { undo: labels(DONE), redo: labels(UNDONE) };
}

export function revision(db: Database): Pick<Change, "revision" | "savedAt"> {
  const row = prepared(db, 'SELECT revision, saved_at AS "savedAt" FROM book').get();
  return (row as Pick<Change, "revision" | "savedAt"> | undefined) ?? { revision: 0, savedAt: "" };
}

function replay(db: Database, which: string, direction: "forward" | "inverse"): Change | null {
  const work = db.transaction((): Change | null => {
    const step = db
      .prepare<[number], { id: number; bytes: number }>(
        `SELECT id, octet_length(forward) + octet_length(inverse) AS bytes FROM command ${which}`,
      )
      .get(1);
    if (!step) return null;
    if (step.bytes > MOST_FROZEN) throw unreadable(`${step.bytes} bytes`);
    const command = db
      .prepare<[number], Command & { digest: string }>("SELECT * FROM command WHERE id = ?")
      .get(step.id);
    if (!command) return null;
    if (command.digest !== digestOfCommand(command)) throw unreadable("digest differs");
    const applied = applyAll(db, readOps(command[direction]));
    const undone = direction === "inverse" ? 1 : 0;
    db.prepare("UPDATE command SET undone = ?, digest = ? WHERE id = ?").run(
      undone,
      digestOfCommand({ ...command, undone }),
      step.id,
    );
    countUp(db, new Date().toISOString());
    refreshAfter(db, applied);
    return change(
      db,
      applied.map((each) => each.done),
    );
  });
  return work.immediate();
}

/**
 * What takes the book as it was after step `command` (0: before the first) to what it is now. Null where a step of that is damaged; one
 * that was forgotten is not noticed.
 */
export function opsSince(db: Database, command: number): Op[] | null {
  const steps = db
    .prepare<[number, number], Command & { id: number; digest: string }>(
      "SELECT * FROM command WHERE (id <= ? AND undone = 1) OR (id > ? AND undone = 0) ORDER BY id",
    )
    .all(command, command);
  if (!steps.every((step) => step.digest === digestOfCommand(step))) return null;
  const back = steps.filter(({ id }) => id <= command).toReversed();
  const forth = steps.filter(({ id }) => id > command);
  return [...back.map(({ inverse }) => inverse), ...forth.map(({ forward }) => forward)].flatMap(readOps);
}

/** The newest step in a log, and the name that its edit was sent under. */
export interface LastStep {
  readonly id: number;
  readonly edit: string;
}

export function lastStep(db: Database): LastStep | null {
  const found = prepared(db, "SELECT id, edit FROM command ORDER BY id DESC LIMIT 1").get();
  return (found as LastStep | undefined) ?? null;
}

/**
 * Whether a state with this revision and newest step may be an earlier one of the book. False of a copy that was worked on apart: it has
 * had more changes, or another step under the same id, which is never given twice.
 */
export function mayBeEarlier(db: Database, thatRevision: number, last: LastStep | null): boolean {
  if (thatRevision > revision(db).revision) return false;
  const edit = last && prepared(db, "SELECT edit FROM command WHERE id = ?").pluck().get(last.id);
  return edit === null || edit === undefined || edit === last?.edit;
}

/** Whether every step since `command` is still in the log; false also where nobody knows. */
export function hasStepsSince(db: Database, command: number): boolean {
  // Forgotten are the oldest, and those that were undone with all that came after them.
  return prepared(db, "SELECT 1 FROM command WHERE id = ?").get(Math.max(command, 1)) !== undefined;
}

/** Whether the log leads from the newest version to the book as it is. */
function reachesBack(db: Database): boolean {
  const command = prepared(db, "SELECT command FROM version ORDER BY id DESC LIMIT 1").pluck().get();
  return typeof command === "number" && hasStepsSince(db, command);
}

/** The digests of the log, after a migration. Of a step too large to be taken back none is known. */
export function refreshCommandDigests(db: Database): void {
  const ids = db
    .prepare<[], number>(
      `SELECT id FROM command WHERE octet_length(forward) + octet_length(inverse) <= ${MOST_FROZEN}`,
    )
    .pluck()
    .all();
  const update = db.prepare("UPDATE command SET digest = ? WHERE id = ?");
  const select = db.prepare<[number], Command>("SELECT * FROM command WHERE id = ?");
  for (const id of ids) {
    const command = select.get(id);
    if (command) update.run(digestOfCommand(command), id);
  }
}

/** Checked once more: the file may have been damaged, or come from anywhere. */
function readOps(json: string): Op[] {
  try {
    const ops = checkedBy(z.array(opSchema), parseJson(json));
    if (ops.success) return ops.data;
    throw ops.error;
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

function countUp(db: Database, at: string): void {
  prepared(db, "UPDATE book SET revision = revision + 1, saved_at = ?").run(at);
}

/** The day of the clerk's own clock; "" where there is no time. */
function dayOf(at: string): string {
  return at === "" ? "" : new Date(at).toDateString();
}

function change(db: Database, ops: Op[]): Change {
  return { ...revision(db), ops, ...nextSteps(db) };
}
