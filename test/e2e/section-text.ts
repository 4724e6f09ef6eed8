import type { CDPSession, Locator, Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { type Host, saved } from "./host.ts";

/** What the tests of the section's text share. Their section is the third, with six paragraphs. */

export const SECTION = "工作保障措施";

export function text(page: Page): Locator {
  return page.getByRole("textbox", { name: "正文" });
}

export function paragraph(page: Page, index: number): Locator {
  return text(page).locator("p").nth(index);
}

export async function inFile(page: Page, host: Host): Promise<string[]> {
  await saved(page);
  return bookInFile(host.book).sections[2]?.paragraphs ?? [];
}

/** Clicks into a paragraph and goes to its very beginning or end. */
export async function caretAt(page: Page, index: number, where: "start" | "end"): Promise<void> {
  await paragraph(page, index).click();
  await paragraph(page, index).evaluate((element, atStart) => {
    getSelection()?.selectAllChildren(element);
    if (atStart) getSelection()?.collapseToStart();
    else getSelection()?.collapseToEnd();
  }, where === "start");
}

/** An input method shows what is composed so far. */
export async function compose(session: CDPSession, ...stages: readonly string[]): Promise<void> {
  for (const stage of stages)
    await session.send("Input.imeSetComposition", {
      text: stage,
      selectionStart: stage.length,
      selectionEnd: stage.length,
    });
}

/** A key that an input method takes: the page hears of it, with the code 229. */
export async function keyWhileComposing(session: CDPSession, key: string): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

/** Pastes as a program does that puts HTML and plain text on the clipboard. */
export async function pasteHtml(page: Page, html: string, plain = ""): Promise<void> {
  await text(page).evaluate(
    (element, { html, plain }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", plain);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, plain },
  );
}
