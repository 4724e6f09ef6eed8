import { printed } from "../text/indicator-form.ts";
import { masked, personalNumbers } from "../text/personal-numbers.ts";
import type { Remark, Rule, RuleInfo } from "./rule.ts";
import { EVERYTHING, textRule } from "./text-rule.ts";

const INFO: RuleInfo = {
  id: "S1",
  title: "个人信息",
  severity: "error",
  source: "《中华人民共和国个人信息保护法》",
  example: { wrong: "负责人手机13800138000。", right: "责任科室：办公室。" },
};

const DIGITS = "0123456789";
const WIDE_DIGITS = "０１２３４５６７８９";
/** Two digits beside each other, or parted. */
const TRIGGERS = [DIGITS, WIDE_DIGITS].flatMap((digits) =>
  Array.from(digits, (one) => Array.from(digits, (other) => one + other)).flat(),
);
/** Fewer digits are no such number. */
const SHORTEST = 11;
const MANY_DIGITS = /[\d０-９](?:[^\d０-９]?[\d０-９]){10}/;

function inText(text: string): Remark | null {
  if (text.length < SHORTEST || !MANY_DIGITS.test(text)) return null;
  const found = personalNumbers(text);
  const [first] = found;
  if (!first) return null;
  const what = found.map((each) => `${each.kind}“${masked(each)}”`).join("、");
  return {
    message: `写有${what}，公开前应删去。`,
    quote: first.text,
    advice: "文本要公开：写部门、岗位，不写个人的证件号、电话、卡号。",
  };
}

/** The text is published: identity numbers, mobile numbers, bank cards. */
export const s1PersonalData: Rule = {
  ...textRule(INFO, EVERYTHING, TRIGGERS, inText),
  on: "part",
  row: (row) => {
    if (row.number.length + row.unit.length < SHORTEST) return null;
    const remark = inText(printed(row));
    return remark && { ...remark, field: row.number.includes(remark.quote) ? "number" : "unit" };
  },
};
