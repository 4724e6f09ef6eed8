import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, test } from "vitest";
import { waitFor } from "./program.ts";
import { desktop, expect, goTo, inFile, noDesktop, saved, see, seeBook, seeStart } from "./scenario.ts";

/** What may go wrong while a book is open. */

describe.skipIf(noDesktop !== null)(noDesktop ?? "trouble", () => {
  const { newUser, putBook } = desktop();

  async function openedBook() {
    const user = newUser();
    const book = putBook(join(user.documents, "2024 绩效文本.jxwb"));
    const program = user.start({ args: [book] });
    const page = await program.page();
    await seeBook(page);
    await goTo(page, "封面信息");
    const type = async (words: string) => {
      await page.getByLabel("审核").fill(words);
    };
    return { user, book, program, page, type, reviewer: () => inFile(book, "SELECT reviewer FROM book") };
  }

  test("a page that dies is loaded anew when the user says so, and nothing is lost", async () => {
    const { program, page, type, reviewer } = await openedBook();
    await type("李会计");
    await page.getByLabel("审核").blur();
    await saved(page);
    await program.ask("willAnswer", "重新载入");
    await program.ask("crashPage", 1);
    await waitFor(async () => (await program.ask("questions"))[0]?.title === "界面意外关闭", "the question");
    const again = await program.pageAfterCrash();
    await seeBook(again);
    await goTo(again, "封面信息");
    await see(again.getByLabel("审核")).toHaveValue("李会计");
    await again.getByLabel("审核").fill("王会计");
    await again.getByLabel("审核").blur();
    await expect.poll(reviewer).toBe("王会计");
  });

  test("a page that hangs is told, and is loaded anew when the user says so", async () => {
    const { program, page } = await openedBook();
    await program.ask("willAnswer", "重新载入");
    page.evaluate("for (;;);").catch(() => undefined);
    // The first may come before it hangs.
    const told = async () => {
      await program.ask("point", 1);
      return (await program.ask("questions"))[0]?.title === "界面没有反应";
    };
    await waitFor(told, "the question");
    await seeBook(await program.pageAfterCrash());
  });

  test("the window of a page that died can be closed instead", async () => {
    const { program } = await openedBook();
    await program.ask("willAnswer", "关闭窗口");
    await program.ask("crashPage", 1);
    expect((await program.end).code).toBe(0);
  });

  test("what was typed right before the window is closed is in the file", async () => {
    const { program, type, reviewer } = await openedBook();
    await type("刚刚输入");
    await program.ask("close", 1);
    expect((await program.end).code).toBe(0);
    expect(reviewer()).toBe("刚刚输入");
  });

  test("after a crash of the graphics the next start does without, says so once, and is told how to go back", async () => {
    const { user, program, page } = await openedBook();
    await program.ask("crashGpu");
    await seeBook(page);
    expect(await program.ask("switches")).not.toContain("disable-gpu");
    await program.ask("choose", "退出");
    await program.end;

    const next = user.start();
    await next.ask("willAnswer", "知道了", "知道了");
    await seeStart(await next.page());
    expect(await next.ask("switches")).toContain("disable-gpu");
    await waitFor(async () => (await next.ask("questions"))[0]?.title === "没有使用硬件加速", "the notice");
    await next.ask("choose", "硬件加速");
    expect(await next.ask("questions")).toMatchObject([{ message: "下次启动时使用硬件加速。" }]);
    await next.ask("choose", "退出");
    await next.end;

    const last = user.start();
    await seeStart(await last.page());
    expect(await last.ask("switches")).not.toContain("disable-gpu");
  });

  test("documents on a drive that is missing: the program starts, with the home folder", async () => {
    const user = newUser();
    const page = await user.start({ refuses: ["documents"] }).page();
    await seeStart(page);
    const info: unknown = JSON.parse(await page.evaluate("window.jxwb.call('app.info', '{}')"));
    expect(info).toMatchObject({ data: { documents: user.home } });
  });

  test("a window with edits that cannot be saved asks: 返回 stays, 仍要关闭 closes", async () => {
    const { book, program, page, type, reviewer } = await openedBook();
    // Another program writes, and does not end.
    const other = new Database(book);
    other.exec("BEGIN IMMEDIATE");
    await type("存不了");
    await page.getByLabel("审核").blur();
    await see(page.getByRole("button", { name: "未能保存，重试" })).toBeVisible();
    await program.ask("willAnswer", "返回", "仍要关闭");
    await program.ask("close", 1);
    await waitFor(
      async () => (await program.ask("questions"))[0]?.title === "有内容没有保存",
      "the question",
    );
    await see(page.getByLabel("审核")).toHaveValue("存不了");
    await program.ask("choose", "退出");
    expect((await program.end).code).toBe(0);
    other.exec("ROLLBACK");
    other.close();
    expect(reviewer()).not.toBe("存不了");
  });
});
