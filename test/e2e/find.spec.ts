import type { Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { cell } from "./grid-cell.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { caretAt, compose, keyWhileComposing, SECTION, text } from "./section-text.ts";

function panel(page: Page) {
  return page.getByRole("complementary", { name: "查找和替换" });
}

function hits(page: Page) {
  return panel(page).getByRole("option");
}

function count(page: Page) {
  return panel(page).getByRole("status");
}

test("a word is replaced in the whole book as one step, and comes back", async ({ editor: page, host }) => {
  const before = bookInFile(host.book);
  const times = JSON.stringify(before).split("招商").length - 1;
  await page.keyboard.press("Control+h");
  await expect(page.getByLabel("查找", { exact: true })).toBeFocused();
  await page.keyboard.type("招商");
  await expect(count(page)).toHaveText(`${times} 处`);
  await inspect(page, "find");
  await page.getByLabel("替换为").fill("引资");
  await panel(page).getByRole("button", { name: "全部替换" }).click();
  await expect(page.locator(".notice")).toContainText(`已替换 ${times} 处`);
  await expect(panel(page).getByText("没有找到“招商”")).toBeVisible();
  await saved(page);
  expect(JSON.stringify(bookInFile(host.book))).toBe(JSON.stringify(before).replaceAll("招商", "引资"));
  const undo = page.getByRole("button", { name: `撤销 替换“招商”为“引资”（${times} 处）` });
  await expect(undo).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(count(page)).toHaveText(`${times} 处`);
  await saved(page);
  expect(bookInFile(host.book)).toEqual(before);
});

test("Enter, F3 and Shift+F3 go from hit to hit through all forms; Esc gives the keyboard back", async ({
  editor: page,
}) => {
  await goTo(page, SECTION);
  await caretAt(page, 0, "start");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("成品油集中治理经费");
  await expect(text(page).locator(".mark-found")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("项目名称", { exact: true })).toHaveAttribute("data-found", "");
  await expect(page.getByLabel("查找", { exact: true })).toBeFocused();
  await expect(hits(page).and(page.locator("[aria-selected=true]"))).toContainText("项目名称");

  await page.getByLabel("查找", { exact: true }).fill("按期完成率");
  await page.keyboard.press("F3");
  await expect(page.locator("td[data-found]")).toHaveText("按期完成率");
  await inspect(page, "hit in a cell");
  await page.keyboard.press("Shift+F3");
  await expect(count(page)).toHaveText(/^(\d+) \/ \1$/);

  await page.getByLabel("查找", { exact: true }).fill("招商");
  await goTo(page, SECTION);
  await page.getByLabel("查找", { exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(text(page).locator(".mark-current")).toHaveText("招商");
  const at = await count(page).textContent();
  await page.keyboard.press("Enter");
  await expect(count(page)).not.toHaveText(at ?? "");
  await page.keyboard.press("Shift+Enter");
  await expect(count(page)).toHaveText(at ?? "");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await expect(text(page).locator(".mark-found, .mark-current")).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("招商");
});

test("a click jumps to the very characters; what is selected is looked for", async ({ editor: page }) => {
  await page.keyboard.press("Control+f");
  await page.keyboard.type("加油站大气污染");
  const inUse = hits(page).filter({ hasText: "资金用途" }).first();
  await inUse.click();
  await expect(page.getByLabel("资金用途")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("加油站大气污染");
  await page.keyboard.press("F3");
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();

  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: "封面信息" }).click();
  await page.getByLabel("部门").focus();
  await page.getByLabel("部门").selectText();
  await page.keyboard.press("Control+f");
  await expect(page.getByLabel("查找", { exact: true })).toHaveValue("乐亭县商务和投资促进局");
  await page.getByLabel("查找", { exact: true }).fill("没有这句话");
  await expect(panel(page).getByText("没有找到“没有这句话”")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("部门")).toBeFocused();
});

test("one after another: replaced, the next one shown; the typed text counts too", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  await caretAt(page, 0, "start");
  await page.keyboard.insertText("甲乙甲丙甲。");
  await page.keyboard.press("Control+h");
  await page.keyboard.type("甲");
  await caretAt(page, 0, "start");
  await page.getByLabel("替换为").fill("甲甲");
  await page.keyboard.press("Enter");
  await expect(text(page).locator(".mark-current")).toHaveText("甲");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await saved(page);
  expect(bookInFile(host.book).sections[2]?.paragraphs[0]).toMatch(/^甲甲乙甲甲丙甲。/);
  await expect(page.getByRole("button", { name: "撤销 替换“甲”为“甲甲”（1 处）" })).toBeVisible();
});

test("what would be no amount any more is left and listed", async ({ editor: page, host }) => {
  const before = bookInFile(host.book);
  await page.keyboard.press("Control+h");
  await page.keyboard.type("５.00");
  await page.getByLabel("替换为").fill("五");
  await panel(page).getByRole("button", { name: "全部替换" }).click();
  const left = panel(page).getByRole("region", { name: "没有替换的" });
  await expect(left).toContainText("预算数：“五”不是金额");
  await inspect(page, "skipped");
  await left.getByRole("button").first().click();
  await expect(page.getByLabel("预算数（万元）")).toBeFocused();
  await saved(page);
  expect(bookInFile(host.book).projects.map(({ budget }) => budget)).toEqual(
    before.projects.map(({ budget }) => budget),
  );
});

test("an input method in the search: nothing is looked for until it ends", async ({ editor: page }) => {
  await page.keyboard.press("Control+f");
  const session = await page.context().newCDPSession(page);
  await compose(session, "z", "zhao", "zhao'shang");
  await keyWhileComposing(session, "Enter");
  await keyWhileComposing(session, "Escape");
  await expect(panel(page).getByText("输入要找的字词")).toBeVisible();
  await session.send("Input.insertText", { text: "招商" });
  await expect(page.getByLabel("查找", { exact: true })).toHaveValue("招商");
  await expect(hits(page).first()).toContainText("招商");
  await page.getByText("区分大小写").click();
  await expect(hits(page).first()).toContainText("招商");
});

test("from the grid only its table is searched where that is chosen; going round to the beginning is said", async ({
  editor: page,
  host,
}) => {
  const word = "企业";
  const { projects } = bookInFile(host.book);
  const [first] = projects;
  const times = (value: unknown) => JSON.stringify(value).split(word).length - 1;
  const inTable = times(first?.indicators);
  expect(times(projects)).toBeGreaterThan(times(first));
  expect(times(first)).toBeGreaterThan(inTable);
  expect(inTable).toBeGreaterThan(1);

  await goTo(page, "成品油集中治理经费");
  await cell(page, 0, "level2").click();
  await page.keyboard.press("Control+f");
  await page.keyboard.type(word);
  await page.getByRole("radio", { name: "本项目" }).check();
  await expect(count(page)).toHaveText(`${times(first)} 处`);
  await page.getByRole("radio", { name: "指标表" }).check();
  await expect(count(page)).toHaveText(`${inTable} 处`);
  await inspect(page, "find in the table");
  await page.getByLabel("查找", { exact: true }).focus();
  for (let hit = 1; hit <= inTable; hit++) {
    await page.keyboard.press("Enter");
    await expect(count(page)).toHaveText(`${hit} / ${inTable}`);
    await expect(page.locator("td[data-found]")).toHaveCount(1);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("后面没有了，从头接着找")).toBeVisible();
  await page.getByLabel("查找", { exact: true }).fill("总体绩效目标");
  await expect(panel(page).getByText("指标表里没有找到“总体绩效目标”")).toBeVisible();
});
