import { describe, expect, it } from "vitest";
import { RULES } from "../../../shared/checks/rules/rules.ts";
import { placeOf } from "../../checks/place.ts";
import { CASES } from "./cases/all.ts";
import type { CasesByRule } from "./cases/case.ts";
import { OTHER_WORDINGS } from "./cases/other-wordings.ts";
import { problemsOf } from "./small-book.ts";

/** Of each rule, so many books that it reports, and so many that look alike and are in order. */
const FEWEST = 3;

function withFew(ids: readonly string[], cases: CasesByRule): string[] {
  return ids.filter((id) => {
    const { hits, misses } = cases[id] ?? { hits: [], misses: [] };
    return hits.length < FEWEST || misses.length < FEWEST;
  });
}

it("every rule has its hits and near-misses, and no case lacks its rule", () => {
  expect(
    withFew(
      RULES.map(({ id }) => id),
      CASES,
    ),
  ).toEqual([]);
  expect(Object.keys(CASES).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
});

it("rules of indicators, repetition and publication have as many of wordings that they were not made from", () => {
  expect(withFew("V1 V2 V4 V7 B3 B4 I3 I6 I9 P1 S1 S2".split(" "), OTHER_WORDINGS)).toEqual([]);
});

describe.each(RULES.map(({ id }) => id))("%s", (id) => {
  const { hits, misses } = CASES[id] ?? { hits: [], misses: [] };

  it.each(hits)("reports $name", ({ input, places, quote }) => {
    const problems = problemsOf(id, input);
    expect(problems.map(({ where }) => placeOf(where))).toEqual(places);
    if (quote !== undefined) expect(problems[0]?.quote).toBe(quote);
    for (const { message } of problems) expect(message).toMatch(/。$/);
  });

  it.each(misses)("lets $name stand", ({ input }) => {
    expect(problemsOf(id, input).map(({ where }) => placeOf(where))).toEqual([]);
  });
});
