import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import type { Book } from "../../../shared/book/model.ts";
import config from "../../e2e/playwright.config.ts";
import { scriptBytes } from "../../support/script-bytes.ts";
import { startServe } from "../../support/serve.ts";
import { memoryOf } from "./cpu-time.ts";
import { type Figures, heapOf, importBook, rendererOf } from "./program.ts";

/** The page's main thread is slowed down so many times, as an old office computer's. */
const SLOWER = 4;
/** What can be used first: a way in on the start screen, which may be there before the book is, or a field in the editor. */
const WAY_IN = "main button";
const FIELD = "main input:enabled, main [contenteditable=true]";
/** ms */
const timeout = 120_000;

/** Starts the program of a checkout without a text, and with each of the texts, by file name. */
export async function measureStarts(
  checkout: string,
  books: Readonly<Record<string, Book>>,
  record: (scenario: string, figures: Figures) => void,
): Promise<void> {
  const { first, all } = scriptBytes(join(checkout, "dist/renderer"));
  record("脚本，gzip 后 KB", { 第一个画面: first / 1000, 全部: all / 1000 });
  const home = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  mkdirSync(join(home, "Documents"));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), INIT_CWD: home };
  record(`开始页，慢 ${SLOWER} 倍`, await measureStart(checkout, [], env));
  for (const [name, book] of Object.entries(books)) {
    const [json, path] = [join(home, `${name}.json`), join(home, "Documents", `${name}.jxwb`)];
    writeFileSync(json, JSON.stringify(book));
    importBook(checkout, json, path, env);
    record(`直接打开${name}，慢 ${SLOWER} 倍`, await measureStart(checkout, [path], env));
  }
  rmSync(home, { recursive: true, force: true });
}

async function measureStart(
  checkout: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Figures> {
  const host = await startServe(args, env, checkout);
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const page = await browser.newPage({ viewport: config.use?.viewport ?? null, locale: "zh-CN" });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript(noteUsable, args.length > 0 ? FIELD : WAY_IN);
    await page.goto(host.url);
    const usable = await (await page.waitForFunction(usableAt, null, { timeout })).jsonValue();
    const painted = await page.evaluate(paintedAt);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const renderer = await rendererOf(browser, page);
    if (args.length > 0) await expectTyping(page);
    return {
      "首次绘制，毫秒": painted,
      [args.length > 0 ? "能输入，毫秒" : "能点，毫秒"]: usable ?? Number.NaN,
      "主线程的对象，MiB": await heapOf(page),
      "页的进程，MiB": memoryOf(renderer),
    };
  } finally {
    await browser.close();
    host.child.kill();
    await host.gone;
  }
}

/** In the page, before its own scripts: notes when the first such element has been drawn, ms since the page was asked for. */
function noteUsable(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
  };
  requestAnimationFrame(look);
}

function usableAt(): number | undefined {
  return performance.getEntriesByName("usable")[0]?.startTime;
}

function paintedAt(): number {
  return performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
}

/** The field was no picture of one; and what is measured after it is the program with all that follows from opening. */
async function expectTyping(page: Page): Promise<void> {
  const field = page.locator("main [contenteditable=true]").first();
  await field.click({ timeout });
  await page.keyboard.insertText("录入");
  await expect(field).toContainText("录入");
  const status = page.getByRole("contentinfo");
  await expect(status).toContainText(/\d 页/, { timeout });
  await expect(status).not.toContainText("正在检查", { timeout });
}
