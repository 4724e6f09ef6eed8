import type { Project } from "../../../../shared/book/model.ts";
import { type CasesByRule, type RuleCases, rowCases } from "./case.ts";
import { bookWith, row } from "./one-project.ts";

/** Projects whose goal is reported, and projects whose goal is not. */
function goalCases(hits: readonly Partial<Project>[], misses: readonly Partial<Project>[]): RuleCases {
  const one = (project: Partial<Project>) => ({
    name: project.goal ?? "",
    input: { book: bookWith(project) },
  });
  return { hits: hits.map((project) => ({ ...one(project), places: ["p1.goal"] })), misses: misses.map(one) };
}

const fundsUse = "用于12所学校屋面防水，更换门窗。";
const withGoal = (goal: string) => ({ goal });
const withPurpose = (goal: string) => ({ fundsUse, goal });
const based = (basis: string) => row("数量", "培训人数", "≥12人", "实际人数", basis);

/** Costs, goals and what values are based on; the budget is 100.00 万元. */
export const GOAL_CASES: CasesByRule = {
  B3: rowCases({
    place: "i1.number",
    hits: [
      row("成本", "项目总成本", "≤120万元"),
      row("成本", "项目总成本", "≤80万元"),
      row("成本", "成本控制率", "100%"),
      row("经济成本", "工程造价", "≤1200000元"),
      row("成本", "经费预算控制数", "≤90经费预算控制数90万元"),
      row("成本", "项目总成本", "≤1,200,000元"),
    ],
    misses: [
      row("成本", "最低生活保障标准落实率", "100%"),
      row("成本", "政府采购限价执行率", "＝100%"),
      row("成本", "工程造价核算率", "≥100%"),
      row("成本", "经费支出控制率（%）", "≤100%"),
      row("成本", "项目总成本", "≤1,000,000元"),
      row("成本", "项目总成本", "≤100万元"),
      row("成本", "项目总成本", "≤1000000元"),
      row("成本", "每平方米建设成本", "≤1800元"),
      row("成本", "单台设备单价", "≤120万元"),
      row("经济成本", "成本节约率", "≥100%"),
      row("社会成本", "误报扰民次数", "≤2次"),
      row("经济效益", "带动投资", "≥120万元"),
    ],
  }),
  B4: rowCases({
    place: "i1.symbol",
    hits: [
      row("成本", "项目总成本", "100万元"),
      row("成本", "项目总成本", "≥100万元"),
      row("经济成本", "项目总成本", "＝100万元"),
      row("社会成本", "误报扰民次数", "≥2次"),
      row("成本", "每人每次误餐补助", "40元"),
    ],
    misses: [
      row("成本", "最低生活保障标准落实率", "100%"),
      row("成本", "政府采购限价执行率", "＝100%"),
      row("成本", "工程造价核算率", "≥98%"),
      row("成本", "建设期限", "2025年3月-11月"),
      row("成本", "项目总成本", "≤100万元"),
      row("成本", "项目总成本", "<=100万元"),
      row("社会成本", "安全责任事故数", "＝0起"),
      row("成本", "每人每月供养标准", "＝1080元"),
      row("成本", "成本节约率", "≥5%"),
      row("经济效益", "节约水费", "≥5万元"),
    ],
  }),
  G1: goalCases(
    ["1.商贸流通", "1.保障招商项目正常进行", "2025年完成各项工作任务。", "1.做好经费保障\n2.提高效率"].map(
      withGoal,
    ),
    [
      "1.发展电子商务企业20",
      "1.维修三所学校校舍。",
      "",
      "1.按照县委县政府安排部署，2024年我局选派人员驻北京、天津、长三角、福建、珠三角等地区开展招商引资工作，推动客商来我县考察投资。",
    ].map(withGoal),
  ),
  G2: goalCases(
    [`1.${fundsUse}`, fundsUse, "1、用于12所学校屋面防水, 更换门窗"].map(withPurpose),
    [`1.${fundsUse}\n2.学生满意度达到95%。`, "1.用于16所学校屋面防水，更换门窗。", ""].map(withPurpose),
  ),
  E1: rowCases({
    place: "i1.basis",
    hits: [
      "年初工作安排",
      "年度预算安排",
      "部门职责",
      "2025年度预算批复",
      "根据实际情况",
      "上级文件要求",
      "历年数据",
    ].map(based),
    misses: [
      "唐财建〔2023〕107号",
      "《乡村医生从业管理条例》",
      "国库集中支付系统退回记录",
      "昌黎县河道保洁服务采购合同（2026年度）",
      "受检者问卷",
      "",
    ].map(based),
  }),
};
