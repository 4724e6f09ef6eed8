import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { layoutBook } from "../../shared/layout/pages.ts";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { profileWith } from "../../shared/layout/profile-with.ts";
import { unzip } from "../support/zip.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, exportAnyway, type Host, still, test } from "./host.ts";
import { inspect } from "./inspect.ts";

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "设置" }).click();
  await expect(page.getByRole("dialog").getByRole("tablist")).toBeVisible();
}

async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** The page of each contents entry, by the layout engine itself. */
function expectedPages(host: Host, changes: ProfileChanges): string[] {
  const book = bookInFile(host.book);
  return layoutBook(book, profileWith(book.layout, changes)).entries.map(({ page }) => String(page));
}

async function expectOutline(page: Page, pages: readonly string[]): Promise<void> {
  await expect(
    page.getByRole("navigation", { name: "目录" }).locator(".outline-item em", { hasText: "页" }),
  ).toHaveText(pages.map((number) => `第${number}页`));
}

test("a line pitch and one-sided printing: the outline's page numbers and the Word file follow", async ({
  editor: page,
  host,
}) => {
  const before = expectedPages(host, {});
  await expectOutline(page, before);

  await openSettings(page);
  await page.getByLabel("字号和行距 行距（固定值）", { exact: true }).fill("２６ 磅");
  await page.getByLabel("字号和行距 行距（固定值）", { exact: true }).press("Enter");
  await expect(page.getByText(/现在共 \d+ 页/)).not.toContainText(`现在共 ${before.at(-1)} 页`);
  await closeSettings(page);
  const wider = expectedPages(host, { linePitch: 26 });
  expect(wider).not.toEqual(before);
  await expectOutline(page, wider);

  await openSettings(page);
  await page.getByRole("radio", { name: "单面打印" }).click();
  await expect(page.getByRole("radio", { name: "单面打印" })).toBeChecked();
  await closeSettings(page);
  const oneSided = expectedPages(host, { linePitch: 26, sides: "one" });
  await expectOutline(page, oneSided);

  await page.getByRole("button", { name: "导出…" }).click();
  await exportAnyway(page);
  await expect(page.getByRole("dialog")).toContainText("已导出");
  const out = join(host.documents, "乐亭县商务和投资促进局2024年部门预算绩效文本.docx");
  const entries = await unzip(readFileSync(out));
  const written = String(entries.get("word/document.xml"));
  // 26 pt, twentieths of a point.
  expect(String(entries.get("word/styles.xml"))).toMatch(/w:line="520"/);
  expect(String(entries.get("word/settings.xml"))).not.toContain("evenAndOddHeaders");
  const printed = written.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, "");
  const contents = /一、总体绩效目标(\d+)二、分项绩效目标(\d+)三、工作保障措施(\d+)第二部分/.exec(printed);
  expect(contents?.slice(1)).toEqual(oneSided.slice(0, 3));
});

test("a margin that cannot be is refused beside the field, what is typed stays, the rest is saved", async ({
  editor: page,
}) => {
  await openSettings(page);
  const left = page.getByLabel("页边距 左", { exact: true });
  await left.fill("3");
  await left.blur();
  const reason = page.getByRole("alert").filter({ hasText: "左边距 3 毫米太小" });
  await expect(reason).toContainText("打印机印不到离纸边 5 毫米以内");
  await expect(left).toHaveValue("3");
  await expect(left).toHaveAttribute("aria-invalid", "true");
  await expect(left).toHaveAccessibleDescription(/左边距 3 毫米太小/);
  await page.getByLabel("页边距 右", { exact: true }).fill("三十");
  await page.getByLabel("页边距 右", { exact: true }).blur();
  await expect(page.getByText("不是数，未保存：请填毫米数，如 28")).toBeVisible();
  await inspect(page, "refused settings");

  await page.getByRole("tab", { name: /GB\/T 9704/ }).click();
  await expect(page.getByLabel("页边距 左", { exact: true })).toHaveValue("28");
  await page.getByRole("tab", { name: "河北版式" }).click();
  await expect(left).toHaveValue("3");
  await page.getByRole("button", { name: "页边距 左：恢复默认" }).click();
  await expect(left).toHaveValue("28");
  await expect(reason).toHaveCount(0);

  // Refused at the moment of closing: it stays open to say so; the second time it closes.
  await page.getByLabel("页边距 上", { exact: true }).fill("400");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alert").filter({ hasText: "超过了纸高" })).toBeVisible();
  await closeSettings(page);
});

