import { describe, expect, it } from "vitest";
import type { Indicator, Project } from "../../../shared/book/model.ts";
import { projectCodeCheck } from "../../../shared/book/project-code.ts";
import { applyFix } from "../../../shared/checks/apply-fix.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { bookOf, placesOf, problemsOf, rowOf } from "./small-book.ts";

const checks = rowOf("对重点企业进行抽查数量", "25完成25家企业的检查", { description: "完成25家企业的检查" });
const pipes = rowOf("改造供水管网长度", "≥12公里");
const satisfied = rowOf("用水户满意度", "≥95%");

describe("N1", () => {
  const project = (fundsUse: string, goal: string, ...indicators: Indicator[]): Partial<Project> => ({
    fundsUse,
    goal,
    indicators,
  });

  it.each<[string, Partial<Project>, string[]]>([
    [
      "use of funds and goal against a row",
      project("完成16家企业的检查。", "1.完成16家企业的检查。", checks),
      ["p1.fundsUse"],
    ],
    ["a goal against a row", project("", "1.改造供水管网18公里。", pipes), ["p1.goal"]],
    ["satisfaction", project("", "1.群众满意度达到98%。", satisfied), ["p1.goal"]],
    [
      "money in another unit",
      project("", "1.设备购置支出30万元。", rowOf("设备购置支出", "≤250000元")),
      ["p1.goal"],
    ],
    ["use of funds against the goal", project("走访重点企业20家。", "1.走访重点企业30家。"), ["p1.goal"]],
    [
      "a description against its value",
      project("", "", rowOf("服务对象满意度", "≥98≥ 95 服务对象满意度")),
      ["p1.i1.number"],
    ],
    ["a name against its value", project("", "", rowOf("服务对象满意度达到95%", "≥98%")), ["p1.i1.number"]],
    [
      "the same number",
      project("完成25家企业的检查。", "1.改造供水管网12公里，满意度不低于95%。", checks, pipes, satisfied),
      [],
    ],
    ["the same money", project("", "1.设备购置支出25万元。", rowOf("设备购置支出", "≤250000元")), []],
    ["another matter with the same unit", project("帮助16家企业办理证照。", "", checks), []],
    ["a part of it", project("", "1.改造供水管网12公里，其中城区5公里。", pipes), []],
    ["a rate beside a sum", project("", "1.每季度检查6家企业。", checks), []],
    ["what it was before", project("", "1.漏损率由13.6%降到9%以下。", rowOf("供水管网漏损率", "≤9%")), []],
    ["dates and document numbers", project("", "1.3月15日前按唐财建〔2023〕107号改造供水管网。", pipes), []],
    [
      "parts that add up",
      project("", "", rowOf("建设供水站数量", "30处", { description: "城区10处，农村20处" })),
      [],
    ],
    ["about so many", project("", "1.改造供水管网10余公里。", pipes), []],
    ["a time in the name of a rate", project("", "", rowOf("报修24小时到场率", "≥98%")), []],
  ])("%s", (_, wanted, places) => {
    expect(placesOf("N1", bookOf([], [wanted]))).toEqual(places);
  });

  it("quotes both numbers", () => {
    const [problem] = problemsOf("N1", { book: letingBook() });
    expect(problem?.quote).toBe("16家");
    expect(problem?.message).toBe("同一项目内数字不一致：“16家”与第1个指标的“25家”。");
  });
});

describe("N2", () => {
  const book = (...paragraphs: string[]) =>
    bookOf(
      [[], ["1.供水管网改造经费。", ...paragraphs]],
      [{ name: "供水管网改造经费", indicators: [pipes, satisfied] }],
    );

  it.each([
    [["目标1：改造供水管网18公里。"], ["s2p2"]],
    [["目标1：完成前期手续。", "目标2：群众满意度达到90%。"], ["s2p3"]],
    [["目标1：城区改造供水管网20公里。"], ["s2p2"]],
    [["目标1：改造供水管网12公里，满意度达到95%。"], []],
    [["目标1：巡查道路30公里，铺设电缆40公里。"], []],
    [["目标1：3月底前完成招标。"], []],
  ])("in %j: %j", (paragraphs, places) => {
    expect(placesOf("N2", book(...paragraphs))).toEqual(places);
  });
});

