import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzip } from "../support/zip.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, exportAnyway, goTo, saved, test } from "./host.ts";

const PARAGRAPH = "落实改制人员各项待遇，做好今年的信访稳定工作。";

test("a paragraph, an amount and an indicator: changed, found after a reload, exported, found in the Word file", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "工作保障措施");
  const text = page.getByRole("textbox", { name: "正文" });
  await text.locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(PARAGRAPH);
  await saved(page);

  await goTo(page, "成品油集中治理经费");
  const total = page.getByLabel("预算数（万元）");
  await total.fill("１,２３４.5");
  await total.blur();
  await expect(total).toHaveValue("1,234.50");
  await expect(page.getByText("还差 1,229.50 万元")).toBeVisible();

  await page.locator("td[data-row='0'][data-column='number']").click();
  await page.keyboard.type("26");
  await page.keyboard.press("Enter");
  await saved(page);

  await page.reload();
  await goTo(page, "成品油集中治理经费");
  await expect(page.getByLabel("预算数（万元）")).toHaveValue("1,234.50");
  await expect(page.locator("td[data-row='0'][data-column='number']")).toHaveText("26");
  await goTo(page, "工作保障措施");
  await expect(page.getByRole("textbox", { name: "正文" })).toContainText(PARAGRAPH);

  await page.getByRole("button", { name: "导出…" }).click();
  await exportAnyway(page);
  const done = page.getByRole("dialog");
  await expect(done).toContainText("已导出");
  await expect(done).toContainText(/2\d 页/);
  await page.getByRole("button", { name: "完成" }).click();

  const out = join(host.documents, "乐亭县商务和投资促进局2024年部门预算绩效文本.docx");
  const entries = await unzip(readFileSync(out));
  const printed = String(entries.get("word/document.xml")).replace(/<[^>]*>/g, "");
  expect(printed).toContain(PARAGRAPH);
  expect(printed).toContain("1234.50");
  expect(printed).toContain("26完成25家企业的检查");

  const book = bookInFile(host.book);
  expect(book.projects[0]?.budget.total).toBe("1234.50");
  expect(book.projects[0]?.indicators[0]?.number).toBe("26");
  expect(book.sections[2]?.paragraphs.at(-1)).toContain(PARAGRAPH);
});

test("exporting over an existing file asks first", async ({ editor: page }) => {
  for (const answer of ["导出", "替换"]) {
    await page.getByRole("button", { name: "导出…" }).click();
    await exportAnyway(page);
    if (answer === "替换") {
      await expect(page.getByRole("dialog")).toContainText("已经有同名文件");
      await page.getByRole("button", { name: "替换" }).click();
    }
    await expect(page.getByRole("dialog")).toContainText("已导出");
    await page.getByRole("button", { name: "完成" }).click();
  }
});

test("killing the host right after 已保存 loses nothing", async ({ editor: page, host, expected }) => {
  expected.push(/Failed to load resource|ERR_CONNECTION|net::ERR/);
  await goTo(page, "招商经费");
  await page.getByLabel("资金用途").fill("到长三角、京津冀举办四次招商推介会。");
  await saved(page);
  await page.getByLabel("3月底支出（%）").fill("10");
  await saved(page);
  await page.locator("td[data-row='1'][data-column='level3']").click();
  await page.keyboard.type("推介会场次");
  await saved(page);
  await host.kill();

  const book = bookInFile(host.book);
  const project = book.projects.find((each) => each.name === "招商经费");
  expect(project?.fundsUse).toBe("到长三角、京津冀举办四次招商推介会。");
  expect(project?.spendingPlan[0]).toBe(10);
  expect(project?.indicators[1]?.level3).toBe("推介会场次");

  await page.goto(await host.start(host.book));
  await goTo(page, "招商经费");
  await expect(page.getByLabel("资金用途")).toHaveValue("到长三角、京津冀举办四次招商推介会。");
});

test("every field of the cover is read and changed", async ({ editor: page, host }) => {
  await goTo(page, "封面信息");
  await page.getByLabel("部门").fill("乐亭县商务局");
  await page.getByLabel("年度").fill("２０２５年");
  await page.getByLabel("编制").fill("乐亭县商务局编制");
  await page.getByLabel("审核").fill("乐亭县财政局审核");
  await page.getByLabel("版式").selectOption("gbt9704");
  await saved(page);
  await expect(page.getByRole("heading", { name: "乐亭县商务局 · 2025年" })).toBeVisible();
  const { department, fiscalYear, compiler, reviewer, layout } = bookInFile(host.book);
  expect({ department, fiscalYear, compiler, reviewer, layout }).toEqual({
    department: "乐亭县商务局",
    fiscalYear: 2025,
    compiler: "乐亭县商务局编制",
    reviewer: "乐亭县财政局审核",
    layout: "gbt9704",
  });

  await page.getByLabel("年度").fill("25年");
  await page.getByLabel("年度").blur();
  await expect(page.getByText("不是年份，未保存")).toBeVisible();
  await goTo(page, "招商经费");
  await goTo(page, "封面信息");
  await expect(page.getByLabel("年度")).toHaveValue("25年");
  expect(bookInFile(host.book).fiscalYear).toBe(2025);
});
