import { renameSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { startServe } from "../support/serve.ts";
import { bookInFile } from "./book-in-file.ts";
import { choosePath } from "./file-dialog.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("a second program only looks on, says who has it, and takes over when the first is gone", async ({
  editor: first,
  host,
  context,
  requests,
}) => {
  const home = dirname(host.documents);
  const second = await startServe([host.book], { ...process.env, HOME: home, INIT_CWD: home });
  requests.allow(second.url);
  try {
    const page = await context.newPage();
    await page.goto(second.url);
    const bar = page.locator(".read-only-bar");
    await expect(bar).toContainText("正在编辑");
    await goTo(page, "招商经费");
    await page.getByLabel("资金用途").focus();
    await page.keyboard.type("不该写进去");
    await expect(page.getByText("这里只能查看，没有修改")).toBeVisible();
    await page.keyboard.press("Control+z");
    await inspect(page, "read-only");

    await goTo(first, "招商经费");
    await first.getByLabel("资金用途").fill("第一个程序写的。");
    await saved(first);
    await expect(page.getByLabel("资金用途")).toHaveValue("第一个程序写的。");
    await first.getByRole("button", { name: "返回开始页" }).click();
    await page.getByRole("button", { name: "接着编辑" }).click();
    await expect(bar).toHaveCount(0);
    await page.getByLabel("资金用途").fill("接着写的。");
    await saved(page);
    expect(bookInFile(host.book).projects[2]?.fundsUse).toBe("接着写的。");
  } finally {
    second.child.kill();
    await second.gone;
  }
});

test("Ctrl+Shift+S writes a copy with what is just being typed, and one goes on in the old file", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "招商经费");
  await page.getByLabel("资金用途").fill("复制的时候已经写了这些。");
  await page.keyboard.press("Control+Shift+S");
  const copy = join(host.documents, "复制.jxwb");
  await choosePath(page, copy);
  await expect(page.getByText("现在编辑的还是原来的文件")).toBeVisible();
  await page.getByLabel("资金用途").fill("后来又改了。");
  await saved(page);
  expect(bookInFile(copy).projects[2]?.fundsUse).toBe("复制的时候已经写了这些。");
  expect(bookInFile(host.book).projects[2]?.fundsUse).toBe("后来又改了。");
});

test("a file that was taken away: the edit stays, 另存为 saves it elsewhere and goes on there", async ({
  editor: page,
  host,
}) => {
  test.skip(process.platform === "win32", "skipped: Windows does not let an open file be moved");
  await goTo(page, "招商经费");
  renameSync(host.book, `${host.book}.moved`);
  await page.getByLabel("绩效目标", { exact: true }).fill("文件不在了也要留下。");
  await page.getByLabel("绩效目标", { exact: true }).blur();
  await expect(page.getByRole("alert")).toContainText("已被移动、改名或删除");
  await page.getByRole("button", { name: "另存为…" }).click();
  const copy = join(host.documents, "救回.jxwb");
  await page.getByLabel("文件名").fill(copy);
  await page.keyboard.press("Enter");
  await saved(page);
  await expect(page.getByRole("contentinfo")).toContainText("救回.jxwb");
  expect(bookInFile(copy).projects[2]?.goal).toBe("文件不在了也要留下。");
  await page.keyboard.press("Control+z");
  await saved(page);
  expect(bookInFile(copy).projects[2]?.goal).not.toBe("文件不在了也要留下。");
});

test("a file that can no longer be read: 另存为 writes what the program knows, marks too, and says so", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "招商经费");
  await page.getByLabel("资金用途").fill("读不出来以前写的。");
  await saved(page);
  truncateSync(host.book);
  await page.getByLabel("绩效目标", { exact: true }).fill("读不出来以后写的。");
  await page.getByLabel("绩效目标", { exact: true }).blur();
  await page.getByRole("alert").getByRole("button", { name: "另存为…" }).click();
  const copy = join(host.documents, "救回.jxwb");
  await page.getByLabel("文件名").fill(copy);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: "已另存，原来的文件读不出来" });
  await expect(dialog).toContainText("没有缺少");
  await dialog.getByRole("button", { name: "知道了" }).click();
  await saved(page);
  expect(bookInFile(copy).projects[2]).toMatchObject({
    fundsUse: "读不出来以前写的。",
    goal: "读不出来以后写的。",
  });
  for (const _ of ["以后", "以前"]) await page.keyboard.press("Control+z");
  await saved(page);
  expect(bookInFile(copy).projects[2]?.fundsUse).not.toBe("读不出来以前写的。");
});

test("a book opens where it was left: form, field, scroll", async ({ editor: page, host, expected }) => {
  // The host is ended under the page.
  expected.push(/Failed to load resource/);
  await goTo(page, "招商经费");
  await page.locator("td[data-row='1'][data-column='description']").click();
  const main = page.locator(".editor-main");
  await main.evaluate((element) => element.scrollTo({ top: 120 }));
  const top = await main.evaluate((element) => element.scrollTop);
  const kept = page.waitForResponse(
    (response) =>
      response.url().endsWith("/rpc/book.keepSpot") &&
      (response.request().postData() ?? "").includes(`scroll\\":${top}`),
  );
  await main.evaluate((element) => element.dispatchEvent(new Event("scroll")));
  await kept;
  await host.kill();
  await page.goto(await host.start(host.book));
  await expect(page.getByRole("heading", { name: "3.招商经费绩效目标表" })).toBeVisible();
  await expect(page.locator("td.is-cursor")).toHaveAttribute("data-column", "description");
  await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBe(top);
});
