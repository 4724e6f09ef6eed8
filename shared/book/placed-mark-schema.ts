import { z } from "zod";
import { textMarkSchema } from "./mark-schema.ts";

const position = z.int().positive().exactOptional();

/** A mark on a row that is named by its place, counted from 1: ids mean nothing in another file. */
export const placedMarkSchema = textMarkSchema.omit({ table: true, id: true }).extend({
  where: z.strictObject({ section: position, paragraph: position, project: position, indicator: position }),
});
