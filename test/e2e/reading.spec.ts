import type { Locator, Page } from "@playwright/test";
import { expect, goTo, test } from "./host.ts";

function reading(page: Page): Locator {
  return page.getByRole("dialog", { name: "阅读全文" });
}

function sheet(page: Page, number: number): Locator {
  return reading(page).getByRole("img", { name: `第 ${number} 页`, exact: true });
}

function line(page: Page, title: RegExp): Locator {
  return reading(page).getByRole("listbox", { name: "全文目录" }).getByRole("option", { name: title });
}

test("read from where one edits, by contents, page number, wheel and keys; Esc goes back to the very place", async ({
  editor: page,
}) => {
  await goTo(page, "成品油集中治理经费");
  const goal = page.getByLabel("绩效目标", { exact: true });
  await goal.click();
  await page.keyboard.press("Control+F2");
  await expect(sheet(page, 17)).toBeInViewport();
  await expect(line(page, /成品油集中治理经费/)).toHaveAttribute("aria-selected", "true");

  await line(page, /分项绩效目标/).click();
  await expect(sheet(page, 7)).toBeInViewport();
  await expect(reading(page).getByLabel("页码，共 25 页")).toHaveValue("7");
  await page.keyboard.press("Control+G");
  await page.keyboard.type("99\n");
  await expect(reading(page).getByLabel("页码，共 25 页")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("22\n");
  await expect(sheet(page, 22)).toBeInViewport();
  await expect(line(page, /^6/)).toHaveAttribute("aria-selected", "true");

  await reading(page).getByRole("button", { name: /^缩放/ }).click();
  await page.getByRole("menuitem", { name: "整页" }).click();
  await reading(page).getByRole("region", { name: "各页" }).focus();
  await page.keyboard.press("PageDown");
  await expect(sheet(page, 23)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Home");
  await expect(line(page, /^封面/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(sheet(page, 25)).toBeInViewport({ ratio: 1 });
  // Zoomed at the end, the same page stays.
  const number = reading(page).getByLabel("页码，共 25 页");
  await page.keyboard.press("Control+0");
  await expect(reading(page).getByRole("button", { name: "缩放：100 %" })).toBeVisible();
  await expect(number).toHaveValue("25");
  await page.keyboard.press("Control+-");
  await expect(reading(page).getByRole("button", { name: "缩放：90 %" })).toBeVisible();
  await expect(number).toHaveValue("25");

  await page.keyboard.press("Escape");
  await expect(reading(page)).toBeHidden();
  await expect(goal).toBeFocused();
  await page.getByRole("button", { name: "阅读全文（Ctrl+F2）" }).first().click();
  await expect(reading(page).getByRole("button", { name: "缩放：90 %" })).toBeVisible();
});

test("what is found is marked on its page; a click on a line goes to edit it", async ({ editor: page }) => {
  await goTo(page, "总体绩效目标");
  await page.keyboard.press("Control+F2");
  await expect(sheet(page, 1)).toBeVisible();
  await page.keyboard.press("Control+F");
  await page.keyboard.type("成品油市场管理");
  await expect(reading(page).getByRole("status")).toHaveText("2 处");
  await page.keyboard.press("Enter");
  await expect(reading(page).getByRole("status")).toHaveText("1 / 2");
  const current = reading(page).locator(".preview-hit.is-current");
  await expect(current).toBeInViewport();
  await page.keyboard.press("F3");
  await expect(reading(page).getByRole("status")).toHaveText("2 / 2");
  await page.keyboard.press("F3");
  await expect(reading(page).getByRole("status")).toHaveText("1 / 2");
  await page.keyboard.press("Shift+F3");
  await expect(reading(page).getByRole("status")).toHaveText("2 / 2");
  await expect(current).toBeInViewport();

  await line(page, /成品油集中治理经费/).click();
  // The mark lies on the very word: its middle is the word's own line.
  const word = sheet(page, 17).getByText("1.加强成品油市场管理");
  const [mark, text] = [
    await sheet(page, 17).locator(".preview-hit").last().boundingBox(),
    await word.boundingBox(),
  ];
  expect(
    mark && text && mark.y < text.y + text.height / 2 && mark.y + mark.height > text.y + text.height / 2,
  ).toBe(true);
  await word.click({ position: { x: 2, y: 3 } });
  await expect(reading(page)).toBeHidden();
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();
  await page.keyboard.insertText("【此处】");
  await expect(page.getByLabel("绩效目标", { exact: true })).toHaveValue(/^【此处】1\.加强成品油/);
});
