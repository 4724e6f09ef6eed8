import { describe, expect, it } from "vitest";
import { applyFix } from "../../../shared/checks/apply-fix.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { bookOf, placesOf, problemsOf } from "./small-book.ts";

const LONG = "积极宣传推介优惠政策和营商环境，让外界了解全县经济社会发展情况。";
const OTHER = "广泛收集企业投资意向信息，建立高质量的外商投资信息库和客商资源库。";

describe("T1", () => {
  const note = (kind: string, where: string, text: string) => ({ kind, where, text, message: "" });
  const whereOf = (...notes: ReturnType<typeof note>[]) =>
    problemsOf("T1", { book: letingBook(), notes }).map(({ where, severity }) => [where, severity]);

  it("stands at the section whose heading the import found lost", () => {
    expect(whereOf(note("heading-lost", "第一部分 三、工作保障措施", "工作保障措施"))).toEqual([
      [{ section: 3 }, "error"],
    ]);
  });

  it("stands at the whole book for an entry of the contents that nothing answers", () => {
    expect(
      whereOf(
        note("project-missing", "目录", "10.某经费绩效目标表"),
        note("section-missing", "目录", "四、附件"),
      ),
    ).toEqual([
      [{}, "error"],
      [{}, "error"],
    ]);
  });

  it("is silent without notes, about other notes, and about a section renamed since", () => {
    expect(whereOf()).toEqual([]);
    expect(whereOf(note("contents-differs", "第一部分 三、工作保障措施", "工作保障措施"))).toEqual([]);
    expect(whereOf(note("heading-lost", "第一部分 三、保障措施", "保障措施"))).toEqual([]);
  });
});

/** By rule: paragraphs of the first section, and which of them are reported. */
const PARAGRAPHS: readonly [rule: string, paragraphs: readonly string[], reported: readonly number[]][] = [
  ["T2", ["（一）总体绩效目标", "1.强招商。"], [1]],
  ["T2", ["1.强招商。", "工作保障措施", "（二）、分项绩效目标"], [2, 3]],
  ["T2", ["部门整体绩效目标："], [1]],
  ["T2", ["1.按总体绩效目标抓落实。", "（一）年度任务", ""], []],
  ["T3", ["（一）招商。", "（二）、外贸。", "(3)．电商。"], [2, 3]],
  ["T3", ["一、招商。", "1、外贸。", "（一）招商、外贸。"], []],
  ["T4", ["1.招商。", "2、外贸。", "3.电商。"], [2]],
  ["T4", ["1.招商。", "目标1：多。", "2、外贸。", "目标1：快。", "3、电商。"], [3]],
  ["T4", ["1.招商。", "（2）外贸。", "3.电商。"], [2]],
  ["T4", ["（一）招商。", "二、外贸。", "（三）电商。"], [2]],
  ["T4", ["（一）招商。", "1、多。", "2、快。", "（二）外贸。", "1.多。", "2.快。"], []],
  ["T4", ["（一）招商。", "（二）、外贸。"], []],
  ["T4", ["1.招商。", "（1）多。", "（2）快。", "2.外贸。"], []],
  ["T5", ["1.招商。", "2.外贸。", "4.电商。"], [3]],
  ["T5", ["1.招商。", "3.外贸。", "3.电商。"], [2]],
  ["T5", ["（一）招商。", "（一）外贸。", "（三）电商。"], [2]],
  ["T5", ["目标1：多。", "目标2：快。", "目标4：好。", "目标5：省。"], [3]],
  ["T5", ["2.外贸。", "3.电商。"], [1]],
  ["T5", ["1.招商。", "目标1：多。", "目标2：快。", "2.外贸。", "目标1：好。"], []],
  ["T5", ["1.招商。", "2.外贸。", "下列工作：", "1.电商。"], []],
  ["T5", ["1.743亿元交易额。", "3.5%增长。", "2024年任务。", "12个产业。"], []],
  ["T5", ["1.10月底前完成。", "2.11月验收。"], []],
];

it.each(PARAGRAPHS)("%s on %j: %j", (rule, paragraphs, reported) => {
  expect(placesOf(rule, bookOf([paragraphs, [], []]))).toEqual(reported.map((at) => `s1p${at}`));
});

