import { z } from "zod";
import type { RuleInfo } from "./rule.ts";

export const ruleInfoSchema: z.ZodType<RuleInfo> = z.strictObject({
  id: z.string(),
  title: z.string(),
  severity: z.enum(["error", "warning", "hint"]),
  source: z.string().optional(),
  example: z.strictObject({ wrong: z.string(), right: z.string() }),
});
