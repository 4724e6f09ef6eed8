import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../support/zip.ts";
import { bookInFile } from "./book-in-file.ts";
import { copyOutside, expect, exportAnyway, goTo, saved, test } from "./host.ts";

const GOAL = "保障全县义务教育学校正常运转，完成校舍维修和设备更新。";
const PASTED = "产出指标\t质量指标\t验收合格率\t完工项目一次验收合格的比例\t≥98%\t行业标准";

/** The text of a Word file's body, its tags taken away. */
async function printedIn(path: string): Promise<string> {
  const entries = await unzip(readFileSync(path));
  return String(entries.get("word/document.xml")).replace(/<[^>]*>/g, "");
}

test("a new text, written from nothing with mouse and keyboard, is in the exported Word file", async ({
  page,
  host,
}) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: "新建" }).click();
  await expect(page.getByLabel("部门")).toBeFocused();
  await page.keyboard.type("乐亭县教育局");
  await page.getByLabel("年度").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2026");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "乐亭县教育局 · 2026年" })).toBeVisible();

  await goTo(page, "封面信息");
  await expect(page.getByLabel("编制")).toHaveValue("乐亭县教育局编制");
  await page.getByLabel("审核").click();
  await page.keyboard.type("乐亭县财政局审核");

  await goTo(page, "总体绩效目标");
  await page.getByRole("textbox", { name: "正文" }).click();
  await page.keyboard.type("（一）年度目标");
  await page.keyboard.press("Enter");
  await page.keyboard.type(GOAL);

  await goTo(page, "添加项目");
  await page.getByLabel("单位编码").click();
  for (const [index, typed] of ["360001", "乐亭县教育局", "13022526P00000210001X", "校舍维修"].entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(typed);
  }
  await page.getByLabel("预算数（万元）").click();
  await page.keyboard.type("120");
  await page.keyboard.press("Tab");
  await page.keyboard.type("100");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  await page.getByLabel("资金用途").click();
  await expect(page.getByText("平衡 ✓")).toBeVisible();
  await page.keyboard.type("维修12所农村学校的校舍。");
  await page.getByLabel("3月底支出（%）").click();
  for (const percent of ["10", "20", "30", "40"]) {
    await page.keyboard.type(percent);
    await page.keyboard.press("Tab");
  }
  await expect(page.getByText("按当期，合计 100% ✓")).toBeVisible();
  await page.getByLabel("绩效目标", { exact: true }).click();
  await page.keyboard.type("年底前完成12所学校的维修并投入使用。");

  await page.getByText("添加一行").click();
  for (const [index, typed] of [
    "产出指标",
    "数量指标",
    "维修学校数",
    "年内完成维修的学校",
    ">=",
    "12",
    "所",
    "维修计划",
  ].entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Enter");
  await copyOutside(page, `${PASTED}\r\n`);
  await page.getByRole("button", { name: "插入行" }).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("heading", { name: "绩效指标 2 条" })).toBeVisible();
  await saved(page);

  await page.getByRole("button", { name: "导出…" }).click();
  await exportAnyway(page);
  await expect(page.getByRole("dialog")).toContainText("已导出");

  const name = join(host.documents, "乐亭县教育局2026年部门预算绩效文本");
  const book = bookInFile(`${name}.jxwb`);
  expect(book.sections[0]?.paragraphs).toEqual(["（一）年度目标", GOAL]);
  expect(book.projects).toEqual([
    {
      agencyCode: "360001",
      agencyName: "乐亭县教育局",
      code: "13022526P00000210001X",
      name: "校舍维修",
      budget: { total: "120.00", fiscal: "100.00", other: "20.00" },
      fundsUse: "维修12所农村学校的校舍。",
      spendingPlan: [10, 20, 30, 40],
      goal: "年底前完成12所学校的维修并投入使用。",
      indicators: [
        {
          level1: "产出指标",
          level2: "数量指标",
          level3: "维修学校数",
          description: "年内完成维修的学校",
          symbol: "≥",
          number: "12",
          unit: "所",
          basis: "维修计划",
        },
        {
          level1: "产出指标",
          level2: "质量指标",
          level3: "验收合格率",
          description: "完工项目一次验收合格的比例",
          symbol: "≥",
          number: "98",
          unit: "%",
          basis: "行业标准",
        },
      ],
    },
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
