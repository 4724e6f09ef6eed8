import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { rpc } from "../browser/rpc.ts";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { expect, type Host, test } from "./host.ts";
import { inspect, seriousFindings } from "./inspect.ts";
import { EDITOR, type Files, type Screen, START } from "./screen-list.ts";
import { fits } from "./sizes.ts";
import { writeUnitFile } from "./unit-files.ts";

/** Where the pictures of all screens go, for people to look at; none are taken without it. */
const PICTURES = process.env.JXWB_PICTURES;

const NAME_OF_80 =
  "乐亭县2024年度省级商贸流通发展专项资金（县域商业体系建设、农村寄递物流体系建设、农产品供应链体系建设、家政服务业提质扩容以及大宗消费品以旧换新）补助项目经费第一批";
/** 万元. */
const OF_12_DIGITS = "1234567890.12";
const budget = { total: OF_12_DIGITS, fiscal: OF_12_DIGITS, other: "0.00" };

/** A book of long names and large amounts with an import report, and the files of last year and of a unit. */
async function longBook(host: Host): Promise<{ url: string; files: Files }> {
  const book = letingBook();
  const department = "乐亭县商务和投资促进局（乐亭县粮食和物资储备局、乐亭县招商引资服务中心）";
  const projects = book.projects.map((project, at) => ({
    ...project,
    budget,
    name: at === 0 ? NAME_OF_80.slice(0, 80) : `${at + 1}${NAME_OF_80}`.slice(0, 80),
    agencyName: `${project.agencyName}${department}`.slice(0, 50),
    indicators: project.indicators.map((row) => ({ ...row, number: row.number && OF_12_DIGITS })),
  }));
  writeFileSync(join(host.documents, "长.json"), JSON.stringify({ ...book, department, projects }));
  const name = `${department}2024年部门预算绩效文本（送审稿）.jxwb`;
  expect(runCli(host.documents, "import", "长.json", "--out", name)).toMatchObject({ status: 0 });
  const word = join(host.documents, `${department}2023年部门预算绩效文本（最终稿）.docx`);
  cpSync(host.word, word);
  const unitFile = writeUnitFile(host.documents, "投资促进中心.json", {
    projects: projects.map((project) => ({ ...project, goal: `${project.goal}接待客商。` })),
  });
  const url = await host.start(join(host.documents, name));
  const { port, searchParams } = new URL(url);
  const note = { kind: "text-not-understood", where: `第二部分 1.${NAME_OF_80} 指标表 第4行` };
  const notes = [{ ...note, text: OF_12_DIGITS.repeat(8), message: "这一格没有看懂，留在这里。" }];
  await rpc(Number(port), searchParams.get("token") ?? "", "book.addNotes", { notes });
  return { url, files: { word, unitFile } };
}

/** The rules of axe-core that depend on colours; what the others find is the same in every theme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const DARK = { colorScheme: "dark", forcedColors: "none" } as const;
/** Here axe-core reads what the sheets ask for, not what the system shows: people look at the pictures. */
const FORCED = { colorScheme: "light", forcedColors: "active" } as const;
const USUAL = { colorScheme: "light", forcedColors: "none" } as const;

/** Accessible, whole in every window, and legible in the dark. */
async function sound(page: Page, { name }: Screen): Promise<void> {
  const { errors } = test.info();
  const before = errors.length;
  const picture = async (look: string) => {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}-${look}.png`) });
  };
  await inspect(page, name);
  await fits(page, name, picture);
  await page.emulateMedia(DARK);
  expect.soft(await seriousFindings(page, COLOUR_RULES), `${name}, dark`).toEqual([]);
  await picture("dark");
  if (PICTURES) {
    await page.emulateMedia(FORCED);
    await picture("forced-colours");
  }
  await page.emulateMedia(USUAL);
  // At once: whoever looks need not wait for the last screen.
  for (const { message } of errors.slice(before)) console.log(message);
}

async function each(page: Page, screens: readonly Screen[], files: Files): Promise<void> {
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      const { open, opener, leave } = screen;
      const dialog = page.getByRole("dialog");
      await open?.(page, files);
      await opener?.(page).click();
      if (opener) await expect(dialog).toBeVisible();
      await sound(page, screen);
      await leave?.(page);
      if (!opener) return;
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(opener(page), screen.name).toBeFocused();
    });
  }
}

test("every screen and dialog with long names and large amounts: accessible, whole in every window, legible in the dark, closed by Esc", async ({
  page,
  host,
}) => {
  test.setTimeout(600_000);
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  const { url, files } = await longBook(host);
  await page.goto(url);
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  await each(page, EDITOR, files);
  await page.getByRole("button", { name: "返回开始页" }).click();
  await each(page, START, files);
});
