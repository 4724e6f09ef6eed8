import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY_INDICATOR } from "../../shared/book/model.ts";
import { unzip } from "../support/zip.ts";
import { bookInFile } from "./book-in-file.ts";
import { cell } from "./grid-cell.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { Steps } from "./steps.ts";

const GOAL = "保障全县义务教育学校正常运转，完成校舍维修和设备更新。";

/** 三级指标, 绩效指标描述, 指标值, 确定依据, each typed into one cell. */
const INDICATORS = [
  ["维修学校数", "年内完成维修的学校", "≥12所", "维修计划"],
  ["验收合格率", "完工项目一次验收合格的比例", "≥98%", "行业标准"],
  ["按期完工率", "按合同工期完工的项目比例", "≥95%", "施工合同"],
  ["每所维修成本", "每所学校的平均维修支出", "≤10万元", "预算评审"],
  ["节约租房支出", "不再租用教室节约的支出", "≥20万元", "租房合同"],
  ["受益学生数", "在维修后的教室上课的学生", "≥5200人", "学籍统计"],
  ["校舍使用年限", "维修后还能使用的年限", "≥10年", "设计文件"],
  ["师生满意度", "对校舍满意的师生比例", "≥90%", "问卷调查"],
] as const;

/** The text of a Word file's body, its tags taken away. */
async function printedIn(path: string): Promise<string> {
  const entries = await unzip(readFileSync(path));
  return String(entries.get("word/document.xml")).replace(/<[^>]*>/g, "");
}

test("a new text with one project of eight indicators takes at most 140 steps to its Word file", async ({
  page,
  host,
}) => {
  const hands = new Steps(page);
  const line = (title: string) =>
    page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first();
  await page.goto(await host.start());
  await hands.click(page.getByRole("button", { name: "新建" }));
  await expect(page.getByLabel("部门")).toBeFocused();
  await hands.type("乐亭县教育局");
  await hands.click(page.getByLabel("年度"));
  await hands.press("Control+a");
  await hands.type("2026");
  await hands.press("Enter");
  await expect(page.getByRole("heading", { name: "乐亭县教育局 · 2026年" })).toBeVisible();

  await hands.click(line("封面信息"));
  await expect(page.getByLabel("编制")).toHaveValue("乐亭县教育局编制");
  await hands.click(page.getByLabel("审核"));
  await hands.type("乐亭县财政局审核");
  await hands.click(line("总体绩效目标"));
  await hands.click(page.getByRole("textbox", { name: "正文" }));
  await hands.type("（一）年度目标");
  await hands.press("Enter");
  await hands.type(GOAL);
  for (const [title, text] of [
    ["分项绩效目标", "（一）校舍维修。完成12所学校的维修。"],
    ["工作保障措施", "（一）加强领导，落实责任。"],
  ] as const) {
    await hands.click(line(title));
    await hands.click(page.getByRole("textbox", { name: "正文" }));
    await hands.type(text);
  }

  await hands.click(line("添加项目"));
  await expect(page.getByLabel("单位编码")).toBeFocused();
  for (const typed of ["360001", "乐亭县教育局", "13022526P00000210001X", "校舍维修", "120", "100", "20"]) {
    await hands.type(typed);
    await hands.press("Enter");
  }
  await expect(page.getByText("平衡 ✓")).toBeVisible();
  await hands.click(page.getByLabel("资金用途"));
  await hands.type("维修12所农村学校的校舍。");
  await hands.click(page.getByLabel("3月底支出（%）"));
  for (const percent of ["10", "20", "30", "40"]) {
    await hands.type(percent);
    await hands.press("Enter");
  }
  await expect(page.getByText("按当期，合计 100% ✓")).toBeVisible();
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();
  await hands.type("年底前完成12所学校的维修并投入使用。");

  // Each row of the skeleton says what belongs there.
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
  await expect(cell(page, 0, "level3").locator("[data-hint='做多少事，如“维修学校数”']")).toBeVisible();
  await expect(page.getByText("7 行还没有填")).toBeVisible();
  for (const [row, texts] of INDICATORS.entries()) {
    if (row === 6) {
      await hands.click(page.getByRole("button", { name: "插入行" }));
      await hands.type("可持续影响指标");
    }
    await hands.click(cell(page, row, "level3"));
    const [name, description, value, basis] = texts;
    await hands.type(name);
    await hands.press("Tab");
    await hands.type(description);
    await hands.press("Tab");
    await hands.type(value);
    for (const _ of ["number", "unit", "basis"]) await hands.press("Tab");
    await hands.type(basis);
  }
  await expect(page.getByText("还没有填")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "绩效指标 8 条" })).toBeVisible();
  await saved(page);
  await hands.click(page.getByRole("button", { name: "导出…" }));
  await hands.click(page.getByRole("button", { name: "导出", exact: true }));
  const anyway = page.getByRole("button", { name: "仍要导出" });
  const done = page.getByRole("dialog").getByText("已导出");
  await expect(anyway.or(done).first()).toBeVisible();
  if (await anyway.isVisible()) await hands.click(anyway);
  await expect(done.first()).toBeVisible();
  expect(hands.count).toBeLessThanOrEqual(140);

  const name = join(host.documents, "乐亭县教育局2026年部门预算绩效文本");
  const book = bookInFile(`${name}.jxwb`);
  expect(book.sections[0]?.paragraphs).toEqual(["（一）年度目标", GOAL]);
  const [project] = book.projects;
  expect(project).toMatchObject({
    agencyCode: "360001",
    agencyName: "乐亭县教育局",
    code: "13022526P00000210001X",
    name: "校舍维修",
    budget: { total: "120.00", fiscal: "100.00", other: "20.00" },
    fundsUse: "维修12所农村学校的校舍。",
    spendingPlan: [10, 20, 30, 40],
    goal: "年底前完成12所学校的维修并投入使用。",
  });
  expect(
    project?.indicators.map(({ level3, description, symbol, number, unit, basis }) => [
      level3,
      description,
      `${symbol}${number}${unit}`,
      basis,
    ]),
  ).toEqual(INDICATORS);
  expect(project?.indicators.map(({ level1, level2 }) => `${level1} ${level2}`)).toEqual([
    "产出指标 数量指标",
    "产出指标 质量指标",
    "产出指标 时效指标",
    "产出指标 成本指标",
    "效益指标 经济效益指标",
    "效益指标 社会效益指标",
    "效益指标 可持续影响指标",
    "满意度指标 服务对象满意度指标",
  ]);
  const printed = await printedIn(`${name}.docx`);
  for (const text of [
    "乐亭县教育局编制",
    "乐亭县财政局审核",
    GOAL,
    "1.校舍维修绩效目标表",
    "13022526P00000210001X",
    "120.00",
    "维修12所农村学校的校舍。",
    "维修学校数",
    "≥12所",
    "验收合格率",
    "≥98%",
  ])
    expect(printed).toContain(text);
});

