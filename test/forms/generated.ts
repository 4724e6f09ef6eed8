import type { Piece } from "../fixtures/county-forms/pieces.ts";
import { random } from "../support/random.ts";
import { type Put, tableOf } from "./table-of.ts";

/** Forms as counties might have them: labels × layouts × merges × notations, and what each must give. */

export interface GeneratedForm {
  /** What was chosen, for a person. */
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly year: number;
  readonly total: string;
  readonly goal: string;
  readonly project: string;
  readonly agencyCode: string;
  /** “一级｜二级｜三级｜指标值” */
  readonly rows: readonly string[];
}

const NAMES = [
  "项目名称",
  "项目名称：",
  "项 目 名 称",
  "专项名称",
  "专项资金名称",
  "项目（政策）名称",
  "预算项目名称",
  "*项目名称",
];
const AGENCIES = [
  "实施单位",
  "预算单位",
  "项目单位",
  "用款单位",
  "项目实施单位",
  "单位名称",
  "项目承担单位",
  "实施（主管）单位",
];
const YEAR_GOALS = [
  "年度目标",
  "年度绩效目标",
  "年度总体目标",
  "当年绩效目标",
  "本年度绩效目标",
  "年度预期目标",
  "2023年绩效目标",
  "年初设定目标",
];
const GOALS = [
  ...YEAR_GOALS,
  "绩效目标",
  "总体目标",
  "项目绩效目标",
  "预期目标",
  "总体绩效目标",
  "绩 效\n目 标",
];
const LONG_GOALS = [
  "长期目标",
  "中期目标",
  "实施期目标",
  "总体目标",
  "项目总目标（2022年-2024年）",
  "中长期目标",
];
const TOTALS = [
  "年度资金总额",
  "年度资金总额：",
  "资金总额",
  "年度预算数",
  "预算总额",
  "本年资金总额",
  "年度资金申请总额",
  "全年预算数",
  "年度预算总额",
];
const FISCALS = [
  "其中：财政拨款",
  "财政拨款",
  "其中:财政资金",
  "财政拨款小计",
  "其中：当年财政拨款",
  "一般公共预算",
];
const OTHERS = ["其他资金", "其它资金", "自有资金", "其他收入"];
const LEVELS = [
  ["一级指标", "二级指标", "三级指标"],
  ["一级\n指标", "二级\n指标", "三级\n指标"],
  ["一级绩效指标", "二级绩效指标", "三级绩效指标"],
  ["一级指标", "二级指标", "指标内容"],
  ["一级指标", "二级指标", "指标名称"],
  ["一级指标", "二级指标", "三级指标（具体）"],
] as const;
const VALUES = [
  "指标值",
  "年度指标值",
  "指标值（目标值）",
  "目标值",
  "预期指标值",
  "年度目标值",
  "计划值",
  "当年预期实现值",
  "本年指标值",
  "指标值（包含数字及文字描述）",
  "预期值",
];
const SYMBOLS = ["符号", "指标性质", "计算符号", "运算符号", "比较符号"];
const UNITS = ["计量单位", "度量单位", "单位", "指标单位", "单位（文字描述）"];
const EXTRAS = ["分值", "权重", "得分", "实际完成值", "偏差原因分析", "全年完成值"];

const ROWS = [
  ["产出指标", "数量指标", "修建村级道路", "≥", "12", "公里"],
  ["产出指标", "质量指标", "验收合格比率", "＝", "100", "%"],
  ["产出指标", "时效指标", "完工时间", "≤", "12", "月"],
  ["产出指标", "成本指标", "总投入", "≤", "35", "万元"],
  ["效益指标", "社会效益指标", "受益群众", "≥", "3200", "人"],
  ["效益指标", "生态效益指标", "环境改善程度", "", "", "明显改善"],
  ["满意度指标", "服务对象满意度指标", "村民满意程度", "≥", "90", "%"],
] as const;

