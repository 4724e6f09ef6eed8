import type { CasesByRule } from "./case.ts";
import { GOAL_CASES } from "./goals.ts";
import { NAME_CASES } from "./names.ts";
import { NUMBER_CASES } from "./numbers.ts";
import { OTHER_WORDINGS } from "./other-wordings.ts";
import { STRUCTURE_CASES } from "./structure.ts";
import { VALUE_CASES } from "./values.ts";
import { WORDING_CASES } from "./wording.ts";

const BY_RULE: CasesByRule = {
  ...STRUCTURE_CASES,
  ...WORDING_CASES,
  ...NUMBER_CASES,
  ...VALUE_CASES,
  ...NAME_CASES,
  ...GOAL_CASES,
};

/** By rule: books that it reports, and books that look alike and are in order. */
export const CASES: CasesByRule = Object.fromEntries(
  Object.entries(BY_RULE).map(([id, { hits, misses }]) => {
    const other = OTHER_WORDINGS[id] ?? { hits: [], misses: [] };
    return [id, { hits: [...hits, ...other.hits], misses: [...misses, ...other.misses] }];
  }),
);
