import type { CheckInput } from "../../../../shared/checks/run/check-book.ts";
import { letingBook } from "../../../fixtures/paths.ts";
import { bookOf } from "../small-book.ts";
import type { Case, CasesByRule, RuleCases } from "./case.ts";

const LONG = "积极宣传推介优惠政策和营商环境，让外界了解全县经济社会发展情况。";
const OTHER = "广泛收集企业投资意向信息，建立高质量的外商投资信息库和客商资源库。";

const name = (sections: readonly (readonly string[])[]) =>
  sections.map((each) => each.join(" / ")).join(" // ");

function inSections(places: readonly string[], ...sections: (readonly string[])[]): Case {
  return { name: name(sections), input: { book: bookOf(sections) }, places };
}

function inOrder(...sections: (readonly string[])[]) {
  return { name: name(sections), input: { book: bookOf(sections) } };
}

/** Paragraphs of the first section: which of them are reported, and lists that are in order. */
function paragraphCases(
  hits: readonly (readonly [paragraphs: readonly string[], reported: readonly number[]])[],
  misses: readonly (readonly string[])[],
): RuleCases {
  return {
    hits: hits.map(([paragraphs, reported]) =>
      inSections(
        reported.map((at) => `s1p${at}`),
        paragraphs,
        [],
        [],
      ),
    ),
    misses: misses.map((paragraphs) => inOrder(paragraphs, [], [])),
  };
}

const withNotes = (
  ...notes: readonly (readonly [kind: string, where: string, text: string])[]
): CheckInput => ({
  book: letingBook(),
  notes: notes.map(([kind, where, text]) => ({ kind, where, text, message: "" })),
});

const goals = [`目标1：${LONG}`, `目标2：${OTHER}`];
const withGoals = (...each: readonly (readonly [name: string, goal: string])[]) => ({
  name: each.map(([of, goal]) => `${of}：${goal}`).join(" / "),
  input: {
    book: bookOf(
      [],
      each.map(([of, goal]) => ({ name: of, goal })),
    ),
  },
});

const projects = ["成品油集中治理经费", "企业改制资金", "招商引资项目经费"].map((of) => ({ name: of }));
const withFunds = (...names: readonly string[]) => ({
  name: names.join(" / "),
  input: { book: bookOf([[], names.map((of, index) => `${index + 1}.${of}。`)], projects) },
});