describe("numbers of lines", () => {
  it("are checked in a goal too", () => {
    const book = bookOf([], [{ goal: "1.招商。\n3、外贸。" }]);
    expect(placesOf("T5", book)).toEqual(["p1.goal"]);
    expect(placesOf("T4", book)).toEqual(["p1.goal"]);
    const fix = problemsOf("T5", { book })[0]?.fix;
    expect(fix && applyFix(book, fix).projects[0]?.goal).toBe("1.招商。\n2、外贸。");
  });

  it("count up to twenty and more", () => {
    const numerals =
      "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一".split(" ");
    const paragraphs = numerals.map((numeral) => `（${numeral}）开展工作。`);
    expect(placesOf("T5", bookOf([paragraphs]))).toEqual([]);
    expect(placesOf("T5", bookOf([paragraphs.toSpliced(19, 1)]))).toEqual(["s1p20"]);
  });

  it.each([
    ["T3", ["（一）多。", "（二）、快。"], ["（一）多。", "（二）快。"], true],
    ["T4", ["1.多。", "2、快。", "3、好。"], ["1.多。", "2.快。", "3.好。"], true],
    ["T5", ["（一）多。", "（三）快。", "（四）好。"], ["（一）多。", "（二）快。", "（三）好。"], false],
  ] as const)("%s is mended: %j becomes %j", (rule, wrong, right, safe) => {
    const book = bookOf([wrong]);
    const fix = problemsOf(rule, { book })[0]?.fix;
    expect(fix && applyFix(book, fix).sections[0]?.paragraphs).toEqual(right);
    expect(fix?.safe).toBe(safe);
  });
});

describe("P1", () => {
  it.each([
    [[[`1.${LONG}`], [], [`目标2：${LONG}`]], ["s3p1"]],
    [[[LONG, OTHER, LONG, LONG]], ["s1p3", "s1p4"]],
    [[[`（一）${LONG}`, `（二）${LONG.replace("，", "；")}`]], ["s1p2"]],
    [[[LONG, OTHER]], []],
    [[["1.招商引资经费。", "2.招商引资经费。"]], []],
    [[[LONG, `${LONG}并抓好落实。`]], []],
  ])("in %j: %j", (sections, places) => {
    expect(placesOf("P1", bookOf(sections))).toEqual(places);
  });

  it("deletes the later copy and counts the others on", () => {
    const book = bookOf([[`1.${LONG}`, `2.${LONG}`, "3.第三。", "4.第四。"]]);
    const fix = problemsOf("P1", { book })[0]?.fix;
    expect(fix && applyFix(book, fix).sections[0]?.paragraphs).toEqual([`1.${LONG}`, "2.第三。", "3.第四。"]);
  });
});

describe("P2", () => {
  const goals = [`目标1：${LONG}`, `目标2：${OTHER}`];

  it.each([
    [["1.招商引资经费。", ...goals, "2.驻外招商经费。", ...goals], ["s2p4"]],
    [["1.招商引资经费。", ...goals, "2.驻外招商经费。", goals[1] ?? ""], ["s2p4"]],
    [["1.招商引资经费。", ...goals, "2、招商引资经费绩效目标", ...goals], []],
    [["1.招商引资经费。", goals[0] ?? "", "2.驻外招商经费。", goals[1] ?? ""], []],
    [["1.招商引资经费。", "目标1：做好工作。", "2.驻外招商经费。", "目标1：做好工作。"], []],
  ])("in %j: %j", (paragraphs, places) => {
    expect(placesOf("P2", bookOf([[], paragraphs]))).toEqual(places);
  });

  it("compares the goals of projects", () => {
    const goal = `1.${LONG}`;
    expect(
      placesOf(
        "P2",
        bookOf(
          [],
          [
            { name: "甲经费", goal },
            { name: "乙经费", goal: `2、${LONG}` },
          ],
        ),
      ),
    ).toEqual(["p2.goal"]);
    expect(
      placesOf(
        "P2",
        bookOf(
          [],
          [
            { name: "甲经费", goal },
            { name: "甲资金", goal },
          ],
        ),
      ),
    ).toEqual([]);
    expect(
      placesOf(
        "P2",
        bookOf(
          [],
          [
            { name: "甲经费", goal: "" },
            { name: "乙经费", goal: "" },
          ],
        ),
      ),
    ).toEqual([]);
    expect(
      placesOf(
        "P2",
        bookOf(
          [],
          [
            { name: "甲经费", goal: "1.略" },
            { name: "乙经费", goal: "1.略" },
          ],
        ),
      ),
    ).toEqual([]);
  });
});

describe("P3", () => {
  const projects = ["成品油集中治理经费", "企业改制资金", "招商引资项目经费"].map((name) => ({ name }));
  const funds = (...names: string[]) =>
    bookOf([[], names.map((name, index) => `${index + 1}.${name}。`)], projects);

  it.each([
    [["成品油治理经费", "企业改制资金", "招商引资经费"], []],
    [["成品油治理经费", "企业改制资金", "招商引资经费", "电商进农村经费"], ["s2p4"]],
    [["成品油治理经费", "企业改制资金"], ["s2"]],
    [
      ["成品油治理经费", "信访维稳经费", "企业改制资金"],
      ["s2", "s2p2"],
    ],
    [["强化招商引资", "做好改制工作"], []],
    [["某项经费", "另一项经费"], []],
  ])("with funds %j: %j", (names, places) => {
    expect(placesOf("P3", funds(...names))).toEqual(places);
  });
});
