import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import type { Book } from "../../../shared/book/model.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { variedBook } from "../varied-book.ts";
import { noteFrames, type ScriptOfFrames, scriptOfFrames } from "./frames.ts";
import { KeyWork } from "./key-work.ts";
import { type Figures, type Program, startProgram } from "./program.ts";

type Record = (scenario: string, figures: readonly Figures[]) => void;

/** Whatever takes longer does not come to an end. ms */
const timeout = 120_000;
/** From key to key where only the key's own work counts: shorter than the pause after which typing is saved. ms */
const QUICK = 60;
/** As fast as a quick typist, saving and marks included. ms */
const TYPIST = 150;

/** Texts larger than usual: how long a user waits, what a key costs the page's own thread, and what a frame of scrolling does. */
export async function measureLarge(checkout: string, record: Record): Promise<void> {
  const books = { 两千个: variedBook(2000), 长章节: longSection(), 六十行: manyIndicators() };
  const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  const program = await startProgram(checkout);
  try {
    for (const [name, book] of Object.entries(books)) {
      const json = join(folder, `${name}.json`);
      writeFileSync(json, JSON.stringify(book));
      program.importBook(name, json);
    }
    await largeBook(program, books.两千个, record);
    await back(program.page);
    await longText(program, record);
    await back(program.page);
    await longTable(program, books.六十行, record);
  } finally {
    await program.close();
    rmSync(folder, { recursive: true });
  }
}

/** 120,000 characters in paragraphs as the real text has them. */
function longSection(): Book {
  const book = letingBook();
  const sample = book.sections[0]?.paragraphs ?? [];
  const paragraphs: string[] = [];
  for (let length = 0; length < 120_000; ) {
    const next = `${sample[paragraphs.length % sample.length] ?? ""}（${paragraphs.length + 1}）`;
    paragraphs.push(next);
    length += next.length;
  }
  return { ...book, sections: [{ title: "长章节", paragraphs }] };
}

/** The real text, its first project with 60 indicators. */
function manyIndicators(): Book {
  const book = letingBook();
  const [first, ...others] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const indicators = Array.from({ length: 60 }, (_, index) => {
    const row = first.indicators[Math.floor(index / 9)] ?? first.indicators[0];
    if (!row) throw new Error("the project has indicators");
    return { ...row, level3: `${row.level3}${index + 1}` };
  });
  return { ...book, projects: [{ ...first, indicators }, ...others] };
}

async function largeBook(program: Program, { sections }: Book, record: Record): Promise<void> {
  const { page } = program;
  await openDialog(page, "两千个");
  const began = performance.now();
  await page.getByRole("button", { name: /^两千个\.jxwb/ }).dblclick();
  const field = page.locator("main [contenteditable=true]").first();
  await field.waitFor({ timeout });
  const editable = performance.now() - began;
  // While the problems are being found.
  await field.locator("p").nth(1).click();
  const work = await KeyWork.of(page);
  const checking = () => page.getByRole("contentinfo").textContent();
  const during: number[] = [];
  while (/正在检查/.test((await checking()) ?? "")) during.push(await work.oneKey(insert(page), TYPIST));
  const checked = performance.now() - began - editable;
  record("2,000 个项目，打开，毫秒", [{ 到能输入: editable, 再到查完问题: checked }]);
  record(
    "2,000 个项目，正在查问题时打一个字，页的主线程，毫秒",
    during.map((ms) => ({ 一个字: ms })),
  );
  await expect(page.getByRole("contentinfo")).toContainText(/\d 页/, { timeout });
  await goTo(page, sections[0]?.title);
  await page.getByRole("textbox", { name: "正文" }).locator("p").nth(1).click();
  record("2,000 个项目，查完以后打一个字，页的主线程，毫秒", await keys(work, insert(page), TYPIST));
  await program.rest();
  const outline = page.getByRole("navigation", { name: "目录" });
  const scrolled: ScriptOfFrames[] = [await scroll(page, "目录", outline)];
  // Its beginning has left the page.
  await outline.hover();
  await page.mouse.wheel(0, -1e6);
  await goTo(page, "全部项目");
  scrolled.push(await scroll(page, "全部项目", page.locator("main")));
  scrolled.push(await scroll(page, "预览", page.getByRole("region", { name: "各页" })));
  // An older checkout has none.
  if ((await page.getByRole("button", { name: /^阅读全文/ }).count()) > 0) scrolled.push(await read(page));
  await page.getByRole("button", { name: /^问题/ }).first().click();
  const problems = page.getByRole("complementary", { name: "问题" });
  await problems.waitFor();
  scrolled.push(await scroll(page, "问题", problems));
  scrolled.push(await search(page));
  record(
    "2,000 个项目，滚动和查找时一帧的脚本，毫秒",
    scrolled.map(({ where, longest }) => ({ [where]: longest })),
  );
}

