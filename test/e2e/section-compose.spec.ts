import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { caretAt, compose, inFile, keyWhileComposing, paragraph, SECTION } from "./section-text.ts";

test("nothing half-composed is saved", async ({ editor: page, host }) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  const session = await page.context().newCDPSession(page);
  await caretAt(page, 0, "end");
  await compose(session, "y", "yi", "yi'lv");
  await page.waitForTimeout(900);
  expect(bookInFile(host.book).sections[2]?.paragraphs).toEqual(before);
  await session.send("Input.insertText", { text: "一律" });
  expect(await inFile(page, host)).toEqual([`${before[0]}一律`, ...before.slice(1)]);
});

test("Enter, Esc, arrows and Backspace of an input method are not the text's", async ({
  editor: page,
  host,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  const session = await page.context().newCDPSession(page);
  await caretAt(page, 1, "end");
  await page.keyboard.press("Enter");
  // The first letter on a blank paragraph, then a punctuation mark.
  await compose(session, "z", "zh", "zhong");
  for (const key of ["Enter", "ArrowUp", "Backspace"]) await keyWhileComposing(session, key);
  await session.send("Input.insertText", { text: "中" });
  await compose(session, "w");
  await keyWhileComposing(session, "Escape");
  await compose(session, "");
  await session.send("Input.insertText", { text: "。" });
  expect(await inFile(page, host)).toEqual([...before.slice(0, 2), "中。", ...before.slice(2)]);
  await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
  await compose(session, "a", "ab");
  await page.keyboard.press("Control+z");
  await session.send("Input.insertText", { text: "啊" });
  await saved(page);
  await expect(paragraph(page, 2)).toContainText("啊");
});

test("a change from another window while composing: both are kept", async ({
  editor: page,
  host,
  context,
}) => {
  await goTo(page, SECTION);
  const before = await inFile(page, host);
  const other = await context.newPage();
  await other.goto(page.url());
  await goTo(other, SECTION);
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await caretAt(page, 3, "end");
  await compose(session, "h", "huo");
  await caretAt(other, 0, "start");
  await other.keyboard.insertText("别处");
  await other.keyboard.press("Home");
  await caretAt(other, 5, "end");
  await other.getByRole("button", { name: "删除段落" }).click();
  await saved(other);
  await compose(session, "huo", "huozhe");
  await session.send("Input.insertText", { text: "或者" });
  const after = [`别处${before[0]}`, before[1], before[2], `${before[3]}或者`, before[4]];
  await expect(paragraph(page, 0)).toContainText("别处");
  expect(await inFile(page, host)).toEqual(after);
  await expect(paragraph(other, 3)).toContainText("或者");
  await other.close();
});
