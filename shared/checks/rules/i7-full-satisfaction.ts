import { numberOf } from "../../book/indicator-value.ts";
import { isSatisfaction } from "../text/indicator-kinds.ts";
import type { Rule } from "./rule.ts";

/** Nobody satisfies everybody. */
export const i7FullSatisfaction: Rule = {
  id: "I7",
  title: "满意度100%不现实",
  severity: "hint",
  example: { wrong: "企业满意度 ＝100%", right: "企业满意度 ≥95%" },
  on: "part",
  row: (row) => {
    if (!isSatisfaction(row) || numberOf(row.number) !== 100) return null;
    if (/[≤＜<]/.test(row.symbol)) return null;
    return {
      field: "number",
      message: "满意度100%很难做到，请确认。",
      quote: row.number,
      advice: "按往年调查结果定，一般写“≥90%”至“≥95%”。",
    };
  },
};
