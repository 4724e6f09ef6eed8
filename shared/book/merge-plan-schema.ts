import { z } from "zod";
import { bookFieldsSchema } from "./model-schema.ts";

/** What the user decides about a merge; parts, projects and versions count from 0. */
export const mergePlanSchema = z.strictObject({
  /** The part that gives cover and sections. */
  main: z.int().nonnegative(),
  /** Units by `unitKey` in the order wanted; the others come behind them, by code. */
  units: z.array(z.string()),
  /**
   * By the id of a `Duplicate`: which of its versions stays, or “all” for one of each. Without a choice every copy stays, and a
   * note says so.
   */
  choices: z.record(z.string(), z.union([z.literal("all"), z.int().nonnegative()])),
  /** The year of the text, where the user said one: files that do not state it have a guess. */
  fiscalYear: bookFieldsSchema.shape.fiscalYear.optional(),
});
