import { inRows, shown } from "./rows.ts";
import type { Rule } from "./rule.ts";
import { isGenericName } from "./words/indicator-names.ts";

/** “及时完成”: of what? */
export const I6: Rule = {
  id: "I6",
  title: "三级指标名称过于笼统",
  severity: "warning",
  example: { wrong: "满意度", right: "参训教师满意度" },
  on: "part",
  project: inRows((row) => {
    if (!isGenericName(row.level3) || row.level3.trim() === row.level2.trim()) return null;
    return {
      field: "level3",
      message: `三级指标“${shown(row.level3)}”过于笼统，看不出衡量什么。`,
      quote: row.level3.trim(),
      advice: "写明对象和内容，如“培训班按期开班率”“设备验收合格率”“参训教师满意度”。",
    };
  }),
};
