import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type DesktopBridge, type EventName, events } from "../../shared/api/api.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, type Host, saved, test } from "./host.ts";

/** Drops files on the middle of the window, after a moment over it. */
async function drop(page: Page, ...names: string[]): Promise<void> {
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const name of all) dataTransfer.items.add(new File(["x"], name));
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ["dragenter", "dragover", "drop"]) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error(`the browser itself takes the ${type}`);
    }
  }, names);
}

/** The page as in the desktop program: its bridge carries to this host, and every dropped file lies in the document folder. */
async function onDesktop(page: Page, host: Host): Promise<void> {
  await page.addInitScript(
    ({ names, folder }) => {
      const call = async (method: string, input: string) => {
        const headers = { "content-type": "application/json" };
        const answer = await fetch(`/rpc/${method}`, { method: "POST", headers, body: input });
        const reply = await answer.text();
        return method === "app.info" ? reply.replace('"host":"browser"', '"host":"desktop"') : reply;
      };
      // One for all: the browser keeps six connections at most.
      const source = new EventSource("/events");
      const on = (listener: (name: EventName, data: string) => void) => {
        for (const name of names)
          source.addEventListener(name, ({ data }: MessageEvent<string>) => listener(name, data));
        return () => undefined;
      };
      const pathOf = (file: object) =>
        file instanceof File && !file.name.startsWith("附件") ? `${folder}/${file.name}` : "";
      Object.assign(window, { jxwb: { call, on, pathOf } satisfies DesktopBridge });
    },
    { names: Object.keys(events) as EventName[], folder: host.documents },
  );
}

test("in a browser a dropped file is not lost on the page: it says how to open it", async ({
  page,
  host,
}) => {
  await page.goto(await host.start(host.book));
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  const told = page.getByRole("alertdialog");
  for (const [name, button] of [
    ["示例.jxwb", "打开"],
    ["上年.docx", "导入"],
  ] as const) {
    await drop(page, name);
    await expect(told).toContainText(`请在开始页点“${button}”，从文件夹里选它。`);
    await page.keyboard.press("Escape");
    await expect(told).toBeHidden();
  }
});

test("on the desktop a dropped text opens, a Word file begins the import, anything else is refused", async ({
  page,
  host,
}) => {
  await onDesktop(page, host);
  await page.goto(await host.start());
  await expect(page.getByText("从哪里开始？")).toBeVisible();
  await drop(page, "示例.jxwb");
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();

  await goTo(page, "封面信息");
  await page.getByLabel("审核").fill("李会计");
  await drop(page, "上年.docx");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("上年.docx");
  expect(bookInFile(host.book).reviewer).toBe("李会计");
  await page.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("complementary", { name: "导入报告" })).toBeVisible();
  expect(bookInFile(join(host.documents, "上年.jxwb")).projects).toHaveLength(9);
  await saved(page);

  const told = page.getByRole("alertdialog");
  for (const [names, words] of [
    [["照片.png"], "“照片.png”不是绩效文本"],
    [["附件.docx"], "请先保存到文件夹，再拖进来"],
    [["上年.docx", "照片.png"], "“照片.png”不是绩效文本"],
  ] as const) {
    await drop(page, ...names);
    await expect(told).toContainText(words);
    await page.keyboard.press("Escape");
    await expect(told).toBeHidden();
  }

  await drop(page, "上年.docx", "示例.jxwb");
  await expect(dialog).toContainText("要合并的 2 个文件");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
