import type { Locator, Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, type Host, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^问题 错误/ }).click();
  await page.getByRole("button", { name: "全文", exact: true }).click();
  return page.getByRole("complementary", { name: "问题" });
}

function listed(panel: Locator, words: string): Locator {
  return panel.locator(".problem", { hasText: words });
}

interface Checked {
  readonly rule: string;
  readonly where: object;
}

/** What the command line lists of the same file. */
function onCommandLine(host: Host): { problems: Checked[]; stderr: string } {
  const { stdout, stderr } = runCli(host.documents, "check", "示例.jxwb", "--json");
  return { problems: JSON.parse(stdout) as Checked[], stderr };
}

test("ignored: quiet after a reload, back when the text changes, taken back and undone", async ({
  editor: page,
  host,
}) => {
  const panel = await openPanel(page);
  const misspelt = listed(panel, "“入住电商”应为“入驻电商”");
  const before = onCommandLine(host).problems.length;
  await misspelt.getByRole("button", { name: "忽略" }).click();
  await expect(misspelt).toHaveCount(0);
  await saved(page);
  await page.reload();
  await openPanel(page);
  const chip = panel.getByRole("button", { name: "已忽略 1" });
  await chip.click();
  await expect(misspelt).toContainText(/今天 \d\d:\d\d 忽略/);
  await inspect(page, "ignored");
  expect(onCommandLine(host)).toMatchObject({
    problems: { length: before - 1 },
    stderr: "已忽略、未列出 1 处\n",
  });

  // The text changes: the mark no longer holds. As it was: it holds again.
  await misspelt.locator(".problem-go").click();
  const text = page.getByRole("textbox", { name: "正文" });
  await expect(text).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.insertText("另外，");
  await expect(misspelt.getByRole("button", { name: "忽略" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(misspelt.getByRole("button", { name: "恢复" })).toBeVisible();

  await misspelt.getByRole("button", { name: "恢复" }).click();
  await expect(misspelt.getByRole("button", { name: "忽略" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(misspelt.getByRole("button", { name: "恢复" })).toBeVisible();
});

test("the panel by keyboard: arrows, Enter jumps, F9 fixes, Shift+F9 marks; F8 passes over what is marked", async ({
  editor: page,
}) => {
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: /^提示/ }).click();
  const list = panel.getByRole("region", { name: "问题列表" });
  await list.focus();
  await page.keyboard.press("ArrowDown");
  await expect(panel.locator(".problem-go:focus")).toContainText("资金支出计划口径不一");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(panel.locator(".problem-go:focus")).toContainText("入住电商");
  await page.keyboard.press("F9");
  await expect(listed(panel, "入住电商")).toHaveCount(0);
  const next = panel.locator(".problem-go:focus");
  await expect(next).toContainText("（二）、分项绩效目标");
  await page.keyboard.press("Shift+F9");
  await expect(panel.locator(".problem-filter")).toContainText("已忽略 1");
  await expect(next).toContainText("不应再加");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "正文" })).toBeFocused();
  await expect(panel.locator(".problem.is-on")).toContainText("不应再加");
  await page.keyboard.press("Shift+F8");
  await expect(panel.locator(".problem.is-on")).toContainText("标题重复或层级不对：“（一）");
});

test("a check that is switched off is unchecked, not passed; one step", async ({ editor: page, host }) => {
  const panel = await openPanel(page);
  await expect(listed(panel, "标题重复").first()).toBeVisible();
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByRole("tab", { name: "检查" }).click();
  await inspect(page, "settings, checks");
  const sign = page.getByRole("switch", { name: /^标题重复/ });
  await sign.click();
  await expect(sign).not.toBeChecked();
  await page.getByLabel("我的名字").fill("王会计");
  await page.getByLabel("我的名字").press("Enter");
  await page.getByRole("button", { name: "完成" }).click();
  await expect(panel).toContainText("未检查：标题重复或层级不对（已关闭）");
  await expect(listed(panel, "标题重复")).toHaveCount(0);
  await saved(page);
  expect(onCommandLine(host)).toMatchObject({ stderr: "未检查：标题重复或层级不对\n" });

  await listed(panel, "入住电商").getByRole("button", { name: "忽略" }).click();
  await panel.getByRole("button", { name: "已忽略 1" }).click();
  await expect(listed(panel, "入住电商")).toContainText("王会计 今天");

  await page.getByRole("button", { name: "返回开始页" }).click();
  await page.getByRole("button", { name: /^乐亭县/ }).click();
  await expect(panel).toContainText("未检查：标题重复或层级不对（已关闭）");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(panel).not.toContainText("未检查");
  await expect(listed(panel, "标题重复").first()).toBeVisible();
});

test("what is left is counted in the outline, the status bar and on the start screen", async ({
  editor: page,
}) => {
  const outline = page.getByRole("navigation", { name: "目录" });
  const line = outline.getByRole("button", { name: /成品油集中治理经费/ });
  await expect(line).toHaveAccessibleName(/错误 \d+ 警告 \d+/);
  const status = page.getByRole("contentinfo").getByRole("button", { name: /^错误/ });
  const words = (await status.innerText()).replace(/\s+/g, " ");
  await expect(page.getByRole("button", { name: /^问题/ })).toHaveAccessibleName(
    /^问题\s+错误 \d+ 警告 \d+$/,
  );
  await goTo(page, "成品油集中治理经费");
  const count = await line.locator(".count-marks").innerText();
  await page.getByLabel("绩效目标", { exact: true }).fill("");
  await expect(line.locator(".count-marks")).not.toHaveText(count);
  await page.keyboard.press("Control+z");
  await expect(line.locator(".count-marks")).toHaveText(count);
  await saved(page);
  await page.getByRole("button", { name: "返回开始页" }).click();
  const recent = page.getByRole("button", { name: /^乐亭县/ });
  await expect(recent).toHaveAccessibleName(/错误 \d+ 警告 \d+/);
  expect((await recent.locator(".count-marks").innerText()).replace(/\s+/g, " ")).toBe(words);
});

test("全部修复: a preview, one unticked, one step back", async ({ editor: page, host }) => {
  const panel = await openPanel(page);
  const open = panel.getByRole("button", { name: /^全部修复 \d+$/ });
  const all = Number(/\d+/.exec(await open.innerText())?.[0]);
  const before = onCommandLine(host).problems;
  await open.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: `修复 ${all} 处` })).toBeVisible();
  await inspect(page, "全部修复");
  await expect(dialog.locator(".fix-text").first()).toHaveText("（二）、分项绩效目标");
  await dialog.getByLabel("只修复一种问题").selectOption("T3");
  await expect(dialog.getByRole("button", { name: "修复 2 处" })).toBeVisible();
  await dialog.getByLabel("只修复一种问题").selectOption("");
  await dialog.getByRole("checkbox", { name: "第 30 段：改正标点" }).uncheck();
  await dialog.getByRole("button", { name: `修复 ${all - 1} 处` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "已修复" })).toContainText(`已修复 ${all - 1} 处`);
  await expect(panel.getByRole("button", { name: "全部修复 1" })).toBeVisible();
  await saved(page);
  const after = onCommandLine(host).problems;
  expect(after.filter(({ rule }) => rule === "T3")).toEqual([]);
  expect(after).toContainEqual(expect.objectContaining({ rule: "W2", where: { section: 1, paragraph: 30 } }));
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(open).toHaveText(`全部修复 ${all}`);
  await saved(page);
  expect(onCommandLine(host).problems).toEqual(before);
});

