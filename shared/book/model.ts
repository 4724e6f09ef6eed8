import type { z } from "zod";
import type {
  bookFieldsSchema,
  bookSchema,
  budgetSchema,
  indicatorSchema,
  projectFieldsSchema,
  projectSchema,
  sectionSchema,
} from "./model-schema.ts";

/** The Book of the contract: one 部门预算绩效文本 in its JSON form. Field names follow the 预算管理一体化 system. */

/** Longest text one field may hold, in UTF-16 units. A real text has 12,000 characters in all. */
export const MAX_TEXT = 1_000_000;

export const BOOK_FORMAT = "jxwb.book/1";
export const DEFAULT_LAYOUT = "hebei";

export type Indicator = z.infer<typeof indicatorSchema>;
export type Budget = z.infer<typeof budgetSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type BookFields = z.infer<typeof bookFieldsSchema>;
export type ProjectFields = z.infer<typeof projectFieldsSchema>;
export type Book = z.infer<typeof bookSchema>;

/** An indicator row with nothing in it. */
export const EMPTY_INDICATOR: Indicator = {
  level1: "",
  level2: "",
  level3: "",
  description: "",
  symbol: "",
  number: "",
  unit: "",
  basis: "",
};

/** A project with nothing in it; the caller fills in what it knows. */
export function emptyProject(): Project {
  return {
    agencyCode: "",
    agencyName: "",
    code: "",
    name: "",
    budget: { total: "", fiscal: "", other: "" },
    fundsUse: "",
    spendingPlan: [null, null, null, null],
    goal: "",
    indicators: [],
  };
}
