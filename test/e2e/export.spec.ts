import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { infoOf, whyNoPoppler } from "../pdf/poppler.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, exportAnyway, type Host, test } from "./host.ts";
import { inspect } from "./inspect.ts";

const NAME = "乐亭县商务和投资促进局2024年部门预算绩效文本";

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "导出…" }).click();
  return page.getByRole("dialog");
}

test("exports a PDF of the layout's own pages, and names the fonts that stand in", async ({
  editor: page,
  host,
}) => {
  const dialog = await openExport(page);
  await expect(dialog.getByRole("radio", { name: /Word/ })).toBeChecked();
  await expect(dialog).toContainText(`${NAME}.docx`);
  await dialog.getByRole("radio", { name: /PDF/ }).check();
  await expect(dialog).toContainText(`${NAME}.pdf`);
  await inspect(page, "export as PDF");
  await exportAnyway(page);
  await expect(dialog).toContainText("已导出");
  await expect(dialog).toContainText("正文 25 页");
  await expect(dialog).toContainText(/\d KB/);
  const { status, stdout } = runCli(host.documents, "export", host.book, "--out", "同样的.pdf");
  expect(status).toBe(0);
  const replaced = dialog.getByRole("region", { name: "代替的字体" });
  if (stdout.includes("仿宋_GB2312")) await expect(replaced).toContainText("仿宋_GB2312 → ");
  else await expect(replaced.getByText("仿宋_GB2312")).toHaveCount(0);
  await inspect(page, "exported as PDF");

  const out = join(host.documents, `${NAME}.pdf`);
  expect(readFileSync(out).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  const why = whyNoPoppler();
  test.skip(why !== null, why ?? "");
  const info = infoOf(out);
  const pages = layoutBook(bookInFile(host.book), profileNamed("hebei")).pages.length;
  expect(info.get("Pages")).toBe(String(pages));
  expect(info.get("Page 1 size")).toContain("A4");
});

test("last year's original is never offered to be replaced; what this program wrote is", async ({
  editor: page,
  host,
}) => {
  const original = join(host.documents, `${NAME}.docx`);
  writeFileSync(original, "上年的原件");
  for (const again of [false, true]) {
    const dialog = await openExport(page);
    await expect(dialog).toContainText(`${NAME}（2）.docx`);
    await exportAnyway(page);
    if (again) await dialog.getByRole("button", { name: "替换" }).click();
    await expect(dialog).toContainText("已导出");
    await page.getByRole("button", { name: "完成" }).click();
    // What was written is known after a restart of the page too.
    await page.reload();
  }
  expect(readFileSync(original, "utf8")).toBe("上年的原件");
});

test("the format stays chosen, by keyboard too, and the path's ending follows", async ({ editor: page }) => {
  const dialog = await openExport(page);
  await dialog.getByRole("radio", { name: /Word/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: /PDF/ })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "导出…" })).toBeFocused();

  await openExport(page);
  await expect(dialog).toContainText(`${NAME}.pdf`);
  await dialog.getByRole("button", { name: /更改/ }).click();
  await page.getByLabel("文件名").fill("给财政局");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "导出到哪里" })).toHaveCount(0);
  await expect(dialog).toContainText("给财政局.pdf");
  await dialog.getByRole("radio", { name: /Word/ }).check();
  await expect(dialog).toContainText("给财政局.docx");
  await exportAnyway(page);
  await expect(dialog).toContainText("已导出");
  await expect(dialog.getByRole("region", { name: "代替的字体" })).toHaveCount(0);
});

test("where applications may break lines differently, the export says so and where; also what no font can show", async ({
  page,
  host,
}) => {
  await page.goto(await host.start(bookWithNotices(host)));
  for (const [format, heading] of [
    ["Word", "有 1 处换行可能因软件而异，打印前看一眼"],
    ["PDF", "若另外导出 Word，有 1 处换行可能因软件而异"],
  ] as const) {
    const dialog = await openExport(page);
    await dialog.getByRole("radio", { name: new RegExp(format) }).check();
    await dialog.getByRole("button", { name: "导出", exact: true }).click();
    const notices = dialog.getByRole("region", { name: "换行" });
    await expect(notices).toContainText(heading);
    await expect(notices.getByRole("listitem")).toHaveText(
      /^一、总体绩效目标：第 29 段在 Word、WPS 或 LibreOffice 中可能[多少]一行/,
    );
    const boxes = dialog.getByRole("region", { name: "显示不出的字" });
    if (format === "PDF") await expect(boxes).toContainText(`显示为方框：${NO_FONT_HAS_IT}。`);
    else await expect(boxes).toHaveCount(0);
    await inspect(page, `notices, ${format}`);
    await page.getByRole("button", { name: "完成" }).click();
  }
});

/** Of the private plane 16. */
const NO_FONT_HAS_IT = "\u{10f123}";

/** As in test/unit/layout/notices.test.ts: a paragraph of two lines or three at the foot of a full page. */
function bookWithNotices(host: Host): string {
  const torn = `${"字".repeat(28)}，20246${"字".repeat(27)}`;
  const paragraphs = [...Array.from({ length: 28 }, () => "一行。"), torn];
  const rare = { title: "其他", paragraphs: [`生僻字${NO_FONT_HAS_IT}。`] };
  const book = { ...letingBook(), sections: [{ title: "总体绩效目标", paragraphs }, rare], projects: [] };
  writeFileSync(join(host.documents, "差.json"), JSON.stringify(book));
  expect(runCli(host.documents, "import", "差.json", "--out", "差.jxwb")).toMatchObject({ status: 0 });
  return join(host.documents, "差.jxwb");
}
