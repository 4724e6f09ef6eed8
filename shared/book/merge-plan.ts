import type { z } from "zod";
import type { mergePlanSchema } from "./merge-plan-schema.ts";

export type MergePlan = z.infer<typeof mergePlanSchema>;

/** Nothing decided: cover and sections of the first, units by code, every copy. */
export const UNDECIDED: MergePlan = { main: 0, units: [], choices: {} };
