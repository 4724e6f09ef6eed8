import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, exportAnyway, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

const NAME = "乐亭县商务和投资促进局2024年部门预算绩效文本";

test("the numbers of a text in pictures: read, folded by key, and each bar leads to what it counts", async ({
  editor: page,
}) => {
  await goTo(page, "概览");
  const card = (name: string) => page.getByRole("region", { name, exact: true });
  const money = card("各单位、各项目的预算数");
  const bar = (name: string | RegExp) => page.getByRole("main").getByRole("button", { name });
  await expect(bar(/^366001 本级（6 个项目） 562\.00 万元 · 65\.2%$/)).toBeVisible();
  await expect(card("资金支出计划")).toContainText("215.50 万元 · 累计 50%");
  await expect(card("绩效指标")).toContainText("产出指标38 条");
  await expect(card("问题").getByRole("button", { name: /^错误 错误 \d+ 处$/ })).toBeVisible();
  await inspect(page, "overview");
  await fits(page, "overview");

  await bar(/^366001 本级/).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(money.getByText("招商经费")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("预算数（万元）")).toBeFocused();
  await expect(page.getByLabel("预算数（万元）")).toHaveValue("460.00");
  await page.getByLabel("预算数（万元）").fill("400");
  await saved(page);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(money).toContainText("502.00 万元 · 62.6%");
  await expect(card("资金来源")).toContainText("财政、其他比预算数多（1 个项目）60.00 万元");

  await bar(/^时效指标/).click();
  await expect(page.getByLabel("查找项目")).toHaveValue("时效指标");
  await goTo(page, "概览");
  await card("问题").getByRole("button", { name: /^警告/ }).click();
  const panel = page.getByRole("complementary", { name: "问题" });
  await expect(panel.getByRole("button", { name: /^警告 警告 \d+$/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(panel.getByRole("button", { name: /^错误 错误 \d+$/ })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await fits(page, "overview beside the problems");
});

test("the numbers and their charts go into the workbook where that is asked for", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "概览");
  await page.getByRole("button", { name: "导出图表…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox", { name: /附图表/ })).toBeChecked();
  await fits(page, "export with charts");
  await exportAnyway(page);
  await expect(dialog).toContainText("已导出");
  const { sheets } = await readXlsx(readFileSync(join(host.documents, `${NAME}.xlsx`)));
  const charts = sheets.find(({ name }) => name === "概览")?.charts ?? [];
  expect(charts.map(({ title }) => title)).toContain("各单位预算数（万元）");
});
