import { quoted } from "../text/shown.ts";
import { type ListedWord, rarePairs, wordFinder } from "../words/word-list.ts";
import type { Rule, RuleInfo } from "./rule.ts";
import { textRule, WORDING } from "./text-rule.ts";

const INFO: RuleInfo = {
  id: "Y2",
  title: "过时的表述",
  severity: "warning",
  example: { wrong: "认真落实“六稳六保”工作，做好疫情防控。", right: "做好重大动物疫情防控。" },
};

/** @param list expressions with the last year that they fit */
export function y2OutdatedWords(list: readonly ListedWord[]): Rule {
  const find = wordFinder(list);
  return textRule(INFO, WORDING, rarePairs(list), (text, { fiscalYear }) => {
    const outdated = find(text).filter(({ listed }) => Number(listed.value) < fiscalYear);
    const [first] = outdated;
    if (!first) return null;
    return {
      message: `过时的表述：${quoted(outdated.map(({ listed }) => listed.word))}，请确认。`,
      quote: first.listed.word,
      advice: `“${first.listed.word}”适用到${first.listed.value}年；改写成今年的工作，或删去。`,
    };
  });
}
