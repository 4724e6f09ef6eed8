import { expect, test } from "./host.ts";

/** The page without its scripts, as before they have run. */
const SCRIPTS = "**/*.js";
const DIALOGS = "**/dialogs-*.js";

/** In the page: nothing is loaded before it is asked for. */
function neverIdle(): void {
  window.requestIdleCallback = () => 0;
}

test("before any script runs the window says that it opens, and how to go on where it never does", async ({
  page,
  host,
  expected,
}) => {
  expected.push(/ERR_FAILED/);
  const url = await host.start();
  await page.route(SCRIPTS, (route) => route.abort());
  await page.goto(url);
  await expect(page.getByRole("status")).toHaveText("正在打开…");
  await page.unroute(SCRIPTS);
  // The line comes late; a click would wait for it.
  await page.getByRole("link", { name: "重试", includeHidden: true }).dispatchEvent("click");
  await expect(page.getByRole("button", { name: /^新建/ })).toBeVisible();
});

test("the start screen is there before the rest has come; a dialog that cannot be loaded says so, and comes when asked again", async ({
  page,
  host,
  expected,
}) => {
  expected.push(/ERR_FAILED/);
  await page.addInitScript(neverIdle);
  await page.route(DIALOGS, (route) => route.abort());
  await page.goto(await host.start());
  await page.getByRole("button", { name: "设置" }).click();
  await expect(page.getByRole("alert")).toContainText("这一部分没有载入");
  await page.unroute(DIALOGS);
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("dialog")).toContainText("版式");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a form that comes late still takes the cursor to the problem that was asked for, and marks it", async ({
  page,
  host,
}) => {
  await page.addInitScript(neverIdle);
  const held = Promise.withResolvers<void>();
  await page.route("**/project-*.js", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(await host.start(host.book));
  await expect(page.getByRole("button", { name: /^问题 错误/ })).toBeVisible();
  // The one of the whole text, which comes first, then the last.
  await page.keyboard.press("Shift+F8");
  await page.keyboard.press("Shift+F8");
  await expect(page.getByLabel("章节标题")).toHaveCount(0);
  await expect(page.getByRole("main")).toHaveText("");
  held.resolve();
  await expect(page.locator("td.is-cursor[data-problem]")).toBeVisible();
});
