import { z } from "zod";
import { isMoney } from "./money.ts";

/** The Book of the contract: one 部门预算绩效文本 in its JSON form. Field names follow the 预算管理一体化 system. */

/** Longest text one field may hold, in UTF-16 units. A real text has 12,000 characters in all. */
export const MAX_TEXT = 1_000_000;

const text = z.string().max(MAX_TEXT);

/** 万元 as a decimal string with up to 6 decimals, "" for a blank cell. */
export const moneySchema = z.string().refine(isMoney, "金额应为不超过6位小数的数字（万元），或留空");

/** Percent, 25 means 25%; null for a blank cell. Stored in hundredths. */
export const percentSchema = z
  .number()
  .min(-1_000_000)
  .max(1_000_000)
  .transform((value) => Math.round(value * 100) / 100)
  .nullable();

export const indicatorSchema = z.strictObject({
  level1: text,
  level2: text,
  level3: text,
  description: text,
  symbol: text,
  number: text,
  unit: text,
  basis: text,
});

export const budgetSchema = z.strictObject({ total: moneySchema, fiscal: moneySchema, other: moneySchema });

/** 3月底, 6月底, 10月底, 12月底. */
export const spendingPlanSchema = z.array(percentSchema).length(4);

export const projectFieldsSchema = z.strictObject({
  agencyCode: text,
  agencyName: text,
  code: text,
  name: text,
  budget: budgetSchema,
  fundsUse: text,
  spendingPlan: spendingPlanSchema,
  goal: text,
});

export const projectSchema = projectFieldsSchema.extend({ indicators: z.array(indicatorSchema) });

export const sectionSchema = z.strictObject({ title: text, paragraphs: z.array(text) });

export const bookFieldsSchema = z.strictObject({
  fiscalYear: z.int().min(1900).max(9999),
  department: text,
  compiler: text,
  reviewer: text,
  layout: z.string().min(1).max(100),
});

export const BOOK_FORMAT = "jxwb.book/1";
export const DEFAULT_LAYOUT = "hebei";

export const bookSchema = bookFieldsSchema.extend({
  format: z.literal(BOOK_FORMAT),
  sections: z.array(sectionSchema),
  projects: z.array(projectSchema),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Budget = z.infer<typeof budgetSchema>;
export type Project = z.infer<typeof projectSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type BookFields = z.infer<typeof bookFieldsSchema>;
export type ProjectFields = z.infer<typeof projectFieldsSchema>;
export type Book = z.infer<typeof bookSchema>;

/** An indicator row with nothing in it. */
export const EMPTY_INDICATOR = Object.fromEntries(
  Object.keys(indicatorSchema.shape).map((field) => [field, ""]),
) as Indicator;

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
