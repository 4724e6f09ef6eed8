import type { Project } from "../book/model.ts";
import { contradictionInRow, contradictions } from "./contradictions.ts";
import type { Finding, Rule, Where } from "./rule.ts";

/** Numbers of one project that contradict each other: within a row, and between use of funds or goal and a row. */
export const n1NumbersContradict: Rule = {
  id: "N1",
  title: "同一项目内数字不一致",
  severity: "error",
  example: {
    wrong: "资金用途写“完成16家企业的检查”，指标值写“25家”",
    right: "资金用途、绩效目标和指标值都写25家",
  },
  on: "part",
  project: (project) => [...betweenTextAndRows(project), ...withinRows(project)],
};

/** The same two numbers are one mistake, however often they stand there: it is said at the first place. */
function betweenTextAndRows(project: Project): Finding[] {
  const told = new Set<string>();
  return (["fundsUse", "goal"] as const).flatMap((field): Finding[] => {
    const fresh = contradictions(project[field], project).filter(({ found, against, row }) => {
      const key = `${row} ${found.value} ${against.value}`;
      const seen = told.has(key);
      told.add(key);
      return !seen;
    });
    const [first] = fresh;
    return first ? [finding({ field }, first.found.text, first.against.text, first.row)] : [];
  });
}

function withinRows({ indicators }: Project): Finding[] {
  return indicators.flatMap((row, index): Finding[] => {
    const wrong = contradictionInRow(row);
    if (!wrong) return [];
    const { own, found } = wrong;
    return [
      {
        where: { indicator: index + 1, field: "number" },
        message: `同一项目内数字不一致：指标值“${own}”与同一行写的“${found.text}”。`,
        quote: row.number,
        advice: "核实后统一成一个数。",
      },
    ];
  });
}

function finding(where: Where, quote: string, against: string, row: number): Finding {
  return {
    where,
    message: `同一项目内数字不一致：“${quote}”与第${row + 1}个指标的“${against}”。`,
    quote,
    advice: "核实后，资金用途、绩效目标和指标值统一成一个数。",
  };
}
