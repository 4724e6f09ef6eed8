import type { Indicator, Project } from "../../../../shared/book/model.ts";
import { projectCodeCheck } from "../../../../shared/book/project-code.ts";
import { letingBook } from "../../../fixtures/paths.ts";
import { bookOf, rowOf } from "../small-book.ts";
import type { Case, CasesByRule } from "./case.ts";

const checks = rowOf("对重点企业进行抽查数量", "25完成25家企业的检查", { description: "完成25家企业的检查" });
const pipes = rowOf("改造供水管网长度", "≥12公里");
const satisfied = rowOf("用水户满意度", "≥95%");

function inProjects(name: string, ...projects: readonly Partial<Project>[]) {
  return { name, input: { book: bookOf([], projects) } };
}

function inProject(name: string, fundsUse: string, goal: string, ...indicators: Indicator[]) {
  return inProjects(name, { fundsUse, goal, indicators });
}

function inFund(...paragraphs: readonly string[]) {
  const book = bookOf(
    [[], ["1.供水管网改造经费。", ...paragraphs]],
    [{ name: "供水管网改造经费", indicators: [pipes, satisfied] }],
  );
  return { name: paragraphs.join(" / "), input: { book } };
}

type Plan = readonly (number | null)[];

function withPlans(...plans: readonly Plan[]) {
  return inProjects(
    plans.map((plan) => plan.join("/")).join(" "),
    ...plans.map((plan) => ({ spendingPlan: [...plan] })),
  );
}

function withBudget(total: string, fiscal: string, other: string) {
  return inProjects(`${total} = ${fiscal} + ${other}`, { budget: { total, fiscal, other } });
}

const RIGHT = "13022524P00HHX610007T";
const OTHER_RIGHT = "13022524P00HHX610008E";
const checked = (first20: string) => first20 + projectCodeCheck(first20);

function withCodes(...codes: readonly string[]) {
  return inProjects(codes.join(" "), ...codes.map((code) => ({ code })));
}

function at<C extends Omit<Case, "places">>(
  places: string,
  one: C,
): C & { readonly places: readonly string[] } {
  return { ...one, places: places.split(" ") };
}

/** A project with every field filled in, and one row. */
const full: Partial<Project> = { ...letingBook().projects[0] };
const fullRow = {
  ...rowOf("检查数量", "≥25家"),
  level1: "产出指标",
  level2: "数量指标",
  description: "检查",
  basis: "方案",
};

