import { shown } from "../text/shown.ts";
import { vagueNames } from "../words/indicator-names.ts";
import type { ListedWord } from "../words/word-list.ts";
import type { Rule } from "./rule.ts";

/** “及时完成”: of what? `list`: names that would fit any project. */
export function i6NameTooGeneral(list: readonly ListedWord[]): Rule {
  const isVague = vagueNames(list);
  return {
    id: "I6",
    title: "三级指标名称过于笼统",
    severity: "warning",
    example: { wrong: "满意度", right: "参训教师满意度" },
    on: "part",
    row: ({ level2, level3 }) => {
      if (!isVague(level3) || level3.trim() === level2.trim()) return null;
      return {
        field: "level3",
        message: `三级指标“${shown(level3)}”过于笼统，看不出衡量什么。`,
        quote: level3.trim(),
        advice: "写明对象和内容，如“培训班按期开班率”“设备验收合格率”“参训教师满意度”。",
      };
    },
  };
}
