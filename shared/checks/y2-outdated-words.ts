import { quoted, type Remark, textRule, WORDING } from "./text-rule.ts";
import { OUTDATED } from "./words/outdated.ts";
import { parseWordList, wordFinder } from "./words/word-list.ts";

const find = wordFinder(parseWordList(OUTDATED));

export const y2OutdatedWords = textRule(
  {
    id: "Y2",
    title: "过时的表述",
    severity: "warning",
    example: { wrong: "认真落实“六稳六保”工作，做好疫情防控。", right: "做好重大动物疫情防控。" },
  },
  WORDING,
  (text, { fiscalYear }): Remark | null => {
    const outdated = find(text).filter(({ listed }) => Number(listed.value) < fiscalYear);
    const [first] = outdated;
    if (!first) return null;
    return {
      message: `过时的表述：${quoted(outdated.map(({ listed }) => listed.word))}，请确认。`,
      quote: first.listed.word,
      advice: `“${first.listed.word}”适用到${first.listed.value}年；改写成今年的工作，或删去。`,
    };
  },
);