/** Numbers that contradict each other, money, codes and blanks. */
export const NUMBER_CASES: CasesByRule = {
  N1: {
    hits: [
      at(
        "p1.fundsUse",
        inProject(
          "use of funds and goal against a row",
          "完成16家企业的检查。",
          "1.完成16家企业的检查。",
          checks,
        ),
      ),
      at("p1.goal", inProject("a goal against a row", "", "1.改造供水管网18公里。", pipes)),
      at("p1.goal", inProject("satisfaction", "", "1.群众满意度达到98%。", satisfied)),
      at(
        "p1.goal",
        inProject("money in another unit", "", "1.设备购置支出30万元。", rowOf("设备购置支出", "≤250000元")),
      ),
      at("p1.goal", inProject("use of funds against the goal", "走访重点企业20家。", "1.走访重点企业30家。")),
      at(
        "p1.goal",
        inProject("nearly the same words", "用于12所寄宿制学校宿舍维修。", "1.完成15所寄宿制学校宿舍维修。"),
      ),
      at(
        "p1.i1.number",
        inProject("a unit against its value", "", "", rowOf("服务对象满意度", "≥98≥ 95 服务对象满意度")),
      ),
      at("p1.goal", inProject("a look-alike sign", "", "1.改造供水管网≧ 18公里。", pipes)),
      at(
        "p1.i1.number",
        inProject("a name against its value", "", "", rowOf("服务对象满意度达到95%", "≥98%")),
      ),
    ],
    misses: [
      inProject(
        "the same number",
        "完成25家企业的检查。",
        "1.改造供水管网12公里，满意度不低于95%。",
        checks,
        pipes,
        satisfied,
      ),
      inProject("the same money", "", "1.设备购置支出25万元。", rowOf("设备购置支出", "≤250000元")),
      inProject("another matter with the same unit", "帮助16家企业办理证照。", "", checks),
      inProject("a part of the use of funds", "扶持村集体经济项目10个。", "1.扶持市级村集体经济项目3个。"),
      inProject("other work with the same things", "维修农村道路5公里。", "1.养护农村道路50公里。"),
      inProject("one of two", "维修校舍6所、食堂12所。", "1.维修校舍食堂18所。"),
      inProject("a part of it", "", "1.改造供水管网12公里，其中城区5公里。", pipes),
      inProject("a rate beside a sum", "", "1.每季度检查6家企业。", checks),
      inProject("what it was before", "", "1.漏损率由13.6%降到9%以下。", rowOf("供水管网漏损率", "≤9%")),
      inProject("dates and document numbers", "", "1.3月15日前按唐财建〔2023〕107号改造供水管网。", pipes),
      inProject(
        "parts that add up",
        "",
        "",
        rowOf("建设供水站数量", "30处", { description: "城区10处，农村20处" }),
      ),
      inProject("digits that a comma parts, which are no thousands", "", "1.改造供水管网0,500公里。", pipes),
      inProject("about so many", "", "1.改造供水管网10余公里。", pipes),
      inProject("a time in the name of a rate", "", "", rowOf("报修24小时到场率", "≥98%")),
    ],
  },
  N2: {
    hits: [
      at("s2p2", inFund("目标1：改造供水管网18公里。")),
      at("s2p3", inFund("目标1：完成前期手续。", "目标2：群众满意度达到90%。")),
      at("s2p2", inFund("目标1：城区改造供水管网20公里。")),
    ],
    misses: [
      inFund("目标1：改造供水管网12公里，满意度达到95%。"),
      inFund("目标1：巡查道路30公里，铺设电缆40公里。"),
      inFund("目标1：3月底前完成招标。"),
    ],
  },
  B1: {
    hits: [
      at("-", withPlans([10, 30, 40, 20], [10, 40, 80, 100])),
      at("-", withPlans([25, 25, 25, 25], [25, 50, 75, 100], [25, 50, 75, 100])),
      at("-", withPlans([100, 0, 0, 0], [50, 50, 100, 100])),
    ],
    misses: [
      withPlans([10, 30, 40, 20], [0, 0, 0, 100], [100, 0, 0, 0]),
      withPlans([10, 40, 80, 100], [0, 0, 0, 100]),
      withPlans([10, 30, 40, 20], [10, 40, 80, 90]),
    ],
  },
  B2: {
    hits: [
      at("p1.spendingPlan", withPlans([25, 25, 25, 25])),
      at("p2.spendingPlan", withPlans([10, 40, 80, 100], [25, 50, 75, 100])),
      at("p1.spendingPlan", withPlans([20, 20, 20, 20])),
    ],
    misses: [
      withPlans([10, 30, 40, 20]),
      withPlans([0, 0, 0, 100]),
      withPlans([25, 25, 25, null]),
      withPlans([100, 100, 100, 100]),
    ],
  },
  B5: {
    hits: [
      at("p1.budget.total", withBudget("30.00", "20.00", "5.00")),
      at("p1.budget.total", withBudget("30.00", "", "29.999999")),
      at("p1.budget.total", withBudget("0.00", "1.00", "")),
    ],
    misses: [
      withBudget("30.00", "20.00", "10.00"),
      withBudget("30.00", "30.00", ""),
      withBudget("0.30", "0.10", "0.20"),
      withBudget("", "30.00", ""),
      withBudget("30.00", "", ""),
    ],
  },
  B7: {
    hits: [
      at("p1.spendingPlan", withPlans([25, 50, 75, 90])),
      at("p2.spendingPlan", withPlans([10, 30, 40, 20], [10, 30, 30, 20])),
      at("p1.spendingPlan", withPlans([20, 60, 50, 100])),
      at("p1.spendingPlan", withPlans([-10, 40, 40, 30])),
    ],
    misses: [
      withPlans([33.33, 33.33, 33.34, 0]),
      withPlans([0, 0, 0, 100]),
      withPlans([0, 50, 50, 100]),
      withPlans([25, null, null, 25]),
    ],
  },
  C1: {
    hits: [
      at("p1.code", withCodes(RIGHT.slice(0, 20))),
      at("p2.code", withCodes(RIGHT, `${RIGHT}0`)),
      at("p1.code", withCodes(RIGHT.toLowerCase())),
      at("p1.code", withCodes(RIGHT.replace("H", "O"))),
      at("p1.code", withCodes(` ${RIGHT}`)),
    ],
    misses: [withCodes(RIGHT), withCodes(""), withCodes("13022524P00HHX610007A")],
  },
  C2: {
    hits: [
      at("p3.code", withCodes(RIGHT, OTHER_RIGHT, checked("11010124P00HHX610007"))),
      at("p2.code", withCodes(RIGHT, checked("13022523P00HHX610007"))),
      at("p1.code", withCodes(checked("13022523P00HHX610007"), "坏编码")),
    ],
    misses: [
      withCodes(RIGHT, OTHER_RIGHT),
      withCodes(RIGHT, checked("11010124P00HHX610007")),
      withCodes(RIGHT, "坏编码", ""),
    ],
  },
  C3: {
    hits: [
      at("p1.code", withCodes("13022524P00HHX610007A")),
      at("p2.code", withCodes(RIGHT, "13022524P00HXH610007T")),
      at("p1.code", withCodes("13022524P00HHX610001T")),
    ],
    misses: [withCodes(RIGHT), withCodes(OTHER_RIGHT), withCodes("坏编码", "")],
  },
  C4: {
    hits: [
      at("p3.code p4.code", withCodes(RIGHT, OTHER_RIGHT, RIGHT, RIGHT)),
      at("p2.code", withCodes("坏编码", "坏编码")),
      at("p3.name", inProjects("names", { name: "甲" }, { name: "乙" }, { name: "甲 " })),
    ],
    misses: [
      withCodes("", "", RIGHT),
      withCodes(RIGHT, OTHER_RIGHT),
      inProjects("names", { name: "甲经费" }, { name: "甲经费二期" }),
    ],
  },
  M1: {
    hits: [
      at("p1.goal", { name: "no goal", input: { book: bookOf([["有"]], [{ ...full, goal: " \n " }]) } }),
      at("s2", { name: "an empty section", input: { book: bookOf([["有"], ["", " "]], [full]) } }),
      at("p1.i1.number", {
        name: "no value",
        input: {
          book: bookOf(
            [["有"]],
            [{ ...full, indicators: [{ ...fullRow, symbol: "", number: "", unit: "" }] }],
          ),
        },
      }),
      at("compiler", {
        name: "no compiler",
        input: { book: { ...bookOf([["有"]], [full]), compiler: " " } },
      }),
    ],
    misses: [
      { name: "the real text", input: { book: letingBook() } },
      {
        name: "a value in words",
        input: {
          book: bookOf(
            [["有"]],
            [{ ...full, indicators: [{ ...fullRow, symbol: "", number: "", unit: "合格" }] }],
          ),
        },
      },
      {
        name: "no money but the budget",
        input: { book: bookOf([["有"]], [{ ...full, budget: { total: "5.00", fiscal: "", other: "" } }]) },
      },
    ],
  },
};
