import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { drawnText, whyNoPoppler } from "../pdf/poppler.ts";
import { expect, goTo, test } from "./host.ts";

/** Ctrl+P, as far as the PDF: the paper is the browser's. */

const dialogOf = (page: Page) => page.getByRole("dialog");

/** The pages of the PDF that the link in the dialog leads to, as the page itself gets them. */
async function pagesBehind(page: Page, folder: string): Promise<string[]> {
  const address = await dialogOf(page).getByRole("link", { name: "打开要打印的页面" }).getAttribute("href");
  const answer = await page.request.get(new URL(address ?? "", page.url()).href);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "inline",
  });
  const path = join(folder, "打印.pdf");
  writeFileSync(path, await answer.body());
  return drawnText(path);
}

test("Ctrl+P prints some pages, or the project in front; nobody else gets them", async ({
  editor: page,
  host,
  playwright,
}) => {
  test.skip(whyNoPoppler() !== null, whyNoPoppler() ?? "");
  const dialog = dialogOf(page);
  const print = dialog.getByRole("button", { name: "打印", exact: true });
  await page.keyboard.press("Control+p");
  await expect(dialog.getByRole("radio", { name: /^全部：封面、目录和正文 25 页/ })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: /^全部/ })).toBeFocused();
  await dialog.getByLabel("要打印的页码").fill("24-26");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("没有第 26 页：正文是第 1–25 页。");
  await dialog.getByLabel("要打印的页码").fill("2，19");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("可以打印了");
  const pages = await pagesBehind(page, host.documents);
  expect(pages.map((text) => /—\d+—$/.exec(text)?.[0])).toEqual(["—2—", "—19—"]);

  const address = await dialog.getByRole("link", { name: "打开要打印的页面" }).getAttribute("href");
  const url = new URL(address ?? "", page.url()).href;
  const stranger = await playwright.request.newContext();
  expect((await stranger.get(url)).status()).toBe(403);
  await stranger.dispose();
  const elsewhere = { headers: { Host: "example.com" } };
  expect((await page.request.get(url, elsewhere)).status()).toBe(403);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await goTo(page, /^2 /);
  await page.keyboard.press("Control+p");
  await dialog.getByRole("radio", { name: /^现在的项目：.*从第 18 页起/ }).check();
  await print.click();
  await expect(dialog).toContainText("可以打印了");
  const [project, ...more] = await pagesBehind(page, host.documents);
  expect(project).toMatch(/—18—$/);
  expect(more).toEqual([]);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+p");
  await dialog.getByRole("button", { name: "导出 PDF…" }).click();
  await expect(dialog.getByRole("radio", { name: /PDF/ })).toBeChecked();
});