/** Headings, numbering, repeated paragraphs, funds and projects. */
export const STRUCTURE_CASES: CasesByRule = {
  T1: {
    hits: [
      {
        name: "a heading that the import found lost",
        input: withNotes(["heading-lost", "第一部分 三、工作保障措施", "工作保障措施"]),
        places: ["s3"],
      },
      {
        name: "a project of the contents that nothing answers",
        input: withNotes(["project-missing", "目录", "10.某经费绩效目标表"]),
        places: ["-"],
      },
      {
        name: "a section of the contents that nothing answers",
        input: withNotes(["section-missing", "目录", "四、附件"]),
        places: ["-"],
      },
    ],
    misses: [
      { name: "no notes", input: withNotes() },
      {
        name: "another note",
        input: withNotes(["contents-differs", "第一部分 三、工作保障措施", "工作保障措施"]),
      },
      {
        name: "a section renamed since",
        input: withNotes(["heading-lost", "第一部分 三、保障措施", "保障措施"]),
      },
    ],
  },
  T2: paragraphCases(
    [
      [["（一）总体绩效目标", "1.强招商。"], [1]],
      [
        ["1.强招商。", "工作保障措施", "（二）、分项绩效目标"],
        [2, 3],
      ],
      [["部门整体绩效目标："], [1]],
      [["部门整体绩效目标：", "1.强招商。"], [1]],
    ],
    [["1.按总体绩效目标抓落实。"], ["（一）年度任务", ""], ["总体绩效目标管理"]],
  ),
  T3: paragraphCases(
    [
      [["（一）招商。", "（二）、外贸。"], [2]],
      [["（一）招商。", "(2)．电商。"], [2]],
      [
        ["（1）招商。", "（2）、外贸。", "（3）、电商。"],
        [2, 3],
      ],
    ],
    [["一、招商。", "二、外贸。"], ["1、外贸。"], ["（一）招商、外贸。"]],
  ),
  T4: paragraphCases(
    [
      [["1.招商。", "2、外贸。", "3.电商。"], [2]],
      [["1.招商。", "目标1：多。", "2、外贸。", "目标1：快。", "3、电商。"], [3]],
      [["1.招商。", "（2）外贸。", "3.电商。"], [2]],
      [["（一）招商。", "二、外贸。", "（三）电商。"], [2]],
    ],
    [
      ["（一）招商。", "1、多。", "2、快。", "（二）外贸。", "1.多。", "2.快。"],
      ["（一）招商。", "（二）、外贸。"],
      ["1.招商。", "（1）多。", "（2）快。", "2.外贸。"],
    ],
  ),
  T5: paragraphCases(
    [
      [["1.招商。", "2.外贸。", "4.电商。"], [3]],
      [["1.招商。", "3.外贸。", "3.电商。"], [2]],
      [["（一）招商。", "（一）外贸。", "（三）电商。"], [2]],
      [["目标1：多。", "目标2：快。", "目标4：好。", "目标5：省。"], [3]],
      [["2.外贸。", "3.电商。"], [1]],
    ],
    [
      ["1.招商。", "目标1：多。", "目标2：快。", "2.外贸。", "目标1：好。"],
      ["1.招商。", "2.外贸。", "下列工作：", "1.电商。"],
      ["1.743亿元交易额。", "3.5%增长。", "2024年任务。", "12个产业。"],
      ["1.10月底前完成。", "2.11月验收。"],
    ],
  ),
  P1: {
    hits: [
      inSections(["s3p1"], [`1.${LONG}`], [], [`目标2：${LONG}`]),
      inSections(["s1p3", "s1p4"], [LONG, OTHER, LONG, LONG]),
      inSections(["s1p2"], [`（一）${LONG}`, `（二）${LONG.replace("，", "；")}`]),
      { ...withGoals(["甲经费", "修好三座桥梁。修好三座桥梁。"]), places: ["p1.goal"] },
      { ...withGoals(["甲经费", "1.培训村医十名；2.接种疫苗；3.培训村医十名。"]), places: ["p1.goal"] },
    ],
    misses: [
      inOrder([LONG, OTHER]),
      inOrder(["1.招商引资经费。", "2.招商引资经费。"]),
      inOrder([LONG, `${LONG}并抓好落实。`]),
      withGoals(["甲经费", "修好三座桥梁，群众满意。修好三座桥梁，验收合格。"]),
      withGoals(["甲经费", "按时完成。按时完成。"]),
    ],
  },
  P2: {
    hits: [
      inSections(["s2p4"], [], ["1.招商引资经费。", ...goals, "2.驻外招商经费。", ...goals]),
      inSections(["s2p4"], [], ["1.招商引资经费。", ...goals, "2.驻外招商经费。", goals[1] ?? ""]),
      { ...withGoals(["甲经费", `1.${LONG}`], ["乙经费", `2、${LONG}`]), places: ["p2.goal"] },
    ],
    misses: [
      inOrder([], ["1.招商引资经费。", ...goals, "2、招商引资经费绩效目标", ...goals]),
      inOrder([], ["1.招商引资经费。", goals[0] ?? "", "2.驻外招商经费。", goals[1] ?? ""]),
      inOrder([], ["1.招商引资经费。", "目标1：做好工作。", "2.驻外招商经费。", "目标1：做好工作。"]),
      withGoals(["甲经费", `1.${LONG}`], ["甲资金", `1.${LONG}`]),
      withGoals(["甲经费", ""], ["乙经费", ""]),
      withGoals(["甲经费", "1.略"], ["乙经费", "1.略"]),
    ],
  },
  P3: {
    hits: [
      {
        ...withFunds("成品油治理经费", "企业改制资金", "招商引资经费", "电商进农村经费"),
        places: ["s2p4"],
      },
      { ...withFunds("成品油治理经费", "企业改制资金"), places: ["s2"] },
      { ...withFunds("成品油治理经费", "信访维稳经费", "企业改制资金"), places: ["s2", "s2p2"] },
    ],
    misses: [
      withFunds("成品油治理经费", "企业改制资金", "招商引资经费"),
      withFunds("强化招商引资", "做好改制工作"),
      withFunds("某项经费", "另一项经费"),
    ],
  },
};
