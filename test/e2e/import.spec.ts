import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { choosePath } from "./file-dialog.ts";
import { expect, type Host, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";
import { OTHER_UNIT, OWN_UNIT, projectsOf, writeUnitFile } from "./unit-files.ts";

async function importFile(page: Page, host: Host, path: string): Promise<void> {
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^导入/ }).click();
  await choosePath(page, path);
}

test("shows what was understood and what was not before anything is made; cancelling leaves nothing", async ({
  page,
  host,
}) => {
  const before = readdirSync(host.documents);
  await importFile(page, host, host.word);
  const dialog = page.getByRole("dialog");
  const understood = dialog.getByRole("region", { name: "读懂了" });
  await expect(understood).toContainText("2024年");
  await expect(understood).toContainText("乐亭县商务和投资促进局编制");
  await expect(understood).toContainText("3 个章节68 段");
  await expect(understood).toContainText("二、分项绩效目标31 段");
  await expect(understood).toContainText("9 个项目60 条指标 862.00 万元");
  await expect(understood).toContainText("366001 本级6 个 562.00 万元");
  const notes = dialog.getByRole("region", { name: "请对照原文件" });
  await expect(notes).toContainText("1 处");
  await expect(notes.getByRole("listitem")).toContainText("第一部分 三、工作保障措施");
  await expect(notes.getByRole("listitem")).toContainText("丢了编号和书签");
  await inspect(page, "import preview");
  await fits(page, "import preview");
  expect(readdirSync(host.documents)).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: /^导入/ })).toBeFocused();
  expect(readdirSync(host.documents)).toEqual(before);
});

test("says that everything was understood; a long list scrolls by keyboard; Enter makes the text", async ({
  page,
  host,
}) => {
  const book = letingBook();
  const many = Array.from({ length: 400 }, (_, at) =>
    book.projects.map((project) => ({ ...project, name: `${project.name}${at}`, code: "" })),
  ).flat();
  await importFile(page, host, writeUnitFile(host.documents, "很长.json", { projects: many.slice(0, 2000) }));
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "请对照原文件" })).toContainText("全部看懂了");
  const list = dialog.getByRole("region", { name: "读懂的各项" });
  await expect(list).toContainText("2000 个项目");
  expect(await list.getByRole("listitem").count()).toBeLessThan(60);
  await list.focus();
  await page.keyboard.press("End");
  await expect(list).toContainText("2000");
  await dialog.getByRole("button", { name: "创建" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).toContainText("2000 个项目");
  expect(bookInFile(join(host.documents, "很长.jxwb")).projects).toHaveLength(2000);
});

test("a long reading is cancelled by Esc and leaves nothing", async ({ page, host }) => {
  const book = letingBook();
  const projects = Array.from({ length: 3000 }, () => book.projects).flat();
  const file = writeUnitFile(host.documents, "极长.json", { projects });
  const before = readdirSync(host.documents);
  await importFile(page, host, file);
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("正在读取");
  await expect(page.getByRole("button", { name: "创建" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "新建" }).click();
  await expect(page.getByLabel("部门")).toBeFocused();
  expect(readdirSync(host.documents)).toEqual(before);
});

test("merges two units' files: order of the units, one duplicate chosen, all by keyboard", async ({
  page,
  host,
}) => {
  const [first, second] = projectsOf(OWN_UNIT);
  if (!first || !second) throw new Error("the real text has projects");
  const theirs = { ...second, budget: { ...second.budget, total: "66.00" }, goal: "1.另写的目标" };
  const one = writeUnitFile(host.documents, "本级.json", { projects: projectsOf(OWN_UNIT) });
  const two = writeUnitFile(host.documents, "中心.json", {
    sections: [{ title: "工作保障措施", paragraphs: ["中心自己的保障。"] }],
    projects: [...projectsOf(OTHER_UNIT), first, theirs],
  });
  await importFile(page, host, one);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "创建" })).toBeEnabled();
  await dialog.getByRole("button", { name: "再加文件" }).focus();
  await page.keyboard.press("Enter");
  await choosePath(page, two);
  // The project that both have alike is there once, the other one twice until it is chosen.
  await expect(dialog).toContainText("10 个项目");
  await expect(dialog.getByRole("region", { name: "请对照原文件" })).toContainText(
    "中心.json 一、工作保障措施",
  );
  await dialog.getByRole("button", { name: /^单位下移 366001/ }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: /^单位下移 366001/ })).toBeFocused();
  await inspect(page, "merge preview");
  await fits(page, "merge preview");
  await dialog.getByRole("button", { name: "下一步：1 个重复的项目" }).focus();
  await page.keyboard.press("Enter");

  await expect(dialog).toContainText("项目编码相同，内容不同");
  const total = dialog.getByRole("row", { name: /预算数/ });
  await expect(total).toContainText("不同");
  await expect(total.getByRole("cell")).toHaveText([second.budget.total, "66.00"]);
  await expect(dialog.getByRole("button", { name: "创建" })).toBeDisabled();
  await inspect(page, "duplicate");
  await fits(page, "duplicate");
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("radio", { name: "保留“中心.json”的" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目");

  const merged = bookInFile(join(host.documents, "本级.jxwb"));
  const expected = [...projectsOf(OTHER_UNIT), ...projectsOf(OWN_UNIT).with(1, theirs)];
  expect(merged.projects).toEqual(expected);
  expect(merged.sections).toEqual(letingBook().sections);
  const report = page.getByRole("complementary", { name: "导入报告" });
  await expect(report).toContainText("中心自己的保障。");
  await expect(report).toContainText(`预算数：${second.budget.total}`);
});

test("a file that cannot be read is taken out, and the others are merged", async ({ page, host }) => {
  await importFile(page, host, host.word);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "创建" })).toBeEnabled();
  await dialog.getByRole("button", { name: "再加文件" }).click();
  await choosePath(page, join(host.documents, "没有.docx"));
  await expect(dialog.getByRole("alert")).toContainText("找不到");
  await expect(dialog.getByRole("button", { name: "创建" })).toBeDisabled();
  await dialog.getByRole("button", { name: "不导入 没有.docx" }).click();
  await dialog.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目");
});

test("several files are chosen at once by Shift and arrows, or by Ctrl", async ({ page, host }) => {
  writeUnitFile(host.documents, "单位1.json", { projects: projectsOf(OWN_UNIT) });
  writeUnitFile(host.documents, "单位2.json", { projects: projectsOf(OTHER_UNIT) });
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^导入/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^上年/ }).click();
  await dialog.getByRole("button", { name: /^示例/ }).click({ modifiers: ["Control"] });
  await expect(dialog.getByLabel("文件名")).toHaveValue('"上年.docx" "示例.jxwb"');
  await dialog.getByRole("button", { name: /^示例/ }).click({ modifiers: ["Control"] });
  await expect(dialog.getByLabel("文件名")).toHaveValue("上年.docx");
  await dialog.getByRole("button", { name: /^单位1/ }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(dialog.getByRole("button", { name: /^单位2/ })).toHaveAttribute("aria-pressed", "true");
  await inspect(page, "several files chosen");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("要合并的 2 个文件");
  await expect(dialog).toContainText("9 个项目60 条指标 862.00 万元");
  await dialog.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目");
  expect(bookInFile(join(host.documents, "单位1.jxwb")).projects).toEqual([
    ...projectsOf(OWN_UNIT),
    ...projectsOf(OTHER_UNIT),
  ]);
});
