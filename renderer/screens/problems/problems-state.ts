import { create } from "zustand";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem, Severity } from "../../../shared/checks/rule.ts";

interface Problems {
  /** Whether the panel is asked for. */
  readonly open: boolean;
  /** The severities that are listed, and gone through by F8. */
  readonly wanted: ReadonlySet<Severity>;
  /** In print order; null until the first check is done. */
  readonly problems: readonly Problem[] | null;
  /** The rows that were checked: the problems' positions are theirs. */
  readonly rows: BookRows | null;
  /** The problem that was last gone to, as a position in `problems`. */
  readonly current: number | null;
}

export const NO_PROBLEMS = { problems: null, rows: null, current: null } satisfies Partial<Problems>;

export const useProblems = create<Problems>(() => ({
  open: false,
  wanted: new Set<Severity>(["error", "warning", "hint"]),
  ...NO_PROBLEMS,
}));
