import { bookInFile } from "./book-in-file.ts";
import { atCell, cell } from "./grid-cell.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";

const PROJECT = "成品油集中治理经费";

test("二级指标 are suggested while typing; Enter takes what was chosen, or what was typed", async ({
  editor: page,
  host,
}) => {
  await goTo(page, PROJECT);
  const list = page.getByRole("listbox", { name: "可以选用的名称" });
  await cell(page, 0, "level2").click();
  await page.keyboard.type("成");
  await expect(list.getByRole("option")).toHaveText(["成本指标"]);
  await page.keyboard.press("ArrowDown");
  await inspect(page, "list of names");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, "level2")).toHaveText("成本指标");
  await expect(list).toHaveCount(0);
  await atCell(page, 0, "level2");

  await cell(page, 1, "level2").click();
  await page.keyboard.type("质");
  await expect(list).toBeVisible();
  await page.keyboard.press("Enter");
  await atCell(page, 2, "level2");
  await expect(cell(page, 1, "level2")).toHaveText("质");

  await page.keyboard.type("时");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(cell(page, 2, "level2")).toHaveText("时效指标");
  await page.keyboard.press("F2");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(list.getByRole("option")).toHaveCount(5);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await atCell(page, 2, "level3");
  await saved(page);
  expect(
    bookInFile(host.book)
      .projects[0]?.indicators.slice(0, 3)
      .map((row) => row.level2),
  ).toEqual(["成本指标", "质", "质量指标"]);
});

test("no list while an input method composes; its Enter takes nothing from the list", async ({
  editor: page,
}) => {
  await goTo(page, PROJECT);
  const session = await page.context().newCDPSession(page);
  const list = page.getByRole("listbox", { name: "可以选用的名称" });
  const compose = (text: string) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await cell(page, 0, "level2").click();
  await compose("z");
  await compose("质");
  await expect(list).toHaveCount(0);
  for (const code of ["ArrowDown", "Enter"]) {
    const key = { key: "Process", code, windowsVirtualKeyCode: 229 };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
  await session.send("Input.insertText", { text: "质" });
  await expect(list.getByRole("option")).toHaveText(["质量指标"]);
  await atCell(page, 0, "level2");
  await session.send("Input.insertText", { text: "（试）" });
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, "level2")).toHaveText("质（试）");
});

test("symbols are picked by Alt+↓ or by mouse", async ({ editor: page }) => {
  await goTo(page, PROJECT);
  await cell(page, 0, "symbol").click();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, "symbol")).toHaveText("≤");
  await page.getByRole("button", { name: "选用名称" }).click();
  await page.getByRole("option", { name: "＝" }).click();
  await expect(cell(page, 0, "symbol")).toHaveText("＝");
  await page.keyboard.press("ArrowRight");
  await atCell(page, 0, "number");
});

test("the menu by right click and by Shift+F10; fill down, duplicate, whole rows", async ({
  editor: page,
  host,
}) => {
  await goTo(page, PROJECT);
  await cell(page, 1, "basis").click();
  await page.keyboard.type("规划");
  await page.keyboard.press("Enter");
  await cell(page, 1, "basis").click();
  await cell(page, 3, "basis").click({ modifiers: ["Shift"] });
  await cell(page, 2, "basis").click({ button: "right" });
  await inspect(page, "menu of the grid");
  await page.getByRole("menuitem", { name: "向下填充" }).click();
  await expect(cell(page, 3, "basis")).toHaveText("规划");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "复制行" }).click();
  await expect(page.getByRole("heading", { name: "绩效指标 8 条" })).toBeVisible();
  await page.keyboard.press("Shift+Space");
  await expect(page.locator("td.is-selected")).toHaveCount(8);
  await page.keyboard.press("Control+Shift+d");
  await saved(page);
  const rows = bookInFile(host.book).projects[0]?.indicators ?? [];
  expect(rows).toHaveLength(9);
  expect(rows.slice(1, 7).map((row) => row.basis)).toEqual(Array<string>(6).fill("规划"));
  expect(rows[5]).toEqual(rows[4]);
  expect(rows[6]).toEqual(rows[4]);
});

test("a column's border can be dragged; its place is kept, and a double click brings it back", async ({
  editor: page,
}) => {
  await goTo(page, PROJECT);
  const heading = page.getByRole("columnheader", { name: "二级指标" });
  const width = async () => Math.round((await heading.boundingBox())?.width ?? 0);
  const before = await width();
  const box = await heading.boundingBox();
  if (!box) throw new Error("no heading");
  await page.mouse.move(box.x + box.width - 3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 37, box.y + 20, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await width()) - before - 40)).toBeLessThan(4);
  await page.waitForTimeout(300);
  await page.reload();
  await goTo(page, PROJECT);
  await expect.poll(async () => Math.abs((await width()) - before - 40)).toBeLessThan(4);
  await page.mouse.dblclick(box.x + (await width()) - 3, box.y + 20);
  await expect.poll(width).toBe(before);
});

test("the merged 一级指标 stays in sight while its rows scroll", async ({ editor: page }) => {
  await page.setViewportSize({ width: 1366, height: 420 });
  await goTo(page, PROJECT);
  await cell(page, 3, "level3").click();
  await page.locator(".editor-main").evaluate((form) => form.scrollBy(0, 60));
  const label = page.locator(".level1-text", { hasText: "产出指标" });
  await expect(label).toBeInViewport({ ratio: 1 });
  const head = await page.getByRole("columnheader", { name: "一级指标" }).boundingBox();
  const place = await label.boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
});
