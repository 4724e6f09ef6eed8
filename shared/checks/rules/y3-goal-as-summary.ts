import { quoted } from "../text/shown.ts";
import { type ListedWord, rarePairs, wordFinder } from "../words/word-list.ts";
import type { Rule, RuleInfo } from "./rule.ts";
import { SENTENCES, textRule } from "./text-rule.ts";

const COUNTED = "[\\d一二两三四五六七八九十百千]+(?:\\.\\d+)?余?万?";
/** What was done, by its form, and what stands in it: “邀请了三名”, “共解决…15件”, “40余块”, “全年共组织…6次”. “全年组织…6次” is a goal. */
const FORMS: readonly { readonly holds: readonly string[]; readonly form: RegExp }[] = [
  {
    holds: ["了"],
    form: new RegExp(`[\\p{Script=Han}]{2}了(?!一个)${COUNTED}[次场名位期批届个家人项件条份台套]`, "gu"),
  },
  {
    holds: ["共"],
    form: new RegExp(
      `(?<![公总一])共(?:制作|接待|选派|解决|处理|举办|组织|发放|走访|受理|办理|查处|排查|建成|争取|召开|开展|培训|检查|签约|引进|完成)[^，。；]{0,30}?${COUNTED}[\\p{Script=Han}]`,
      "gu",
    ),
  },
  {
    holds: ["先后", "累计", "全年", "年来"],
    form: new RegExp(
      `(?:(?:先后|累计|全年(?:共|累计)|一年来共?)(?:召开|接待|开展|组织|举办|发放|走访|受理|办理|查处|处理|解决|争取|签约|引进)|全年接待)(?!.{0,6}(?:不少于|不低于|达到|以上))[^，。；]{0,20}?${COUNTED}余?[\\p{Script=Han}]`,
      "gu",
    ),
  },
  { holds: ["参训", "达"], form: /参训\d+人次|达\d+种/g },
  { holds: ["已"], form: /已(?:入驻|签约|完成|建成|投入|争取)[^，。；的]{0,12}\d+/g },
];

/** Before the words in their sentence: it is still to come, or a condition. */
const STILL_TO_COME =
  /计划|预计|拟|力争|争取|将|确保|预期|目标是|保证|实现|不少于|不低于|年内|如果|是否|直至|(?<![主重需必])要|[对凡待若]$/;

const INFO: RuleInfo = {
  id: "Y3",
  title: "目标写成了总结",
  severity: "warning",
  example: {
    wrong: "一年来共解决遗留问题15件，取得了良好的效果。",
    right: "全年解决遗留问题15件。",
  },
};

/** @param list words by which a text reports on what was done */
export function y3GoalAsSummary(list: readonly ListedWord[]): Rule {
  const find = wordFinder(list);
  const triggers = [...rarePairs(list), ...FORMS.flatMap(({ holds }) => holds)];
  return textRule(INFO, SENTENCES, triggers, (text) => {
    const words = [
      ...find(text).map(({ listed, at }) => ({ at, text: listed.word })),
      ...FORMS.filter(({ holds }) => holds.some((part) => text.includes(part))).flatMap(({ form }) =>
        [...text.matchAll(form)].map((match) => ({ at: match.index, text: match[0] })),
      ),
    ]
      .filter(({ at }) => !STILL_TO_COME.test(clauseBefore(text, at)))
      .sort((a, b) => a.at - b.at);
    const [first] = words;
    if (!first) return null;
    return {
      message: `目标写成了总结：${quoted(words.map((word) => word.text))}，请确认。`,
      quote: first.text,
      advice: "写今年要做什么、做到什么程度；已经做完的事删去。",
    };
  });
}

/** The clause up to there; a comma parts clauses too. */
function clauseBefore(text: string, at: number): string {
  const start = Math.max(0, at - 60);
  const before = text.slice(start, at);
  return before.slice(Math.max(...["，", "。", "；", "\n"].map((mark) => before.lastIndexOf(mark))) + 1);
}
