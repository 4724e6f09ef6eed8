import type { CasesByRule } from "./case.ts";
import { GOAL_CASES } from "./goals.ts";
import { NAME_CASES } from "./names.ts";
import { NUMBER_CASES } from "./numbers.ts";
import { STRUCTURE_CASES } from "./structure.ts";
import { VALUE_CASES } from "./values.ts";
import { WORDING_CASES } from "./wording.ts";

/** By rule: books that it reports, and books that look alike and are in order. */
export const CASES: CasesByRule = {
  ...STRUCTURE_CASES,
  ...WORDING_CASES,
  ...NUMBER_CASES,
  ...VALUE_CASES,
  ...NAME_CASES,
  ...GOAL_CASES,
};
