import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../cli/run-cli.ts";
import { opening, project, smallFile, table } from "../word/read/word-file.ts";
import { expect, goTo, test } from "./host.ts";
import { inspect } from "./inspect.ts";

test("what an import could not put into a project's table stands on its page, folded, to be copied", async ({
  page,
  host,
}) => {
  const body = opening() + project("甲") + project("乙") + table(["负责人", "张三"]);
  writeFileSync(join(host.documents, "附表.docx"), await smallFile(body));
  expect(runCli(host.documents, "import", "附表.docx", "--out", "附表.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "附表.jxwb")));
  const notes = page.getByText("导入时未能放入表格的内容（1）");
  await goTo(page, "甲");
  await expect(page.getByRole("heading", { name: /^1\.甲/ })).toBeVisible();
  await expect(notes).toBeHidden();
  await goTo(page, "乙");
  await expect(page.getByText("张三")).toBeHidden();
  await notes.click();
  await expect(page.locator(".project-notes q")).toHaveText("负责人\t张三");
  await inspect(page, "notes of a project");
  await page.getByRole("button", { name: /^复制“/ }).click();
  await expect(page.getByText("已复制")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("负责人\t张三");
});
