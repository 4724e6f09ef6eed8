import { BookFile } from "../../../electron/store/book-file.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import type { BookRows } from "../../../shared/book/rows.ts";

/** What a book must hold, kept apart from the program: by the driver, from what it has asked for. */
export interface Truth {
  readonly rows: BookRows;
  readonly revision: number;
  /** Steps that undo takes back, and those that redo does again, the next one first. */
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** Texts of the notes. */
  readonly notes: readonly string[];
  /** Where last year's book was taken from. */
  readonly lastYear: string | null;
  /** Named versions, the newest first. */
  readonly versions: readonly Version[];
}

interface Version {
  readonly name: string;
  readonly rows: BookRows;
}

interface Step {
  readonly label: string;
  /** The book on the other side of it. */
  readonly rows: BookRows;
}

export function edited(truth: Truth, label: string, ops: readonly Op[]): Truth {
  const step = { label, rows: truth.rows };
  return {
    ...truth,
    rows: applyOps(truth.rows, ops),
    revision: truth.revision + 1,
    undo: [step, ...truth.undo],
    redo: [],
  };
}

export function undone(truth: Truth): Truth {
  const [step, ...undo] = truth.undo;
  if (!step) return truth;
  const redo = [{ label: step.label, rows: truth.rows }, ...truth.redo];
  return { ...truth, rows: step.rows, revision: truth.revision + 1, undo, redo };
}

export function redone(truth: Truth): Truth {
  const [step, ...redo] = truth.redo;
  if (!step) return truth;
  const undo = [{ label: step.label, rows: truth.rows }, ...truth.undo];
  return { ...truth, rows: step.rows, revision: truth.revision + 1, undo, redo };
}

/** Steps whose labels are compared. */
const MOST_STEPS = 50;

/** All of it, to the letter, as one text. */
export function spelled({ rows, revision, undo, redo, notes, lastYear, versions }: Truth): string {
  const labels = (steps: readonly Step[]) => steps.slice(0, MOST_STEPS).map(({ label }) => label);
  return JSON.stringify([revision, labels(undo), labels(redo), notes, lastYear, versions, rows], inOrder);
}

/** Names of fields in one order, wherever the object was made. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same of what a file holds, opened as the program opens it. */
export function spelledIn(path: string): string {
  const file = BookFile.open(path);
  try {
    const steps = file.steps(MOST_STEPS);
    const step = (label: string) => ({ label, rows: file.rows() });
    return spelled({
      rows: file.rows(),
      revision: file.state().revision,
      undo: steps.undo.map(step),
      redo: steps.redo.map(step),
      notes: file.notes().map(({ text }) => text),
      lastYear: file.lastYear()?.source ?? null,
      versions: file
        .versions()
        .filter(({ name }) => name !== "")
        .map(({ id, name }) => ({ name, rows: file.version(id) })),
    });
  } finally {
    file.close();
  }
}