describe("spending plans", () => {
  const plans = (...each: (number | null)[][]) =>
    bookOf(
      [],
      each.map((spendingPlan) => ({ spendingPlan })),
    );

  it.each([
    [
      "B1",
      [
        [10, 30, 40, 20],
        [10, 40, 80, 100],
      ],
      ["-"],
    ],
    [
      "B1",
      [
        [25, 25, 25, 25],
        [25, 50, 75, 100],
        [25, 50, 75, 100],
      ],
      ["-"],
    ],
    [
      "B1",
      [
        [100, 0, 0, 0],
        [50, 50, 100, 100],
      ],
      ["-"],
    ],
    [
      "B1",
      [
        [10, 30, 40, 20],
        [0, 0, 0, 100],
        [100, 0, 0, 0],
      ],
      [],
    ],
    [
      "B1",
      [
        [10, 40, 80, 100],
        [0, 0, 0, 100],
      ],
      [],
    ],
    [
      "B1",
      [
        [10, 30, 40, 20],
        [10, 40, 80, 90],
      ],
      [],
    ],
    [
      "B2",
      [
        [25, 25, 25, 25],
        [25, 50, 75, 100],
        [20, 20, 20, 20],
      ],
      ["p1.spendingPlan", "p2.spendingPlan", "p3.spendingPlan"],
    ],
    [
      "B2",
      [
        [10, 30, 40, 20],
        [0, 0, 0, 100],
        [25, 25, 25, null],
      ],
      [],
    ],
    [
      "B7",
      [
        [25, 50, 75, 90],
        [10, 30, 30, 20],
        [20, 60, 50, 100],
        [-10, 40, 40, 30],
      ],
      ["p1.spendingPlan", "p2.spendingPlan", "p3.spendingPlan", "p4.spendingPlan"],
    ],
    [
      "B7",
      [
        [33.33, 33.33, 33.34, 0],
        [0, 0, 0, 100],
        [0, 50, 50, 100],
        [25, null, null, 25],
      ],
      [],
    ],
  ])("%s of %j: %j", (rule, each, places) => {
    expect(placesOf(rule, plans(...each))).toEqual(places);
  });

  it("are written one way by B1's mend", () => {
    const book = plans([10, 30, 40, 20], [10, 40, 80, 100], [0, 50, 90, 100]);
    const fix = problemsOf("B1", { book })[0]?.fix;
    expect(fix?.title).toBe("全部改为累计");
    expect(fix && applyFix(book, fix).projects[0]?.spendingPlan).toEqual([10, 40, 80, 100]);
    const other = plans([10, 30, 40, 20], [33.3, 33.3, 33.4, 0], [0.1, 0.3, 0.7, 100]);
    const back = problemsOf("B1", { book: other })[0]?.fix;
    expect(back && applyFix(other, back).projects[2]?.spendingPlan).toEqual([0.1, 0.2, 0.4, 99.3]);
  });

  it("say what is wrong", () => {
    const messages = problemsOf("B7", {
      book: plans([25, 50, 75, 90], [10, 30, 30, 20], [20, 60, 50, 100]),
    }).map(({ message }) => message);
    expect(messages).toEqual([
      "资金支出计划25/50/75/90：末期是90%，不是100%。",
      "资金支出计划10/30/30/20：合计90%，不是100%。",
      "资金支出计划20/60/50/100：累计数不递增。",
    ]);
  });
});

describe("B5", () => {
  it.each([
    ["30.00", "20.00", "5.00", true],
    ["30.00", "", "29.999999", true],
    ["0.00", "1.00", "", true],
    ["30.00", "20.00", "10.00", false],
    ["30.00", "30.00", "", false],
    ["0.30", "0.10", "0.20", false],
    ["", "30.00", "", false],
    ["30.00", "", "", false],
  ])("%s of %s and %s: %s", (total, fiscal, other, reported) => {
    const book = bookOf([], [{ budget: { total, fiscal, other } }]);
    expect(placesOf("B5", book)).toEqual(reported ? ["p1.budget.total"] : []);
  });
});

describe("project codes", () => {
  const right = "13022524P00HHX610007T";
  const checked = (first20: string) => first20 + projectCodeCheck(first20);
  const codes = (...each: string[]) =>
    bookOf(
      [],
      each.map((code) => ({ code })),
    );

  it.each([
    [
      "C1",
      [right.slice(0, 20), `${right}0`, right.toLowerCase(), right.replace("H", "O"), ` ${right}`],
      [1, 2, 3, 4, 5],
    ],
    ["C1", [right, ""], []],
    ["C2", [right, "13022524P00HHX610008E", checked("11010124P00HHX610007")], [3]],
    ["C2", [right, checked("13022523P00HHX610007")], [2]],
    ["C2", [checked("13022523P00HHX610007"), "坏编码"], [1]],
    ["C2", [right, checked("11010124P00HHX610007")], []],
    ["C3", ["13022524P00HHX610007A", "13022524P00HXH610007T", "13022524P00HHX610001T"], [1, 2, 3]],
    ["C3", [right, "13022524P00HHX610008E", "坏编码", ""], []],
    ["C4", [right, "13022524P00HHX610008E", right, right], [3, 4]],
    ["C4", ["", "", right], []],
  ])("%s of %j: %j", (rule, each, places) => {
    expect(placesOf(rule, codes(...each))).toEqual(places.map((at) => `p${at}.code`));
  });

  it("C4 compares names too", () => {
    expect(placesOf("C4", bookOf([], [{ name: "甲" }, { name: "乙" }, { name: "甲 " }]))).toEqual([
      "p3.name",
    ]);
  });
});

describe("M1", () => {
  it("finds nothing blank in the real text", () => {
    expect(placesOf("M1", letingBook())).toEqual([]);
  });

  it("names every field that is blank", () => {
    const book = bookOf(
      [[], ["有"]],
      [{ spendingPlan: [25, null, 25, 50], budget: { total: "", fiscal: "5.00", other: "" } }],
    );
    expect(placesOf("M1", { ...book, compiler: " " })).toEqual([
      "compiler",
      "s1",
      "p1",
      ...["agencyCode", "agencyName", "code", "name", "budget.total", "fundsUse", "spendingPlan", "goal"].map(
        (field) => `p1.${field}`,
      ),
    ]);
  });

  it("names a row's blank cells, and 指标值 where none of its three is there", () => {
    const full = { level1: "产出指标", level2: "数量指标", description: "检查", basis: "方案" };
    const rows = [
      rowOf("检查数量", "及时", full),
      rowOf("检查数量", "", full),
      rowOf("", "25家", { ...full, basis: "" }),
    ];
    const places = placesOf("M1", bookOf([["有"]], [{ indicators: rows }])).filter((place) =>
      place.includes(".i"),
    );
    expect(places).toEqual(["p1.i2.number", "p1.i3.level3", "p1.i3.basis"]);
  });
});
