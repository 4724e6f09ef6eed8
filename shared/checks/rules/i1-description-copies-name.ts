import { differInCharacters } from "../text/same-characters.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

const NO_MEANING = /[\s\p{P}]+/gu;
const LONGEST = 500;

function plain(text: string): string {
  return text.slice(0, LONGEST).normalize("NFKC").replace(NO_MEANING, "");
}

/** A description that says the name again explains nothing. */
export const i1DescriptionCopiesName: Rule = {
  id: "I1",
  title: "描述照抄三级指标名称",
  severity: "hint",
  example: { wrong: "描述“验收合格率”", right: "描述“一次验收合格的工程占全部工程的比例”" },
  on: "part",
  row: (row) => {
    const { level3, description } = row;
    if (description.length - level3.length > 20 || level3.length - description.length > 20) return null;
    if (differInCharacters(description, level3)) return null;
    const name = level3.trim();
    const isCopy = name !== "" && (description.trim() === name || plain(description) === plain(name));
    if (!isCopy || description.slice(LONGEST) !== level3.slice(LONGEST)) return null;
    return {
      field: "description",
      message: `绩效指标描述照抄三级指标名称“${shown(level3)}”。`,
      quote: description.trim(),
      advice: "写明这个指标怎么计算、统计哪些对象、数据从哪里来。",
    };
  },
};