test("what was refused for another value's sake is saved as soon as that is changed", async ({
  editor: page,
  host,
}) => {
  await openSettings(page);
  const pitch = page.getByLabel("字号和行距 行距（固定值）", { exact: true });
  await pitch.fill("15");
  await pitch.press("Enter");
  await expect.poll(() => storedChanges(host)).toMatchObject({ linePitch: 15 });
  const body = page.getByLabel("字号和行距 正文", { exact: true });
  await body.fill("三号");
  await body.press("Enter");
  await expect(page.getByRole("alert")).toContainText("行距 15 磅小于正文字号 16 磅");
  await pitch.fill("30");
  await pitch.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(body).toHaveValue("16");
  expect(storedChanges(host)).toMatchObject({ linePitch: 30, sizes: { body: 16 } });
  await page.getByRole("button", { name: "全部恢复默认" }).click();
  await expect(body).toHaveValue("14");
  await expect(pitch).toHaveValue("22");
});

test("settings survive a restart of the program, and a font is chosen from the list", async ({
  editor: page,
  host,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_CONNECTION|net::ERR/);
  await openSettings(page);
  await page.getByRole("tab", { name: /GB\/T 9704/ }).click();
  await page.getByRole("button", { name: "字体 正文：选字体" }).click();
  await page.getByRole("menuitem", { name: /^仿宋\s*(（这台电脑没有）)?$/ }).click();
  await expect(page.getByLabel("字体 正文", { exact: true })).toHaveValue("仿宋");
  await page.getByLabel("页边距 上", { exact: true }).fill("30");
  await closeSettings(page);

  await page.goto(await host.start());
  await openSettings(page);
  await page.getByRole("tab", { name: /GB\/T 9704/ }).click();
  await expect(page.getByLabel("字体 正文", { exact: true })).toHaveValue("仿宋");
  await expect(page.getByLabel("页边距 上", { exact: true })).toHaveValue("30");
  await expect(page.getByText("默认 37 毫米")).toBeVisible();
  await page.getByRole("tab", { name: "河北版式" }).click();
  await expect(page.getByLabel("页边距 上", { exact: true })).toHaveValue("25.4");
});

test("the layout's fonts and what this computer has for them", async ({ editor: page }) => {
  await openSettings(page);
  await page.getByRole("tab", { name: "本机字体" }).click();
  const table = page.getByRole("table");
  for (const font of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体"])
    await expect(
      table.getByRole("row").filter({ has: page.getByRole("cell", { name: font, exact: true }) }),
    ).toContainText(/已安装|用 .+ 代替|缺少/);
  await inspect(page, "fonts");

  // A name that no font has is told beside its field, with the one that was meant.
  await page.getByRole("tab", { name: "河北版式" }).click();
  const body = page.getByLabel("字体 正文", { exact: true });
  await body.fill("放宋");
  await body.press("Enter");
  await expect(body).toHaveAccessibleDescription(/没有叫“放宋”的字体：PDF .*Word 也会换成别的/);
  await inspect(page, "a font that there is not");
  await page.getByRole("button", { name: "改为 仿宋" }).click();
  await expect(body).toHaveValue("仿宋");
  await expect(page.getByText("没有叫“放宋”的字体")).toHaveCount(0);
});

test("settings by keyboard: reached, changed and closed; the focus comes back", async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: "设置" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "河北版式" })).toBeFocused();
  await inspect(page, "settings");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("字号和行距 正文", { exact: true })).toHaveValue("16");
  const heading = page.getByLabel("字体 章节和项目标题", { exact: true });
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press("Tab");
    if (await heading.evaluate((field) => field === document.activeElement)) break;
  }
  await expect(heading).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("华文黑体");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await still(page);
  await expect(page.getByRole("button", { name: "设置" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: /GB\/T 9704/ }).click();
  await expect(heading).toHaveValue("华文黑体");
});

/** What the settings file holds of 河北版式. */
function storedChanges(host: Host): unknown {
  try {
    const text = readFileSync(join(host.documents, "..", ".config", "jxwb", "settings.json"), "utf8");
    return (JSON.parse(text) as { profiles: Record<string, unknown> }).profiles.hebei;
  } catch {
    return null;
  }
}

test("dark: as the system is, at once where that changes, or as set; kept for the next start", async ({
  page,
  host,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(await host.start(host.book));
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const card = () =>
    page.getByRole("button", { name: "问题" }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect([await ground(), await card()]).toEqual(["rgb(26, 29, 33)", "rgb(34, 38, 43)"]);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(card).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).toBe("rgb(26, 29, 33)");

  await openSettings(page);
  await page.getByRole("tab", { name: "外观" }).click();
  await expect(page.getByRole("radio", { name: "跟随系统" })).toBeChecked();
  await page.getByRole("radio", { name: "浅色" }).check();
  expect(await ground()).toBe("rgb(245, 246, 248)");
  await still(page);
  await inspect(page, "settings, appearance");
  await closeSettings(page);
  await page.reload();
  await expect.poll(card).toBe("rgb(255, 255, 255)");
});
