import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { choosePath } from "./file-dialog.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { Steps } from "./steps.ts";

test("projects of another unit's text of last year are copied: what collides is said, all of it is 待核对, one step to undo", async ({
  editor: page,
  host,
}) => {
  const book = letingBook();
  const [first, second, third] = book.projects;
  if (!first || !second || !third) throw new Error("the real text has projects");
  const others = {
    ...book,
    fiscalYear: 2023,
    department: "乐亭县教育局",
    projects: [
      {
        ...first,
        agencyCode: "360001",
        agencyName: "乐亭县教育局",
        code: "13022523P00EDU610001A",
        name: "2023年校舍维修",
      },
      { ...second, agencyCode: "360001", agencyName: "乐亭县教育局" },
      third,
    ],
  };
  writeFileSync(join(host.documents, "教育.json"), JSON.stringify(others));
  expect(runCli(host.documents, "import", "教育.json", "--out", "教育.jxwb")).toMatchObject({ status: 0 });
  const hands = new Steps(page);
  await goTo(page, "全部项目");
  await hands.click(page.getByRole("button", { name: "选用指标模板" }));
  await hands.click(page.getByRole("menuitem", { name: "从别处复制项目…" }));
  const dialog = page.getByRole("dialog", { name: "从别处复制项目" });
  await expect(dialog).toBeVisible();
  await inspect(page, "where projects are copied from");
  await page.getByRole("button", { name: "选择文件…" }).click();
  await choosePath(page, join(host.documents, "教育.jxwb"));
  await expect(dialog).toContainText("取自 2023年 乐亭县教育局");
  await dialog.getByLabel("查找项目").fill("360001");
  await dialog.getByRole("button", { name: "全选" }).click();
  await dialog.getByRole("button", { name: /名称中的2023年改为2024年/ }).click();
  await expect(dialog).toContainText(`编码已在本文本里用过，复制后编码留空：“${second.name}”`);
  await dialog.getByLabel("放到单位").selectOption({ label: "366003 乐亭县商务和投资促进局投资促进中心" });
  await inspect(page, "which projects are copied");
  await dialog.getByRole("button", { name: "复制 2 个项目" }).click();
  await expect(page.getByText(/已复制 2 个项目，有 \d+ 处待核对/)).toBeVisible();
  await saved(page);
  const after = bookInFile(host.book).projects;
  expect(after).toHaveLength(11);
  expect(after.slice(-2)).toEqual([
    {
      ...first,
      agencyCode: "366003",
      agencyName: "乐亭县商务和投资促进局投资促进中心",
      code: "13022523P00EDU610001A",
      name: "2024年校舍维修",
    },
    { ...second, agencyCode: "366003", agencyName: "乐亭县商务和投资促进局投资促进中心", code: "" },
  ]);
  await goTo(page, "2024年校舍维修");
  await expect(page.locator(".grid-table tr.is-carried")).toHaveCount(first.indicators.length);
  await page.keyboard.press("Control+z");
  await saved(page);
  expect(bookInFile(host.book).projects).toEqual(book.projects);
});
