import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { beforeAll, describe, test } from "vitest";
import { LETING_DOCX } from "../fixtures/paths.ts";
import { wordComplaints } from "../word/validate.ts";
import type { Program } from "./program.ts";
import { desktop, expect, goTo, inFile, noDesktop, saved, see, seeBook, type User } from "./scenario.ts";

/** A clerk's work in one window of the packed program, from test to test. */

describe.skipIf(noDesktop !== null)(noDesktop ?? "work in a window", () => {
  const { newUser, putBook } = desktop();
  let user: User;
  let book: string;
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    user = newUser();
    book = putBook(join(user.documents, "2024年 绩效文本.jxwb"));
    program = user.start({ args: [book] });
    page = await program.page();
    await seeBook(page);
  });

  const reviewer = () => inFile(book, "SELECT reviewer FROM book");
  const cell = (row: number, column: string) =>
    page.locator(`td[data-row='${row}'][data-column='${column}']`);
  const inMenu = (name: string) =>
    page.getByRole("menu").getByRole("menuitem", { name: new RegExp(`^${name} ?Ctrl`) });

  test("the page has the contract, and nothing of Node or Electron", async () => {
    const reply: unknown = JSON.parse(await page.evaluate("window.jxwb.call('book.get', '{}')"));
    expect(reply).toMatchObject({ data: { format: "jxwb.book/1", fiscalYear: 2024 } });
    expect(await page.evaluate("Object.keys(window.jxwb)")).toEqual(["call", "on", "pathOf"]);
    expect(await page.evaluate("[typeof require, typeof process, typeof module, typeof electron]")).toEqual(
      Array(4).fill("undefined"),
    );
  });

  test("an edited field is in the file when the page says so", async () => {
    await goTo(page, "封面信息");
    await page.getByLabel("审核").fill("李会计");
    await page.getByLabel("审核").blur();
    await saved(page);
    expect(reviewer()).toBe("李会计");
  });

  test("the menu names the step that it takes back, and takes it back", async () => {
    const undo = async () => (await program.ask("entry", "撤销")).label;
    await expect.poll(undo).toMatch(/^撤销：.*审核.*\(&U\)$/);
    await program.ask("choose", "撤销");
    await expect.poll(reviewer).not.toBe("李会计");
    await expect.poll(undo).toBe("撤销(&U)");
    expect(await program.ask("entry", "撤销")).toMatchObject({ enabled: false });
    expect(await program.ask("entry", "重做")).toMatchObject({ enabled: true });
    await program.ask("choose", "重做");
    await expect.poll(reviewer).toBe("李会计");
  });

  test("Ctrl+Z is the page's own: one step, not two", async () => {
    await page.getByLabel("审核").fill("王会计");
    await page.getByLabel("审核").blur();
    await saved(page);
    await page.keyboard.press("Control+z");
    await expect.poll(reviewer).toBe("李会计");
    await saved(page);
    expect(reviewer()).toBe("李会计");
  });

  test("words typed into a section are in the file", async () => {
    await goTo(page, "工作保障措施");
    await page.getByRole("textbox", { name: "正文" }).locator("p").first().click();
    await page.keyboard.press("End");
    await page.keyboard.type("补充一句。");
    await expect
      .poll(() => inFile(book, "SELECT count(*) FROM paragraph WHERE text LIKE '%补充一句。%'"))
      .toBe(1);
  });

  test("复制 and 粘贴 of the grid's menu carry a cell over the system's clipboard", async () => {
    await goTo(page, "成品油集中治理经费");
    await cell(0, "level3").click();
    const copied = await cell(0, "level3").innerText();
    await cell(0, "level3").click({ button: "right" });
    await inMenu("复制").click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe(copied.trim());
    await cell(3, "level3").click();
    await cell(3, "level3").click({ button: "right" });
    await inMenu("粘贴").click();
    await see(page.getByText("已粘贴 1 行")).toBeVisible();
    await see(cell(3, "level3")).toHaveText(copied);
  });

  test("粘贴 of the menu bar pastes where the user types", async () => {
    await goTo(page, "封面信息");
    await page.evaluate("navigator.clipboard.writeText('赵科长')");
    await page.getByLabel("审核").selectText();
    await program.ask("choose", "粘贴");
    await see(page.getByLabel("审核")).toHaveValue("赵科长");
    await page.getByLabel("审核").blur();
    await expect.poll(reviewer).toBe("赵科长");
  });

  test("export asks the system where to, and writes a file that Word finds sound", async () => {
    const out = join(user.documents, "送审稿.docx");
    await program.ask("willAnswer", out);
    await page.getByRole("button", { name: "导出…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /更改/ }).click();
    await see(dialog).toContainText("送审稿.docx");
    await dialog.getByRole("button", { name: "导出", exact: true }).click();
    await dialog.getByRole("button", { name: "仍要导出" }).click();
    await see(dialog).toContainText("已导出");
    expect(await program.ask("questions")).toMatchObject([
      { kind: "save", filters: [{ name: "Word 文档", extensions: ["docx"] }] },
    ]);
    expect(await wordComplaints(readFileSync(out))).toEqual([]);
    await dialog.getByRole("button", { name: "打开文件" }).click();
    await expect.poll(() => program.ask("openedFiles")).toEqual([out]);
    await page.keyboard.press("Escape");
  });

  test("a book that is dropped on the window opens in it", async () => {
    const other = putBook(join(user.documents, "拖进来 的.jxwb"));
    const [window] = await program.ask("windows");
    await program.ask("drop", window?.id ?? 0, [other], 600, 400);
    await see(page.getByRole("contentinfo")).toContainText("拖进来 的.jxwb");
  });

  test("import asks the system for the Word file, and opens what becomes of it", async () => {
    await page.getByRole("button", { name: "返回开始页" }).click();
    await program.ask("willAnswer", [LETING_DOCX]);
    await page.getByRole("button", { name: "导入 Word" }).click();
    const dialog = page.getByRole("dialog");
    await see(dialog).toContainText("leting-2024.docx");
    const out = join(user.documents, "导入的.jxwb");
    await program.ask("willAnswer", out);
    await dialog.getByRole("button", { name: /更改/ }).click();
    await see(dialog).toContainText("导入的.jxwb");
    await dialog.getByRole("button", { name: "创建" }).click();
    await see(page.getByRole("complementary", { name: "导入报告" })).toBeVisible();
    expect(inFile(out, "SELECT count(*) FROM project")).toBe(9);
  });
});
