import { CELLS, type Remark, textRule } from "./text-rule.ts";
import { MISSPELT } from "./words/misspelt.ts";
import { type FoundWord, parseWordList, wordFinder } from "./words/word-list.ts";

const find = wordFinder(parseWordList(MISSPELT));

export const w1Misspelt = textRule(
  {
    id: "W1",
    title: "疑似错别字",
    severity: "warning",
    example: { wrong: "始终把安全生产做为工作的重中之重。", right: "始终把安全生产作为工作的重中之重。" },
  },
  CELLS,
  (text): Remark | null => {
    const found = find(text);
    const [first] = found;
    if (!first) return null;
    const pairs = new Set(found.map(({ listed }) => `“${listed.word}”应为“${listed.value}”`));
    return {
      message: `疑似错别字：${[...pairs].slice(0, 5).join("，")}。`,
      quote: first.listed.word,
      advice: `改为“${first.listed.value}”。`,
      mended: {
        text: corrected(text, found),
        title: `改为“${first.listed.value}”`,
        safe: false,
      },
    };
  },
);

function corrected(text: string, found: readonly FoundWord[]): string {
  let end = 0;
  const pieces = found.flatMap(({ listed, at }) => {
    const before = text.slice(end, at);
    end = at + listed.word.length;
    return [before, listed.value];
  });
  return pieces.join("") + text.slice(end);
}