async function longText(program: Program, record: Record): Promise<void> {
  const { page } = program;
  await openDialog(page, "长章节");
  await page.getByRole("button", { name: /^长章节\.jxwb/ }).dblclick();
  await goTo(page, "长章节");
  const middle = page.getByRole("textbox", { name: "正文" }).locator("p").nth(380);
  await middle.click();
  const work = await KeyWork.of(page);
  record("120,000 字的一章打一个字，页的主线程，毫秒", await keys(work, insert(page), TYPIST));
  await page.keyboard.press("Control+f");
  await page.keyboard.insertText("招商");
  await middle.click();
  record("同上，查找的字都画着", await keys(work, insert(page), TYPIST));
  await page.keyboard.press("Control+f");
  await page.keyboard.press("Escape");
}

async function longTable(program: Program, { projects }: Book, record: Record): Promise<void> {
  const { page } = program;
  await openDialog(page, "六十行");
  await page.getByRole("button", { name: /^六十行\.jxwb/ }).dblclick();
  await goTo(page, projects[0]?.name);
  const cell = page.locator("td[data-row='5'][data-column='description']");
  await cell.click();
  const work = await KeyWork.of(page);
  record(
    "60 行的指标表，移动一格，页的主线程，毫秒",
    await keys(work, () => page.keyboard.press("ArrowDown"), QUICK),
  );
  await cell.click();
  record(
    "60 行的指标表，打一个字母，页的主线程，毫秒",
    await keys(work, () => page.keyboard.press("a"), QUICK),
  );
  await page.keyboard.press("Escape");
}

/** Before the browser has compiled what runs often its times mean nothing. */
async function keys(work: KeyWork, press: () => Promise<void>, wait: number): Promise<Figures[]> {
  for (let key = 0; key < 15; key++) await work.oneKey(press, wait);
  const times: Figures[] = [];
  for (let key = 0; key < 41; key++) times.push({ 一个键: await work.oneKey(press, wait) });
  return times;
}

/** Forty turns of the wheel, then the scroll bar dragged through the whole list. */
async function scroll(page: Page, where: string, pane: ReturnType<Page["locator"]>): Promise<ScriptOfFrames> {
  const box = await pane.boundingBox();
  if (!box) throw new Error(`${where} is not shown`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await noteFrames(page);
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, turn < 30 ? 300 : 6000);
    await sleep(50);
  }
  return scriptOfFrames(page, where);
}

/** The whole text on its own screen. */
async function read(page: Page): Promise<ScriptOfFrames> {
  await page.keyboard.press("Control+F2");
  const screen = page.getByRole("dialog", { name: "阅读全文" });
  await screen.getByRole("listbox").waitFor();
  const script = await scroll(page, "阅读全文", screen.getByRole("region", { name: "各页" }));
  await page.keyboard.press("Escape");
  return script;
}

/** A word that is in most projects. */
async function search(page: Page): Promise<ScriptOfFrames> {
  await page.keyboard.press("Control+f");
  await noteFrames(page);
  await page.keyboard.insertText("乐亭县");
  const panel = page.getByRole("complementary", { name: "查找和替换" });
  await expect(panel.getByRole("status")).toHaveText(/^[\d,]+ 处$/, { timeout });
  return scriptOfFrames(page, "查找");
}

function insert(page: Page): () => Promise<void> {
  return () => page.keyboard.insertText("字");
}

async function openDialog(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^打开 / }).click();
  await page.getByRole("button", { name: new RegExp(`^${name}\\.jxwb`) }).waitFor();
}

async function back(page: Page): Promise<void> {
  await page.getByRole("button", { name: "返回开始页" }).click();
  await page.getByRole("button", { name: /^打开 / }).waitFor();
}

async function goTo(page: Page, title = ""): Promise<void> {
  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first().click();
}
