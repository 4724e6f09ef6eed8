import { setTimeout as sleep } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import type { Book } from "../../../shared/book/model.ts";
import { REPLACED } from "../replaced-book.ts";
import { type Figures, type Program, TOTAL, workBetween } from "./program.ts";

/** What a user does, in this order. Elements are found by what a user sees, so that other versions of the program have them too. */

/** Keys before the browser has compiled what runs at each, and after. */
const WARM_UP = 15;
const KEYS = 21;
/** From key to key: shorter than the pause after which typing is saved, long enough to draw. ms */
const KEY_GAP = 200;
/** Edits, each left alone until everything that follows from it is done, after a first one that is not counted. */
const EDITS = 3;
/** Until the key is taken, the text is shown, the replacement is told of. ms */
const CLOCK = "按钟表";
/** Whatever takes longer does not come to an end. ms */
const timeout = 120_000;

/** Opens a text by the dialog of the start screen. */
export async function open(program: Program, name: string): Promise<Figures[]> {
  const { page } = program;
  await page.getByRole("button", { name: /^打开 / }).click();
  const line = page.getByRole("button", { name: new RegExp(`^${name}\\.jxwb`) });
  await line.waitFor();
  await program.rest();
  const { figures } = await measure(program, async () => {
    await line.dblclick();
    await page.getByRole("heading", { name: /2024年/ }).waitFor({ timeout });
  });
  const status = page.getByRole("contentinfo");
  await expect(status).toContainText(/\d 页/, { timeout });
  await expect(status).not.toContainText("正在检查", { timeout });
  return [figures];
}

/** A character after the other in the second paragraph of section 一. */
export async function typeInSection(program: Program, { sections }: Book): Promise<Keys> {
  const { page } = program;
  await goTo(page, sections[0]?.title);
  await page.getByRole("textbox", { name: "正文" }).locator("p").nth(1).click();
  await page.keyboard.press("End");
  return keys(program, () => page.keyboard.insertText("字"));
}

/** A letter after the other in a cell of a project's indicators. */
export async function typeInGrid(program: Program, { projects }: Book): Promise<Keys> {
  const { page } = program;
  await goTo(page, projects[0]?.name);
  const description = projects[0]?.indicators[0]?.description ?? "";
  await page.getByRole("cell", { name: description, exact: true }).last().click();
  const typed = await keys(program, () => page.keyboard.press("a"));
  await page.keyboard.press("Escape");
  return typed;
}

/** A character more in a project's goal, and all that follows from it, less what page and host use while nothing is done. */
export async function edit(program: Program, { projects }: Book): Promise<Figures[]> {
  const { page } = program;
  await goTo(page, projects[0]?.name);
  await page.getByLabel("绩效目标", { exact: true }).click();
  await page.keyboard.press("Control+End");
  await program.rest();
  const idle = await idling(program);
  const samples: Figures[] = [];
  for (let done = 0; done <= EDITS; done++)
    samples.push(less(await measure(program, () => page.keyboard.insertText("字")), idle));
  return samples.slice(1);
}

/** The same with the preview closed. Throws where the page numbers do not follow. */
export async function editWithoutPreview(program: Program, book: Book): Promise<Figures[]> {
  const { page } = program;
  await page.getByRole("button", { name: "关闭预览" }).click();
  const samples = await edit(program, book);
  const status = page.getByRole("contentinfo");
  const [pages = ""] = /^\d+ 页/.exec((await status.textContent()) ?? "") ?? [];
  await page.keyboard.insertText("很长的一段。".repeat(400));
  await expect(status).not.toContainText(pages, { timeout });
  return samples;
}

/** 全部替换 of a word that is there 20,000 times. */
export async function replaceAll(program: Program): Promise<Figures[]> {
  const { page } = program;
  await page.keyboard.press("Control+h");
  await page.getByLabel("查找", { exact: true }).fill(REPLACED.word);
  await page.getByLabel("替换为").fill(REPLACED.by);
  const panel = page.getByRole("complementary", { name: "查找和替换" });
  await expect(panel.getByRole("status")).toHaveText("20,000 处", { timeout });
  await program.rest();
  const { figures } = await measure(program, async () => {
    await panel.getByRole("button", { name: "全部替换" }).click();
    await page.getByText(`已替换 ${REPLACED.count} 处`).waitFor({ timeout });
  });
  await expect(page.getByText(/^✓ 已保存/)).toBeVisible();
  return [figures];
}

interface Keys {
  /** What the page does at each key. */
  readonly each: readonly Figures[];
  /** A key's share of all that comes of them, saving too, until page and host rest again. */
  readonly share: Figures;
}

async function keys(program: Program, press: () => Promise<void>): Promise<Keys> {
  const gap = () => sleep(KEY_GAP);
  for (let key = 0; key < WARM_UP; key++) await measure(program, press, gap);
  await program.rest();
  const each: Figures[] = [];
  const before = program.read();
  for (let key = 0; key < KEYS; key++) {
    const { figures } = await measure(program, press, gap);
    each.push(Object.fromEntries(Object.entries(figures).filter(([name]) => /^页|^按/.test(name))));
  }
  await program.rest();
  const all = Object.entries(workBetween(before, program.read()));
  return { each, share: Object.fromEntries(all.map(([name, value]) => [name, value / KEYS])) };
}

interface Measured {
  readonly figures: Figures;
  /** Until all was done, ms. */
  readonly lasted: number;
}

/** @param rest waits for what else is to be counted, except by the clock: the program itself at rest where left out */
async function measure(
  program: Program,
  work: () => Promise<void>,
  rest = () => program.rest(),
): Promise<Measured> {
  const [before, began] = [program.read(), performance.now()];
  await work();
  const clock = performance.now() - began;
  await rest();
  const figures = { ...workBetween(before, program.read()), [CLOCK]: clock };
  return { figures, lasted: performance.now() - began };
}

/** Nothing is done; the quieter of two times, because a browser tidies its memory when it finds time for it. */
async function idling(program: Program): Promise<Measured> {
  const times = [await measure(program, doNothing), await measure(program, doNothing)];
  const [quieter] = times.toSorted((a, b) => (a.figures[TOTAL] ?? 0) - (b.figures[TOTAL] ?? 0));
  return quieter ?? { figures: {}, lasted: 1 };
}

async function doNothing(): Promise<void> {}

function less({ figures, lasted }: Measured, idle: Measured): Figures {
  const idleFigure = (name: string) => (name === CLOCK ? 0 : (idle.figures[name] ?? 0));
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, value - (idleFigure(name) * lasted) / idle.lasted]),
  );
}

async function goTo(page: Page, title = ""): Promise<void> {
  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first().click();
}
