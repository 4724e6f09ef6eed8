import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { expect, type Host, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";

/** The real text with one paragraph edited, a project renamed and put at the end, and another one gone. */
function edited() {
  const book = letingBook();
  const [section, ...sections] = book.sections;
  const [first, , third, ...projects] = book.projects;
  if (!section || !first || !third) throw new Error("the real text has no projects");
  const [words = ""] = section.paragraphs;
  return {
    ...book,
    sections: [{ ...section, paragraphs: section.paragraphs.with(0, `${words}补上一句。`) }, ...sections],
    projects: [...projects, third, { ...first, name: "改了名的项目" }],
  };
}

/** Opens the edited text, linked with the real one as last year's, and compares them. */
async function compared(page: Page, host: Host) {
  const source = join(host.documents, "改过.json");
  writeFileSync(source, JSON.stringify(edited()));
  expect(runCli(host.documents, "import", source, "--out", "改过.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "改过.jxwb")));
  await page.getByRole("button", { name: /对照上年/ }).click();
  await page.getByRole("button", { name: "上年.docx" }).dblclick();
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /改了名的项目/ })
    .click();
  await page.getByRole("button", { name: "对照的文本" }).click();
  await page.getByRole("menuitem", { name: /比较全文/ }).click();
  const dialog = page.getByRole("dialog", { name: "比较" });
  await expect(dialog.getByRole("listbox")).toBeVisible();
  return dialog;
}

test("what differs from last year's text or any other is listed, shown side by side and as one, leads to its form and is written to a file", async ({
  page,
  host,
}) => {
  test.slow();
  const dialog = await compared(page, host);
  const text = dialog.getByRole("region");
  const chosen = dialog.getByRole("option", { selected: true });
  await expect(dialog.getByRole("button", { name: "移动 2", pressed: true })).toBeVisible();
  await inspect(page, "comparison side by side");
  await page.keyboard.press("F8");
  await expect(chosen).toContainText("第 1 段");
  await expect(text.locator("ins").first()).toHaveText("补上一句。");
  await page.keyboard.press("Shift+F8");
  await page.keyboard.press("End");
  await dialog.getByText("合成一份").click();
  await dialog.getByText("只看不同").click();
  await expect(text.getByText("两份相同")).toHaveCount(0);
  await dialog.getByRole("button", { name: "删除 1" }).click();
  await expect(dialog.getByRole("option")).toHaveCount(3);
  await dialog.getByRole("option").last().click();
  await expect(chosen).toContainText("改名移动8.改了名的项目");
  await expect(text.locator(".is-on del")).toHaveText(/^1\./);
  await inspect(page, "comparison as one");
  await fits(page, "comparison");
  await page.setViewportSize({ width: 1024, height: 700 });

  await dialog.getByRole("listbox").focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel("项目名称", { exact: true })).toHaveValue("改了名的项目");
  await page.getByRole("button", { name: "返回比较" }).click();
  await expect(chosen).toContainText("改了名的项目");

  await dialog.getByRole("button", { name: /^原文/ }).click();
  await page.getByRole("menuitem", { name: "现在的内容" }).click();
  await expect(dialog).toContainText("没有不同：两份文本的内容一模一样");
  await inspect(page, "comparison without differences");
  await dialog.getByRole("button", { name: /^原文/ }).click();
  await page.getByRole("menuitem", { name: "另一份文件…" }).click();
  await page.getByRole("button", { name: "示例.jxwb" }).dblclick();
  await expect(dialog).toContainText("示例.jxwb");
  await expect(dialog.getByRole("option").first()).toBeVisible();
  await dialog.getByRole("button", { name: "导出比较结果…" }).click();
  const writing = page.getByRole("dialog", { name: "导出比较结果" });
  await writing.getByRole("radio", { name: /Excel/ }).check();
  await inspect(page, "comparison export");
  await writing.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.getByText("已导出")).toBeVisible();
  const name = "乐亭县商务和投资促进局2024年部门预算绩效文本比较.xlsx";
  const { sheets } = await readXlsx(readFileSync(join(host.documents, name)));
  expect(sheets[0]?.rows.slice(1).map(([, , kind]) => kind)).toContain("改名、移动（原来是第 1 个）");
});
