import { z } from "zod";
import { FIELD_NAMES } from "../../book/fields.ts";
import { rowIdSchema } from "../../book/rows-schema.ts";

/** What a comparison is on its way from the host; what it means stands in comparison.ts. */

/** A row of one of the two books. */
const standSchema = z.strictObject({
  /** 0 for the book itself. */
  id: z.int().nonnegative(),
  /** In its list, from 1. */
  number: z.int().positive(),
});

/** A field in both books, as it is printed; "" where one of them does not have the row. */
const comparedCellSchema = z.strictObject({
  field: z.enum(FIELD_NAMES),
  left: z.string(),
  right: z.string(),
});

/** A paragraph, an indicator, or one field of the cover, a section or a project. */
const comparedLineSchema = z.strictObject({
  table: z.enum(["book", "section", "paragraph", "project", "indicator"]),
  /** Null where that book does not have the row. */
  left: standSchema.nullable(),
  right: standSchema.nullable(),
  /** It stands in another order among those that both have. */
  moved: z.boolean(),
  cells: z.array(comparedCellSchema),
});

/** The cover, a section or a project. */
export const comparedPartSchema = comparedLineSchema.omit({ cells: true }).extend({
  table: z.enum(["book", "section", "project"]),
  /** Title of the section, name of the project; "" for the cover. */
  title: z.strictObject({ left: z.string(), right: z.string() }),
  /** All of them in order; none where both books have the part alike. */
  lines: z.array(comparedLineSchema),
});

/** Which two books are compared: each is the open one, one of its versions, last year's that it holds, or a file that can be imported. */
export const comparisonSourceSchema = z.union([
  z.strictObject({ now: z.literal(true) }),
  z.strictObject({ version: rowIdSchema }),
  z.strictObject({ lastYear: z.literal(true) }),
  z.strictObject({ path: z.string().min(1).max(4096) }),
]);

/** What a person knows a compared book by. */
const comparedBookSchema = z.strictObject({
  /** “现在的内容”, “11月20日 14:32 的版本”, the name of a file. */
  name: z.string(),
  department: z.string(),
  fiscalYear: z.int(),
});

export const comparisonSchema = z.strictObject({
  left: comparedBookSchema,
  right: comparedBookSchema,
  parts: z.array(comparedPartSchema),
});
