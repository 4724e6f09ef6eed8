import { quoted } from "../text/shown.ts";
import { RESIDUE_TRIGGERS, residueIn } from "../text/template-residue.ts";
import { CONFIDENTIAL } from "../words/confidential.ts";
import { rarePairs, wordFinder } from "../words/word-list.ts";
import { EVERYTHING, textRule } from "./text-rule.ts";

const find = wordFinder(CONFIDENTIAL);

/**
 * Marks of secrecy and of a closed circle of readers, in a text that everybody reads, and what a template holds. 保密工作 and
 * 商业秘密 are matters of work.
 */
export const s2NotForPublication = textRule(
  {
    id: "S2",
    title: "不宜公开的标注，或没有填的模板文字",
    severity: "warning",
    source: "《中华人民共和国保守国家秘密法》",
    example: { wrong: "按《专项资金安排表》（内部资料）执行。", right: "按《专项资金管理办法》执行。" },
  },
  EVERYTHING,
  [...rarePairs(CONFIDENTIAL), ...RESIDUE_TRIGGERS],
  (text, _, field) => {
    const left = residueIn(text, field === "level3");
    if (left) return left;
    const found = find(text).map(({ listed }) => listed.word);
    const [first] = found;
    if (first === undefined) return null;
    return {
      message: `出现${quoted(found)}，公开的文本里不宜有，请确认。`,
      quote: first,
      advice: "涉密的、只供内部用的内容不写进要公开的文本；引用的文件能公开的，删去标注。",
    };
  },
);