test("beside the field: what is wrong with it, read aloud, fixed by key", async ({ editor: page, host }) => {
  await goTo(page, "招商经费");
  const cell = page.locator("td[data-row='1'][data-column='unit']");
  await expect(cell).toHaveAttribute("data-problem", "warning");
  const form = page.getByRole("main");
  const before = await form.evaluate((main) => main.scrollHeight);
  await cell.click();
  const message = page.locator(".field-message");
  await expect(message).toContainText("夹带文字");
  await inspect(page, "message beside a cell");
  expect(await form.evaluate((main) => main.scrollHeight)).toBe(before);
  await expect(page.getByLabel("第 2 行，计量单位")).toHaveAccessibleDescription(/夹带文字/);
  await page.keyboard.press("F9");
  await expect(cell).toHaveText("万元");
  await expect(page.getByLabel("第 2 行，计量单位")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cell).toHaveText("成本控制在20万元");
  // What lies below the message can be clicked all the same.
  await page.locator("td[data-row='2'][data-column='unit']").click();
  await expect(page.getByLabel("第 3 行，计量单位")).toBeFocused();
  await expect(message).toContainText("1保证质量");
  await page.keyboard.press("Shift+F9");
  await expect(message).toBeHidden();

  const goal = page.getByLabel("绩效目标", { exact: true });
  await goal.fill("");
  await expect(goal).toHaveAccessibleDescription(/必填项为空/);
  await expect(message).toBeVisible();
  await expect(message.getByRole("button", { name: "忽略" })).toHaveCount(0);
  await message.getByRole("button", { name: "收起" }).click();
  await expect(message).toBeHidden();
  await expect(goal).toBeFocused();

  await goTo(page, "总体绩效目标");
  await page.getByRole("textbox", { name: "正文" }).locator("p").nth(3).click();
  await expect(message).toContainText("入住电商");
  await inspect(page, "message under the text");
  await page.keyboard.press("F9");
  await expect(message).toBeHidden();
  await saved(page);
  expect(bookInFile(host.book).sections[0]?.paragraphs[3]).toContain("入驻电商");
});

test("a person's own words: mistakes are told by line, the others are looked up at once", async ({
  editor: page,
}) => {
  const panel = await openPanel(page);
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByRole("tab", { name: "词表" }).click();
  const words = page.getByRole("textbox", { name: "错别字，自己加的" });
  await words.fill("# 本县的\n发展靠项目 | 项目为王\n招商 |");
  const fault = page.getByRole("button", { name: /^第3行：第二栏应是“招商”的正确写法/ });
  await expect(fault).toBeVisible();
  await inspect(page, "settings, words");
  await fault.click();
  await page.keyboard.insertText("做为人 | 作为人");
  await expect(page.getByRole("dialog")).toContainText("加了 2 条");
  await page.keyboard.press("Escape");
  await expect(panel).toContainText("“发展靠项目”应为“项目为王”");
  await page.reload();
  await openPanel(page);
  await expect(panel).toContainText("“发展靠项目”应为“项目为王”");
});
