import type { Indicator } from "../../book/model.ts";
import type { Finding } from "../problem.ts";
import { isSatisfaction, withoutSuffix } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

/** A 三级指标 has to be more than the name of its class (服务对象满意度 is one), and no other one of its project. */
export const i2NameSameAsLevel2: Rule = {
  id: "I2",
  title: "三级指标与二级指标同名，或重复",
  severity: "error",
  example: { wrong: "二级“经济效益指标”，三级“经济效益指标”", right: "三级“带动农户年均增收”" },
  on: "part",
  row: (row) => {
    if (!isClassName(row)) return null;
    const name = row.level3.trim();
    return {
      field: "level3",
      message: `三级指标“${shown(name)}”与上级指标同名，没有说明衡量什么。`,
      quote: name,
      advice: "三级指标写本项目具体衡量的内容。",
    };
  },
  project: ({ indicators }) => {
    const names = new Set(indicators.map(nameOf));
    return names.size === indicators.length ? null : repeated(indicators);
  },
};

function repeated(indicators: readonly Indicator[]): Finding[] {
  const first = new Map<string, number>();
  return indicators.flatMap((row, index): readonly Finding[] => {
    const said = saying(row);
    const before = said === null ? undefined : first.get(said);
    if (said !== null && before === undefined) first.set(said, index);
    if (before === undefined || isClassName(row)) return NOTHING;
    const name = row.level3.trim();
    return [
      {
        where: { indicator: index + 1, field: "level3" },
        message: `三级指标“${shown(name)}”与第${before + 1}个指标重复。`,
        severity: "warning",
        quote: name,
        advice: "同一件事留一处；是两件事的，名称分开写。",
      },
    ];
  });
}

const NOTHING: readonly Finding[] = [];

function isClassName(row: Indicator): boolean {
  const name = row.level3.trim();
  if (name === "") return false;
  return (
    name === row.level2.trim() ||
    name === row.level1.trim() ||
    (!isSatisfaction(row) && withoutSuffix(name) === withoutSuffix(row.level2))
  );
}

/** Name and description: two rows of one name may tell apart by what they describe. Null where there is no name. */
function saying(row: Indicator): string | null {
  const name = nameOf(row);
  if (name === "") return null;
  const more = withoutSpaces(row.description);
  return more === name ? name : `${name}\n${more}`;
}

function nameOf({ level3 }: Indicator): string {
  return withoutSpaces(level3);
}

function withoutSpaces(text: string): string {
  return SPACE.test(text) ? text.replace(SPACES, "") : text;
}

const SPACE = /\s/;
const SPACES = /\s/g;
