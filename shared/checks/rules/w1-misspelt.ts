import { type FoundWord, type ListedWord, rarePairs, wordFinder } from "../words/word-list.ts";
import type { Remark, Rule, RuleInfo } from "./rule.ts";
import { CELLS, textRule } from "./text-rule.ts";

const INFO: RuleInfo = {
  id: "W1",
  title: "疑似错别字",
  severity: "warning",
  example: { wrong: "始终把安全生产做为工作的重中之重。", right: "始终把安全生产作为工作的重中之重。" },
};

/** @param list misspellings with the right spelling */
export function w1Misspelt(list: readonly ListedWord[]): Rule {
  const find = wordFinder(list);
  return textRule(INFO, CELLS, rarePairs(list), (text) => remarkOn(text, find(text)));
}

function remarkOn(text: string, found: readonly FoundWord[]): Remark | null {
  const [first] = found;
  if (!first) return null;
  const pairs = new Set(found.map(({ listed }) => `“${listed.word}”应为“${listed.value}”`));
  return {
    message: `疑似错别字：${[...pairs].slice(0, 5).join("，")}。`,
    quote: first.listed.word,
    advice: `改为“${first.listed.value}”。`,
    fixed: {
      text: corrected(text, found),
      title: `改为“${first.listed.value}”`,
      safe: false,
    },
  };
}

function corrected(text: string, found: readonly FoundWord[]): string {
  let end = 0;
  const pieces = found.flatMap(({ listed, at }) => {
    const before = text.slice(end, at);
    end = at + listed.word.length;
    return [before, listed.value];
  });
  return pieces.join("") + text.slice(end);
}
