import { useMemo, useState } from "react";
import { type Duplicate, findDuplicates } from "../../../shared/book/duplicates.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import { type MergePart, mergeBooks } from "../../../shared/book/merge.ts";
import { type MergePlan, UNDECIDED } from "../../../shared/book/merge-plan.ts";
import { unitOrder } from "../../../shared/book/units.ts";

export type MergeChoice = MergePlan["choices"][string];

export interface PlannedMerge {
  /** With every identical duplicate kept once. */
  readonly plan: MergePlan;
  /** Null where there is no part. */
  readonly merged: ReturnType<typeof mergeBooks> | null;
  readonly duplicates: readonly Duplicate[];
  /** Those of more than one version. */
  readonly asked: readonly Duplicate[];
  /** Of the asked ones, those without a choice. */
  readonly open: readonly Duplicate[];
  readonly choose: (choices: Readonly<Record<string, MergeChoice>>) => void;
  readonly setMain: (part: number) => void;
  /** Another year than the one that was read; null for that one. */
  readonly setYear: (year: number | null) => void;
  readonly moveUnit: (unit: string, step: 1 | -1) => void;
}

/**
 * What the user decides about the merge of these parts, and what it gives. Other parts are another merge: the choices, which name
 * places in the parts, are forgotten; the order of the units stays.
 */
export function useMergePlan(parts: readonly MergePart[]): PlannedMerge {
  const [units, setUnits] = useState(UNDECIDED.units);
  const [year, setYear] = useState<number | null>(null);
  const [decided, setDecided] = useState({ parts, main: UNDECIDED.main, choices: UNDECIDED.choices });
  const { main, choices } = decided.parts === parts ? decided : UNDECIDED;
  const duplicates = useMemo(() => findDuplicates(parts.map(({ book }) => book)), [parts]);
  const asked = useMemo(() => duplicates.filter(({ versions }) => versions.length > 1), [duplicates]);
  const plan = useMemo(() => {
    const alike = duplicates
      .filter(({ versions }) => versions.length === 1)
      .map(({ id }) => [id, 0] as const);
    const chosen = { ...Object.fromEntries(alike), ...choices };
    return { main, units, choices: chosen, ...(year === null ? {} : { fiscalYear: year }) };
  }, [main, units, choices, year, duplicates]);
  const merged = useMemo(() => (parts.length === 0 ? null : mergeBooks(parts, plan)), [parts, plan]);
  return {
    plan,
    merged,
    duplicates,
    asked,
    open: asked.filter(({ id }) => plan.choices[id] === undefined),
    choose: (more) => setDecided({ parts, main, choices: { ...choices, ...more } }),
    setYear,
    setMain: (part) => setDecided({ parts, main: part, choices }),
    moveUnit: (unit, step) => {
      const order = [...unitOrder(merged?.book.projects ?? [], units)];
      const at = order.indexOf(unit);
      const to = at + step;
      if (at >= 0 && to >= 0 && to < order.length) setUnits(order.toSpliced(at, 1).toSpliced(to, 0, unit));
    },
  };
}

/** What the preview says elsewhere: duplicates are asked about, of equal sections nothing is missing, labels were read. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  "section-same",
  "duplicate-kept",
  "duplicate-left-out",
  "labels-understood",
]);

/** The notes that the preview shows. */
export function notesToShow({ merged }: PlannedMerge): readonly ImportNote[] {
  return (merged?.notes ?? []).filter(({ kind }) => !SAID_ELSEWHERE.has(kind));
}
