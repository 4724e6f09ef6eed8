import { z } from "zod";
import { BOOK_FORMAT, MAX_TEXT } from "./model.ts";
import { canonicalMoney, isMoney } from "./money.ts";

/** What a book's JSON has to be. Types and functions stand apart, in model.ts: the page needs those alone, and loads sooner without zod. */

/** A check that fails ends the reading of the list that the value is in: see `checkedBy`. */
export const ENDS = { abort: true } as const;

/** As the file gives it back: UTF-8 has no half of a surrogate pair. */
const wellFormed = (value: string) => value.toWellFormed();

/** At most so many characters, all of them whole. */
export function textOf(most: number) {
  return z.string().max(most, ENDS).overwrite(wellFormed);
}

const text = textOf(MAX_TEXT);

/** 万元 as a decimal string with up to 6 decimals, "" for a blank cell. */
export const moneySchema = z
  .string()
  .refine(isMoney, { ...ENDS, error: "金额应为不超过6位小数的数字（万元），或留空" })
  .overwrite(canonicalMoney);

/** Percent, 25 means 25%; null for a blank cell. Stored in hundredths. */
export const percentSchema = z
  .number()
  .min(-1_000_000, ENDS)
  .max(1_000_000, ENDS)
  .transform((value) => Math.round(value * 100) / 100 || 0)
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
  layout: textOf(100).min(1),
});

export const bookSchema = bookFieldsSchema.extend({
  format: z.literal(BOOK_FORMAT),
  sections: z.array(sectionSchema),
  projects: z.array(projectSchema),
});