const GOAL = "完成村级道路硬化十二公里，群众出行更方便。";
const LONG = "三年内全县村村通硬化路。";

/** 万元 in the unit that the form says. */
function inUnit(unit: Unit, amount: "total" | "fiscal" | "other"): string {
  const wan = { total: 36.5, fiscal: 30, other: 6.5 }[amount];
  switch (unit) {
    case "元":
      return (wan * 10_000).toLocaleString("en-US", { minimumFractionDigits: 2 });
    case "千元":
      return String(wan * 10);
    case "万元":
      return wan.toFixed(2);
  }
}

type Unit = "元" | "千元" | "万元";

export function generatedForm(seed: number): GeneratedForm {
  const next = random(seed);
  const pick = <T>(choices: readonly T[]): T => {
    const chosen = choices[Math.floor(next() * choices.length)];
    if (chosen === undefined) throw new RangeError();
    return chosen;
  };
  const unit = pick<Unit>(["元", "千元", "万元"]);
  const unitAt = pick(["label", "side", "line", "side: ", "cells"] as const);
  const merges = pick(["merged", "blank", "repeated"] as const);
  const yearAt = pick(["title", "line", "dates"] as const);
  const goals = pick(["one", "beside", "below", "reached"] as const);
  const money = unitAt.startsWith("side")
    ? pick(["stacked", "matrix"] as const)
    : pick(["stacked", "matrix", "pairs"] as const);
  const value = pick(["whole", "parts", "unit twice"] as const);
  const side = pick([true, false]);
  const levels = pick(["plain", "breaks", "points", "spaces"] as const);
  const heads = pick(LEVELS);
  const extras = pick([0, 1, 2, 3]);
  const closing = pick([true, false]);

  const full = (text: string, across: number): Put => ({ text, across });
  const sideMoney =
    unitAt === "side"
      ? `项目资金\n（${unit}）`
      : unitAt === "side: "
        ? `资金情况（单位：${unit}）`
        : "项目资金";
  const labelled = (label: string) =>
    unitAt === "label" ? `${label.replace(/[：:]$/, "")}（${unit}）` : label;
  const [total, fiscal, other] = [labelled(pick(TOTALS)), pick(FISCALS), pick(OTHERS)];
  const amounts: (string | Put)[][] =
    money === "pairs"
      ? [[total, inUnit(unit, "total"), fiscal, inUnit(unit, "fiscal"), other, inUnit(unit, "other")]]
      : money === "stacked"
        ? [
            [{ text: sideMoney, down: 3 }, full(total, 3), full(inUnit(unit, "total"), 2)],
            [full(fiscal, 3), full(inUnit(unit, "fiscal"), 2)],
            [full(other, 3), full(inUnit(unit, "other"), 2)],
          ]
        : [
            [{ text: sideMoney, down: 4 }, full("", 2), "年初预算数", "全年执行数", "执行率"],
            [full(total, 2), inUnit(unit, "total"), "1", "3%"],
            [full(fiscal, 2), inUnit(unit, "fiscal"), "1", "3%"],
            [full(other, 2), inUnit(unit, "other"), "0", "0%"],
          ];
  const yearGoal = pick(YEAR_GOALS);
  const longGoal = pick(LONG_GOALS);
  const sideGoal = pick(["绩效目标", "总体目标", "年度总体目标", "目标情况"]);
  const goalRows: (string | Put)[][] =
    goals === "one"
      ? [[pick(GOALS), full(GOAL, 5)]]
      : goals === "below"
        ? [
            [longGoal, full(LONG, 5)],
            [yearGoal, full(GOAL, 5)],
          ]
        : [
            [
              { text: sideGoal, down: 2 },
              ...(goals === "beside"
                ? [full(longGoal, 3), full(yearGoal, 2)]
                : [full(yearGoal, 3), full("实际完成情况", 2)]),
            ],
            goals === "beside" ? [full(LONG, 3), full(GOAL, 2)] : [full(GOAL, 3), full("已完成一半。", 2)],
          ];
  const basic: (string | Put)[][] = [
    [pick(NAMES), full("农村道路硬化", 5)],
    ["主管部门", full("交通运输局", 2), pick(AGENCIES), full("361001-某镇人民政府", 2)],
    ...(yearAt === "dates"
      ? [["开始日期", full("2023年1月1日", 2), "结束日期", full("2023年12月31日", 2)]]
      : []),
    ...(unitAt === "cells" ? [["金额单位：", full(unit, 2), "项目属性", full("新增项目", 2)]] : []),
    ...amounts,
    ["立项依据", full("乡村道路建设规划", 5)],
    ...goalRows,
  ];

  const chosen = ROWS.slice(0, pick([3, 5, 7]));
  const valueHeads =
    value === "parts"
      ? [pick(SYMBOLS), pick(["指标值", "目标值", "年度指标值"]), pick(UNITS)]
      : value === "whole"
        ? [pick(VALUES)]
        : [pick(VALUES), pick(UNITS)];
  const extraHeads = EXTRAS.slice(0, extras);
  const header: (string | Put)[] = [
    ...(side ? [merges === "merged" ? { text: "绩\n效\n指\n标", down: chosen.length + 1 } : "绩效指标"] : []),
    ...heads,
    ...valueHeads,
    ...extraHeads,
  ];
  const decorated = (text: string) => {
    if (levels === "breaks") return `${text.slice(0, 2)}\n${text.slice(2)}`;
    if (levels === "points") return `${text}（${text.length * 5}分）`;
    return levels === "spaces" ? text.split("").join(" ") : text;
  };
  const runs = (at: number) => chosen.slice(at).findIndex((row) => row[0] !== chosen[at]?.[0]);
  const body = chosen.map((row, at): (string | Put)[] => {
    const [level1, level2, level3, symbol, number, measure] = row;
    const first = chosen[at - 1]?.[0] !== level1;
    const reach = runs(at) < 0 ? chosen.length - at : runs(at);
    const level: (string | Put)[] =
      merges === "merged"
        ? first
          ? [{ text: decorated(level1), down: reach }]
          : []
        : [merges === "repeated" || first ? decorated(level1) : ""];
    const whole = symbol + number + measure;
    const values =
      value === "whole"
        ? [whole]
        : value === "parts"
          ? [symbol, number || measure, number ? measure : ""]
          : [whole, number ? measure : ""];
    return [
      ...(side && merges !== "merged" ? [""] : []),
      ...level,
      levels === "breaks" ? decorated(level2) : level2,
      level3,
      ...values,
      ...extraHeads.map((_, index) => String(10 - index)),
    ];
  });
  const columns = (side ? 1 : 0) + 3 + valueHeads.length + extras;
  const last: (string | Put)[][] = closing
    ? [
        [full("总分", columns - 1), "100"],
        ["备注", full("以批复为准", columns - 1)],
      ]
    : [];
  const title = yearAt === "title" ? "2023年度项目支出绩效目标表" : "项目支出绩效目标申报表";
  const lines = [
    title,
    ...(yearAt === "line" ? ["（2023年度）"] : []),
    ...(unitAt === "line" ? [`金额单位：${unit}`] : []),
  ];
  const pieces: Piece[] = [...lines, tableOf(basic), tableOf([header, ...body, ...last])];
  return {
    name: `seed ${seed}: ${unit} ${unitAt}, ${money}, goals ${goals}, ${merges}, ${levels}, value ${value}, side ${side}, ${yearAt}, ${extras} more, ${valueHeads.join("/")}, ${heads[2]}, ${total}`,
    pieces,
    year: 2023,
    total: "36.50",
    goal: GOAL,
    project: "农村道路硬化",
    agencyCode: "361001",
    rows: chosen.map(([level1, level2, level3, symbol, number, measure]) =>
      [level1, level2, level3, symbol + number + measure].join("｜"),
    ),
  };
}
