import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("a page whose host died says so at once, keeps what is typed, and goes on with a new host on the same port", async ({
  page,
  context,
  host,
  expected,
}) => {
  expected.push(/Failed to load resource/);
  const { port, href } = new URL(await host.start(host.book));
  await page.goto(href);
  await goTo(page, "招商经费");
  await saved(page);
  await host.kill();
  const bar = page.getByRole("alert").filter({ hasText: /^程序/ });
  await expect(bar).toContainText(
    `程序没有在运行。这一页还在，可以接着输入，先不要关闭：请用同一个端口（--port ${port}）`,
  );
  await page.getByLabel("绩效目标", { exact: true }).fill("程序不在时写的目标。");
  await page.getByLabel("资金用途").fill("也是那时写的。");
  await goTo(page, "添加项目");
  await page.getByLabel("项目名称").fill("那时添加的项目");
  await page.getByLabel("项目名称").blur();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await inspect(page, "host gone");

  // The new host has no book open, and another token.
  const again = await host.start(undefined, undefined, port);
  await expect(bar).toContainText("程序已重新启动。请在这个浏览器里打开程序这次给出的网址");
  expect(bookInFile(host.book).projects[2]?.goal).not.toBe("程序不在时写的目标。");
  const opened = await context.newPage();
  await opened.goto(again);
  await expect(bar).toBeHidden();
  await saved(page);
  const { projects } = bookInFile(host.book);
  expect(projects[2]).toMatchObject({ goal: "程序不在时写的目标。", fundsUse: "也是那时写的。" });
  expect(projects.filter(({ name }) => name === "那时添加的项目")).toHaveLength(1);
  await page.getByLabel("项目名称").fill("接着改的项目");
  await page.getByLabel("项目名称").blur();
  await saved(page);
  expect(bookInFile(host.book).projects.map(({ name }) => name)).toContain("接着改的项目");
});