test("a skeleton of one's own is kept, chosen for new projects, renamed and removed; what stays empty goes with one click", async ({
  editor: page,
  host,
}) => {
  const menu = page.getByRole("button", { name: "选用指标模板" });
  const choice = (name: string | RegExp) => page.getByRole("menuitemradio", { name });
  await goTo(page, "企业改制资金");
  await page.getByRole("button", { name: "保存为指标模板…" }).click();
  await page.getByRole("dialog").getByLabel("名称").fill("改制类");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已保存指标模板“改制类”")).toBeVisible();
  await goTo(page, "全部项目");
  await menu.click();
  await choice(/改制类/).click();
  const own = bookInFile(host.book).projects.find(({ name }) => name === "企业改制资金")?.indicators ?? [];
  await expect(page.getByRole("heading", { name: `绩效指标 ${own.length} 条` })).toBeVisible();
  await saved(page);
  const begun = () => bookInFile(host.book).projects.at(-1)?.indicators ?? [];
  expect(begun()).toEqual(
    own.map(({ level1, level2, level3 }) => ({
      ...EMPTY_INDICATOR,
      level1,
      level2,
      level3,
    })),
  );

  await cell(page, 1, "description").click();
  await page.keyboard.type("按合同付款");
  await page.getByRole("button", { name: "删除没填的行" }).click();
  await expect(page.getByText(`已删除 ${own.length - 1} 行没填的指标`)).toBeVisible();
  await saved(page);
  expect(begun().map(({ description }) => description)).toEqual(["按合同付款"]);

  // What was chosen stays chosen, also for 添加项目 in the outline and after a new start.
  await page.reload();
  await goTo(page, "添加项目");
  await expect(page.getByRole("heading", { name: `绩效指标 ${own.length} 条` })).toBeVisible();
  await goTo(page, "全部项目");
  await menu.click();
  await page.getByRole("menuitem", { name: /改名或删除/ }).click();
  await page.getByLabel("模板名称").fill("企业改制");
  await page.keyboard.press("Enter");
  await menu.click();
  await expect(choice(/企业改制/)).toBeVisible();
  await page.getByRole("menuitem", { name: /改名或删除/ }).click();
  await page.getByRole("button", { name: "删除模板 企业改制" }).click();
  await page.getByRole("button", { name: "确定" }).click();
  await menu.click();
  await expect(choice(/./)).toHaveCount(2);
  await choice("空白指标表").click();
  await page.getByRole("button", { name: "套用模板" }).click();
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
});
