import { bookInFile } from "./book-in-file.ts";
import { copyOutside, expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { caretAt, inFile, paragraph, SECTION, text } from "./section-text.ts";

test("splits, joins, moves and deletes paragraphs; each row keeps its text", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  expect(before).toHaveLength(6);

  await caretAt(page, 1, "end");
  await page.keyboard.press("Enter");
  await page.keyboard.type("新的一段。");
  expect(await inFile(page, host)).toEqual([...before.slice(0, 2), "新的一段。", ...before.slice(2)]);
  await expect(page.getByRole("button", { name: "撤销 添加段落" })).toBeVisible();

  await page.keyboard.press("Alt+ArrowUp");
  expect(await inFile(page, host)).toEqual([before[0], "新的一段。", ...before.slice(1)]);
  await expect(page.getByRole("button", { name: "撤销 移动段落" })).toBeVisible();

  await caretAt(page, 1, "start");
  await page.keyboard.press("Backspace");
  expect(await inFile(page, host)).toEqual([`${before[0]}新的一段。`, ...before.slice(1)]);
  await expect(page.getByRole("button", { name: "撤销 合并段落" })).toBeVisible();

  await page.getByRole("button", { name: "删除段落" }).click();
  expect(await inFile(page, host)).toEqual(before.slice(1));

  for (let steps = 0; steps < 4; steps++) await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^重做/ })).toBeEnabled();
  expect(await inFile(page, host)).toEqual(before);
  await expect(text(page).locator("p")).toHaveCount(6);
});

test("Enter at the beginning and Backspace over a blank paragraph leave the text its row", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 2, "start");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("　插在前面");
  expect(await inFile(page, host)).toEqual([...before.slice(0, 2), "插在前面", ...before.slice(2)]);
  await caretAt(page, 5, "end");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  expect(await inFile(page, host)).toEqual([...before.slice(0, 2), "插在前面", ...before.slice(2)]);
});

test("a caret that has just moved stays there when the text is saved at that very moment", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 4, "end");
  await page.keyboard.press("Enter");
  await page.keyboard.type("新段。");
  // As Ctrl+Home and the end of the typing pause in one moment: the page hears of the new caret only afterwards.
  await text(page).evaluate((paper) => {
    getSelection()?.collapse(paper.querySelector("p"), 0);
    paper.dispatchEvent(
      new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true, cancelable: true }),
    );
  });
  await page.keyboard.type("开头");
  expect(await inFile(page, host)).toEqual([
    `开头${before[0]}`,
    ...before.slice(1, 5),
    "新段。",
    ...before.slice(5),
  ]);
});

test("pasted lines become paragraphs, their levels read off the text", async ({ editor: page, host }) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await copyOutside(page, "（一）组织保障\r\n1.\t成立领导小组。\r\n\r\n目标1：全年不少于四次。\r\n");
  await caretAt(page, 5, "end");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  expect(await inFile(page, host)).toEqual([
    ...before,
    "（一）组织保障",
    "1.成立领导小组。",
    "目标1：全年不少于四次。",
  ]);
  await expect(paragraph(page, 6)).toHaveClass("level1");
  await expect(paragraph(page, 7)).toHaveClass("level2");
  await expect(paragraph(page, 8)).toHaveClass("level3");
});

test("sections: added, named, filled, moved and deleted", async ({ editor: page, host }) => {
  await goTo(page, "添加章节");
  await page.getByLabel("章节标题").fill("其他说明");
  await text(page).click();
  await page.keyboard.type("没有需要说明的事项。");
  await saved(page);
  await page.getByRole("button", { name: "上移章节" }).click();
  await saved(page);
  expect(bookInFile(host.book).sections.map((section) => section.title)).toEqual([
    "总体绩效目标",
    "分项绩效目标",
    "其他说明",
    "工作保障措施",
  ]);
  await page.getByRole("button", { name: "删除章节" }).click();
  await expect(page.getByText("已删除章节“其他说明”")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("章节标题")).toHaveValue("其他说明");
  await saved(page);
  expect(bookInFile(host.book).sections[2]?.paragraphs).toEqual(["没有需要说明的事项。"]);
});

test("several paragraphs move together; who types on and on is saved meanwhile", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 1, "start");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("Shift+ArrowDown");
  await paragraph(page, 2).evaluate(async (element) => {
    // A key that comes first, as none of a hand's does, would find the selection before it.
    const told = new Promise((resolve) =>
      document.addEventListener("selectionchange", () => requestAnimationFrame(resolve), { once: true }),
    );
    const first = element.previousElementSibling;
    if (first) getSelection()?.setBaseAndExtent(first, 0, element, element.childNodes.length);
    await told;
  });
  await page.keyboard.press("Alt+ArrowUp");
  const moved = [before[1], before[2], before[0], ...before.slice(3)];
  expect(await inFile(page, host)).toEqual(moved);
  await caretAt(page, 5, "end");
  const start = Date.now();
  let typed = "";
  while (Date.now() - start < 7000) {
    await page.keyboard.insertText("字");
    typed += "字";
    await page.waitForTimeout(100);
  }
  const long = bookInFile(host.book).sections[2]?.paragraphs[5] ?? "";
  expect(long).toContain("字字字");
  expect(await inFile(page, host)).toEqual([...moved.slice(0, 5), `${moved[5]}${typed}`]);
});

test("a list is numbered anew, as one step", async ({ editor: page, host }) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 0, "end");
  await page.keyboard.press("Enter");
  await page.keyboard.type("1、新的一条。");
  await page.getByRole("button", { name: "重新编号", exact: true }).click();
  await page.getByRole("status").getByText("已重新编号 6 段").hover();
  expect(await inFile(page, host)).toEqual([
    before[0],
    "2、新的一条。",
    ...before.slice(1).map((each, index) => each.replace(/^\d+/, String(index + 3))),
  ]);
  await expect(text(page)).toBeFocused();
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  expect(await inFile(page, host)).toEqual([before[0], "1、新的一条。", ...before.slice(1)]);
  await page.getByRole("button", { name: "重新编号", exact: true }).click();
  await page.getByRole("button", { name: "重新编号", exact: true }).click();
  await expect(page.getByText("这一级的编号已经连续")).toBeVisible();
});

test("the numbered paragraphs are a way through the text; what is selected is counted", async ({
  editor: page,
}) => {
  await goTo(page, "分项绩效目标");
  await page.getByRole("button", { name: "跳到…" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await inspect(page, "headings");
  await page.getByRole("menuitem", { name: "目标5：开展企业走访工作" }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page).locator("p", { hasText: "目标5：开展企业走访工作" })).toBeInViewport();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByText("选中 2 字")).toBeVisible();
});

test("an undo puts the caret where the change was", async ({ editor: page, host }) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  await caretAt(page, 4, "start");
  await page.keyboard.insertText("先前的话。");
  await inFile(page, host);
  await caretAt(page, 0, "end");
  await page.keyboard.press("Control+z");
  await expect(paragraph(page, 4)).toHaveText(before[4] ?? "");
  await page.keyboard.insertText("在这里");
  expect((await inFile(page, host))[4]).toBe(`在这里${before[4]}`);
});
