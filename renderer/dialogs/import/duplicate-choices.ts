import type { Duplicate } from "../../../shared/book/duplicates.ts";
import type { MergeChoice } from "./use-merge-plan.ts";

/** What the versions of a duplicate are called: the files in which they stand. */
export function versionNames({ versions }: Duplicate, names: readonly string[]): readonly string[] {
  return versions.map(({ at }) => at.map(({ part }) => names[part] ?? "").join("、"));
}

/** The choice that was made for one duplicate, for others: the version of the same part, or of all one each. */
export function choicesLike(
  made: Duplicate,
  choice: MergeChoice,
  others: readonly Duplicate[],
): Readonly<Record<string, MergeChoice>> {
  const part = choice === "all" ? undefined : made.versions[choice]?.at[0].part;
  return Object.fromEntries(
    others.flatMap(({ id, versions }): [string, MergeChoice][] => {
      if (part === undefined) return [[id, "all"]];
      const version = versions.findIndex(({ at }) => at.some((place) => place.part === part));
      return version < 0 ? [] : [[id, version]];
    }),
  );
}

/** Which of the asked ones comes next without a choice, after the one at `at` and then from the beginning; -1 for none. */
export function nextOpen(asked: readonly Duplicate[], open: readonly Duplicate[], at: number): number {
  const order = [...asked.keys()].map((step) => (at + 1 + step) % asked.length);
  return order.find((index) => open.some(({ id }) => id === asked[index]?.id)) ?? -1;
}
