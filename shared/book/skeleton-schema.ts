import { z } from "zod";
import { indicatorSchema } from "./model-schema.ts";

/** A skeleton of an indicator table that the user has kept: the names of its rows without their values. */
export const skeletonSchema = z.strictObject({
  name: z.string().min(1).max(60),
  rows: z.array(indicatorSchema.pick({ level1: true, level2: true, level3: true })).max(200),
});
