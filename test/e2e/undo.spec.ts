import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";

test("ten steps across form, grid and text: taken back one by one, after a restart, and several at once", async ({
  editor: page,
  host,
  expected,
}) => {
  // The host is ended under the page.
  expected.push(/Failed to load resource/);
  const before = bookInFile(host.book);
  await goTo(page, "招商经费");
  for (const [label, text] of [
    ["项目名称", "招商引资"],
    ["资金用途", "用途一。"],
    ["绩效目标", "目标一。"],
    ["预算数（万元）", "77"],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).blur();
  }
  for (const [row, text] of ["甲指标", "乙指标"].entries()) {
    await page.locator(`td[data-row='${row}'][data-column='level3']`).click();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await goTo(page, "工作保障措施");
  const text = page.getByRole("textbox", { name: "正文" });
  for (const words of ["第一句。", "第二句。"]) {
    await text.locator("p").last().click();
    await page.keyboard.press("End");
    await page.keyboard.type(words);
    await page.keyboard.press("Control+s");
    await saved(page);
  }
  await goTo(page, "封面信息");
  for (const [label, words] of [
    ["编制", "某局编制"],
    ["审核", "某县审核"],
  ] as const) {
    await page.getByLabel(label).fill(words);
    await page.getByLabel(label).blur();
  }
  await saved(page);

  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await saved(page);
  await expect(page.getByRole("textbox", { name: "正文" })).not.toContainText("第二句。");
  await host.kill();
  await page.goto(await host.start(host.book));
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();

  await page.getByRole("button", { name: "最近的步骤" }).click();
  await page.getByRole("menuitem").nth(2).click();
  await saved(page);
  const project = bookInFile(host.book).projects[2];
  expect(project?.indicators[0]?.level3).toBe(before.projects[2]?.indicators[0]?.level3);
  expect(project?.budget.total).toBe("77.00");
  expect(bookInFile(host.book).sections).toEqual(before.sections);
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press("Control+z");
    await saved(page);
  }
  expect(bookInFile(host.book)).toEqual(before);
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press("Control+y");
    await saved(page);
  }
  expect(bookInFile(host.book)).toMatchObject({ compiler: "某局编制", reviewer: "某县审核" });
  expect(bookInFile(host.book).projects[2]).toMatchObject({ name: "招商引资", fundsUse: "用途一。" });
});
