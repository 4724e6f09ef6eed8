import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { electronExecutable } from "../../build/runtime.ts";
import { bookInFile } from "../e2e/book-in-file.ts";
import { call, callByWindow, desk, launch, packed, programs, startAgain, writeBook } from "./real-program.ts";

/** The program on the real Electron runtime: `npm run smoke` on a machine that has it, with a display. */

const executable = electronExecutable();
const missing =
  executable === null ? "skipped: no Electron runtime (node_modules/electron/dist is absent)" : null;
const waiting = { timeout: 30_000 };
const project = "招商经费";

beforeAll(async () => {
  if (executable !== null) await bundle();
});

describe.skipIf(missing !== null).each(missing === null ? programs : [[missing, ""]])("%s", (_name, path) => {
  const outline = (page: Awaited<ReturnType<typeof launch>>["page"]) =>
    page.getByRole("navigation", { name: "目录" });

  test("opens the book of a double-click in Chinese, and its page has the contract but no Node", async () => {
    const { program, page } = await launch(path, desk());
    expect(page.url()).toBe("app://jxwb/");
    expect(await call(page, "book.get", {})).toMatchObject({
      data: { format: "jxwb.book/1", fiscalYear: 2024 },
    });
    expect(await page.evaluate("[typeof require, typeof process, typeof module]")).toEqual(
      Array(3).fill("undefined"),
    );
    expect(await page.evaluate("navigator.language")).toBe("zh-CN");
    expect(await program.evaluate(({ app }) => app.getLocale())).toBe("zh-CN");
    await program.close();
  });

  test("an edit is in the file, also one that is on its way when the window is closed", async () => {
    const here = desk();
    const { program, page } = await launch(path, here);
    await outline(page).getByRole("button", { name: project }).first().click();
    await page.getByLabel("绩效目标", { exact: true }).fill("引进项目十个。");
    await page.getByLabel("资金用途").fill("刚刚输入，马上离开。");
    const ended = program.waitForEvent("close");
    await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    const edited = bookInFile(here.book).projects.find(({ name }) => name === project);
    expect(edited).toMatchObject({ goal: "引进项目十个。", fundsUse: "刚刚输入，马上离开。" });
  });

  test("粘贴 of the grid's menu brings what another program copied", async () => {
    const { program, page } = await launch(path, desk());
    await outline(page).getByRole("button", { name: project }).first().click();
    await program.evaluate(({ clipboard }) => clipboard.writeText("三级指标\t指标值\n达标率\t≥9成\n"));
    await page.locator("td[data-row='0'][data-column='level3']").click({ button: "right" });
    await page.getByRole("menuitem", { name: "粘贴" }).click();
    await page.getByText(/^已粘贴 1 行/).waitFor(waiting);
    await program.close();
  });

  test("exports: the worker beside the program is found and lays the text out", async () => {
    const here = desk();
    const { program, page } = await launch(path, here);
    const out = join(here.home, "绩效文本.docx");
    const reply = await call(page, "export.run", { job: "export", out, overwrite: false });
    expect(reply).toMatchObject({ data: { pages: { pageCount: expect.any(Number) } } });
    expect(statSync(out).size).toBeGreaterThan(10_000);
    await program.close();
  });

  test("a second double-click opens its book in a second window of the same program", async () => {
    const here = desk();
    const { program } = await launch(path, here);
    const other = writeBook(here.home, "另一份.jxwb");
    const opened = program.waitForEvent("window");
    expect(await startAgain(executable ?? "", path, here, other)).toBe(0);
    await opened;
    await expect.poll(() => existsSync(lockOf(other)), waiting).toBe(true);
    expect(program.windows()).toHaveLength(2);
    await program.close();
  });

  test("a page that died is loaded again, with the book", async () => {
    const { program } = await launch(path, desk());
    await program.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBoxSync = () => 0;
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() => callByWindow(program, "book.get"), waiting)
      .toMatchObject({ data: { fiscalYear: 2024 } });
    await program.close();
  });

  test("has no way out: no network, no navigation, no second window", async () => {
    const { program, page } = await launch(path, desk());
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch("http://127.0.0.1:9/").then(
        () => "fetched",
        () => "refused",
      );
      return { fetched, opened: window.open("https://example.com/") === null };
    });
    expect(outcome).toEqual({ fetched: "refused", opened: true });
    await page.evaluate(() => location.assign("https://example.com/"));
    // Whatever the page was to load has been asked for by the time that its session has answered.
    expect(await call(page, "app.info", {})).toHaveProperty("data");
    expect(page.url()).toBe("app://jxwb/");
    expect(program.windows()).toHaveLength(1);
    await program.close();
  });
});

const notPacked = missing ?? (packed === null ? "skipped: nothing packed in release/ (npm run dist)" : null);
test.skipIf(notPacked !== null)(
  notPacked ?? "the packed program opens the book, and lets go of it",
  async () => {
    const { book, env, switches } = desk();
    const program = spawn(packed ?? "", [...switches, book], { env, stdio: "ignore" });
    const lock = join(dirname(book), ".~lock.预算 2024.jxwb#");
    await expect.poll(() => existsSync(lock), waiting).toBe(true);
    program.kill();
  },
);

test("the runtime is found just where Electron's installer puts it", () => {
  expect(executable !== null).toBe(
    existsSync(join(import.meta.dirname, "../../node_modules/electron/dist/version")),
  );
});

/** The file that says who edits a book. */
function lockOf(book: string): string {
  return join(dirname(book), `.~lock.${basename(book)}#`);
}
