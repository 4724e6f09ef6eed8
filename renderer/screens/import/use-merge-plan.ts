import { useMemo, useState } from "react";
import { type Duplicate, findDuplicates } from "../../../shared/book/duplicates.ts";
import { type MergePart, mergeBooks } from "../../../shared/book/merge.ts";
import { type MergePlan, UNDECIDED } from "../../../shared/book/merge-plan.ts";
import { unitOrder } from "../../../shared/book/units.ts";

export type MergeChoice = MergePlan["choices"][string];

export interface PlannedMerge {
  /** With every identical duplicate kept once. */
  readonly plan: MergePlan;
  readonly merged: ReturnType<typeof mergeBooks> | null;
  /** All duplicates; those with one version only are not asked about. */
  readonly duplicates: readonly Duplicate[];
  readonly asked: readonly Duplicate[];
  /** Of those, without a choice yet. */
  readonly open: readonly Duplicate[];
  readonly choose: (choices: Readonly<Record<string, MergeChoice>>) => void;
  readonly setMain: (part: number) => void;
  readonly moveUnit: (unit: string, step: 1 | -1) => void;
  /** Forgets the choices: the parts have changed, and with them the places that the choices name. */
  readonly forget: () => void;
}

/** What the user decides about the merge of these parts, and what it gives. */
export function useMergePlan(parts: readonly MergePart[]): PlannedMerge {
  const [wanted, setWanted] = useState(UNDECIDED);
  const duplicates = useMemo(() => findDuplicates(parts.map(({ book }) => book)), [parts]);
  const asked = useMemo(() => duplicates.filter(({ versions }) => versions.length > 1), [duplicates]);
  const plan = useMemo(() => {
    const alike = duplicates
      .filter(({ versions }) => versions.length === 1)
      .map(({ id }) => [id, 0] as const);
    return { ...wanted, choices: { ...Object.fromEntries(alike), ...wanted.choices } };
  }, [wanted, duplicates]);
  const merged = useMemo(() => (parts.length === 0 ? null : mergeBooks(parts, plan)), [parts, plan]);
  return {
    plan,
    merged,
    duplicates,
    asked,
    open: asked.filter(({ id }) => plan.choices[id] === undefined),
    choose: (choices) => setWanted((now) => ({ ...now, choices: { ...now.choices, ...choices } })),
    setMain: (main) => setWanted((now) => ({ ...now, main })),
    moveUnit: (unit, step) => {
      const order = [...unitOrder(merged?.book.projects ?? [], plan.units)];
      const at = order.indexOf(unit);
      const to = at + step;
      if (at < 0 || to < 0 || to >= order.length) return;
      setWanted((now) => ({ ...now, units: order.toSpliced(at, 1).toSpliced(to, 0, unit) }));
    },
    forget: () => setWanted(UNDECIDED),
  };
}

/** Notes that the preview shows; duplicates are asked about, and equal sections lose nothing. */
export function notesToShow({ notes }: { readonly notes: ReturnType<typeof mergeBooks>["notes"] }) {
  return notes.filter(({ kind }) => !SAID_ELSEWHERE.has(kind));
}

const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["section-same", "duplicate-kept", "duplicate-left-out"]);
