import { useEffect, useState } from "react";
import type { Comparison } from "../../../shared/diff/book/comparison.ts";
import { type Difference, differencesOf } from "../../../shared/diff/book/differences.ts";
import { failureOf, type Progress, useJob } from "../../state/job.ts";
import type { ComparedPair } from "../../state/open-comparison.ts";
import { runtime } from "../../state/runtime.ts";

/** A comparison as the host has made it. */
export interface Compared {
  readonly pair: ComparedPair;
  readonly comparison: Comparison;
  readonly differences: readonly Difference[];
}

type Answer = Compared | { readonly pair: ComparedPair; readonly failure: string | null };

/** Compares anew whenever other books are asked for; work that nobody waits for any more is cancelled. */
export function useCompared(pair: ComparedPair): {
  /** Null until these books are compared. */
  readonly compared: Compared | null;
  readonly failure: string | null;
  readonly progress: Progress | null;
} {
  const { progress, run, cancel } = useJob();
  const [last, setLast] = useState<Answer | null>(null);
  useEffect(() => {
    let left = false;
    const answer = (next: Answer) => {
      if (!left) setLast(next);
    };
    run("正在比较", (job) => runtime.call("compare.books", { job, ...pair })).then(
      (comparison) => answer({ pair, comparison, differences: differencesOf(comparison.parts) }),
      (thrown: unknown) => answer({ pair, failure: failureOf(thrown) }),
    );
    return () => {
      left = true;
      cancel();
    };
  }, [pair, run, cancel]);
  const now = last?.pair === pair ? last : null;
  if (now && "failure" in now) return { compared: null, failure: now.failure, progress };
  return { compared: now, failure: null, progress };
}
