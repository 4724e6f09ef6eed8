import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { beforeAll, describe, test } from "vitest";
import type { Program } from "./program.ts";
import { desktop, expect, noDesktop, seeBook, seeStart, type User } from "./scenario.ts";

/** Several windows, and starts of a program that runs already. */

interface Reply {
  readonly data?: { readonly path: string } | null;
  readonly error?: { readonly code: string };
}

describe.skipIf(noDesktop !== null)(noDesktop ?? "several windows", () => {
  const { newUser, putBook } = desktop();
  let user: User;
  let program: Program;
  let first: Page;
  let mine: string;
  let others: string;

  beforeAll(async () => {
    user = newUser();
    mine = putBook(join(user.documents, "本级 2024.jxwb"));
    others = putBook(join(user.documents, "投促中心 2024.jxwb"));
    program = user.start({ args: [mine] });
    first = await program.page();
    await seeBook(first);
  });

  const call = async (page: Page, method: string, input: object = {}): Promise<Reply> =>
    JSON.parse(
      await page.evaluate(`window.jxwb.call("${method}", ${JSON.stringify(JSON.stringify(input))})`),
    );
  const shownIn = async (page: Page) => basename((await call(page, "book.current")).data?.path ?? "");
  const ids = async () => (await program.ask("windows")).map(({ id }) => id);
  const inFront = async () => (await program.ask("windows")).find(({ focused }) => focused)?.id;

  test("a double-click on the book that is open brings its window to the front and ends", async () => {
    expect(await user.start({ args: [mine] }).end).toEqual({ code: 0, said: "" });
    await expect.poll(() => program.ask("raised")).toEqual([1]);
    expect(await ids()).toEqual([1]);
  });

  test("a start without a book does the same", async () => {
    expect(await user.start().end).toEqual({ code: 0, said: "" });
    await expect.poll(() => program.ask("raised")).toEqual([1, 1]);
  });

  test("a double-click on another book opens a window for it, named from the folder it was clicked in", async () => {
    expect(await user.start({ args: [join("Documents", basename(others))] }).end).toMatchObject({ code: 0 });
    const second = await program.page(1);
    await seeBook(second);
    expect(await shownIn(second)).toBe(basename(others));
    expect(await shownIn(first)).toBe(basename(mine));
  });

  test("a book that another window shows is not opened twice: that window comes to the front", async () => {
    const second = await program.page(1);
    expect((await call(second, "book.open", { path: mine })).error?.code).toBe("open-elsewhere");
    expect(await inFront()).toBe(1);
    expect((await call(first, "book.open", { path: mine })).error).toBeUndefined();
  });

  test("the menu is that of the window in front", async () => {
    const edit = { op: "set", table: "book", fields: { reviewer: "李会计" } };
    await call(first, "book.edit", { label: "修改审核人", ops: [edit] });
    const undo = async () => (await program.ask("entry", "撤销")).label;
    await expect.poll(undo).toBe("撤销：修改审核人(&U)");
    await program.ask("focus", 2);
    await expect.poll(undo).toBe("撤销(&U)");
  });

  test("Ctrl+Shift+N opens an empty window", async () => {
    await first.keyboard.press("Control+Shift+N");
    await seeStart(await program.page(2));
    expect(await ids()).toEqual([1, 2, 3]);
  });

  test("the empty window takes the next book, also where it is double-clicked twice", async () => {
    const third = putBook(join(user.documents, "第三份.jxwb"));
    await Promise.all([user.start({ args: [third] }).end, user.start({ args: [third] }).end]);
    await seeBook(await program.page(2));
    expect(await shownIn(await program.page(2))).toBe("第三份.jxwb");
    expect(await ids()).toEqual([1, 2, 3]);
  });

  test("macOS tells of a double-click by an event", async () => {
    await program.ask("openFile", others);
    await expect.poll(inFront).toBe(2);
  });

  test("Ctrl+W closes the window in front, and the program goes on", async () => {
    await program.ask("focus", 3);
    const third = await program.page(2);
    await third.keyboard.press("Control+w");
    await expect.poll(ids).toEqual([1, 2]);
  });

  test("退出 closes every window, lets go of every book and ends the program", async () => {
    await program.ask("choose", "退出");
    expect(await program.end).toEqual({ code: 0, said: "" });
    expect(readdirSync(user.documents).filter((name) => name.startsWith(".~lock"))).toEqual([]);
  });

  test("the program ends with its last window", async () => {
    const next = user.start();
    await seeStart(await next.page());
    await next.ask("close", 1);
    expect(await next.end).toEqual({ code: 0, said: "" });
  });
});
