import { readFileSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "vitest";
import { packedProgram } from "./packed.ts";
import { waitFor } from "./program.ts";
import { desktop, expect, noDesktop, see, seeBook, seeStart } from "./scenario.ts";

describe.skipIf(noDesktop !== null)(noDesktop ?? "the packed program starts", () => {
  const { newUser, putBook } = desktop();

  test("without a book it shows the start screen, which is in Chinese by Chromium's own word too", async () => {
    const page = await newUser().start().page();
    await seeStart(page);
    expect(await page.evaluate("navigator.language")).toBe("zh-CN");
  });

  test("with --sample it opens the sample, made in the documents", async () => {
    const user = newUser();
    await seeBook(await user.start({ args: ["--sample"] }).page());
    expect(readFileSync(join(user.documents, "绩效文本示例.jxwb")).subarray(0, 15).toString()).toBe(
      "SQLite format 3",
    );
  });

  test("a double-click on a book with spaces in its Chinese name opens it", async () => {
    const user = newUser();
    const book = putBook(join(user.documents, "2024年 绩效 文本.jxwb"));
    const page = await user.start({ args: [book] }).page();
    await seeBook(page);
    await see(page.getByRole("contentinfo")).toContainText("2024年 绩效 文本.jxwb");
  });

  test("a book that is not there is told, over the start screen", async () => {
    const user = newUser();
    const program = user.start({ args: [join(user.documents, "没有.jxwb")] });
    await program.ask("willAnswer", "知道了");
    await seeStart(await program.page());
    expect(await waitFor(async () => (await program.ask("questions"))[0], "the question")).toMatchObject({
      title: "没有打开",
      message: expect.stringContaining("找不到"),
    });
  });

  test("the next start lists the book that was open, with a window where it was", async () => {
    const user = newUser();
    const first = user.start({ args: [putBook(join(user.documents, "去年.jxwb"))] });
    await seeBook(await first.page());
    await first.ask("choose", "退出");
    expect(await first.end).toMatchObject({ code: 0 });
    const page = await user.start().page();
    await page.getByRole("button", { name: /^乐亭县商务和投资促进局/ }).click();
    await seeBook(page);
  });

  test("a window that is closed before its page is there is just closed", async () => {
    const program = newUser().start();
    await waitFor(() => program.ask("isReady"), "the program to be ready");
    const coming = async () =>
      (await program.ask("windows")).find(({ address }) => address.startsWith("app:"));
    const { id } = await waitFor(coming, "the page to come");
    await program.ask("close", id);
    expect(await program.end).toEqual({ code: 0, said: "" });
  });

  test("a start that fails says so in Chinese and ends with 1", async () => {
    const { code, said } = await newUser().start({ refuses: ["protocol"] }).end;
    expect(said).toMatch(/绩效文本编辑器没有启动\n.*文件都没有改动/);
    expect(code).toBe(1);
  });
});

describe.skipIf(noDesktop !== null)(noDesktop ?? "as the program was", () => {
  /** The packed program, with a main module that waits for ready before it has ended. */
  const waiting = async (newFolder: () => string) => {
    const resources = newFolder();
    await cp(await packedProgram(), resources, { recursive: true });
    const main = join(resources, "app.asar/dist/electron/main.js");
    const source = readFileSync(main, "utf8");
    const changed = source.replace(
      /app\.whenReady\(\)\.then\(\(\) => start\((\w+)\)\)[^;]*;/,
      "await app.whenReady(); await start($1);",
    );
    expect(changed).not.toBe(source);
    writeFileSync(main, changed);
    return resources;
  };
  const { newUser } = desktop(waiting);

  test("a main module that awaits ready never opens a window (electron#40719)", async () => {
    // Electron waits for ever; Node notices, and has a code of its own for it.
    expect((await newUser().start().end).code).toBe(13);
  });
});
