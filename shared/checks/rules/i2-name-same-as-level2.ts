import { isSatisfaction, withoutSuffix } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

/** A 三级指标 has to be more than the name of its class; 服务对象满意度 is one. */
export const i2NameSameAsLevel2: Rule = {
  id: "I2",
  title: "三级指标与二级指标同名",
  severity: "error",
  example: { wrong: "二级“经济效益指标”，三级“经济效益指标”", right: "三级“带动农户年均增收”" },
  on: "part",
  row: (row) => {
    const name = row.level3.trim();
    const same =
      name === row.level2.trim() ||
      name === row.level1.trim() ||
      (!isSatisfaction(row) && withoutSuffix(name) === withoutSuffix(row.level2));
    if (!same || name === "") return null;
    return {
      field: "level3",
      message: `三级指标“${shown(name)}”与上级指标同名，没有说明衡量什么。`,
      quote: name,
      advice: "三级指标写本项目具体衡量的内容。",
    };
  },
};
