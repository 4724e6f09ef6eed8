import { quoted } from "../text/shown.ts";
import type { Remark } from "./rule.ts";
import { textRule } from "./text-rule.ts";

/** A document number: its year in brackets, its number behind. */
const NUMBER =
  /(?<=[\p{Script=Han}\w])[【[（({［｛〖]\s?((?:19|20)\d{2})\s?[】\])）}］｝〗](?=\s?第?\d{1,6}号)/gu;

/** The same, seen quickly. */
const WRONG_BRACKETS = /[【[（(［｛{〖]\s?(?:19|20)\d\d\s?[】\])）}］｝〗]/;

export const e2YearBrackets = textRule(
  {
    id: "E2",
    title: "文号年份的括号",
    severity: "warning",
    source: "GB/T 9704-2012 7.2.5",
    example: { wrong: "唐财建【2023】107号", right: "唐财建〔2023〕107号" },
  },
  { project: ["name", "fundsUse", "goal"], row: ["level3", "description", "basis"] },
  ["号"],
  (text, _, field): Remark | null => {
    if (!WRONG_BRACKETS.test(text)) return null;
    const found = text.match(NUMBER);
    const first = found?.[0];
    if (!found || first === undefined) return null;
    const right = `〔${first.replace(/\D/g, "")}〕`;
    return {
      message: `文号年份应用六角括号〔〕：${quoted(found)}。`,
      quote: first,
      advice:
        field === "name"
          ? `项目名称要与预算一体化系统一致：系统里也是“${first}”的，不改。`
          : `改为“${right}”。`,
      fixed: {
        text: text.replace(NUMBER, "〔$1〕"),
        title: `改为“${right}”`,
        safe: field !== "name",
      },
    };
  },
);
