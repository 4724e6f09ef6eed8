import { describe, expect, it } from "vitest";
import { RULES } from "../../../shared/checks/rules/rules.ts";
import { placeOf } from "../../checks/place.ts";
import { CASES } from "./cases/all.ts";
import { problemsOf } from "./small-book.ts";

/** Of each rule, so many books that it reports, and so many that look alike and are in order. */
const FEWEST = 3;

it("every rule has its hits and near-misses, and no case lacks its rule", () => {
  const few = RULES.filter(({ id }) => {
    const { hits, misses } = CASES[id] ?? { hits: [], misses: [] };
    return hits.length < FEWEST || misses.length < FEWEST;
  });
  expect(few.map(({ id }) => id)).toEqual([]);
  expect(Object.keys(CASES).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
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
