import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../cli/run-cli.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";

test("2,000 projects: only the lines in view are drawn; found, opened, edited", async ({ page, host }) => {
  const book = letingBook();
  const [first] = book.projects;
  if (!first) throw new Error("the real text has projects");
  const projects = Array.from({ length: 2000 }, (_, index) => ({
    ...first,
    agencyCode: String(366001 + Math.floor(index / 100)),
    name: `第${index + 1}号专项资金`,
  }));
  writeFileSync(join(host.documents, "大.json"), JSON.stringify({ ...book, projects }));
  expect(runCli(host.documents, "import", "大.json", "--out", "大.jxwb")).toMatchObject({ status: 0 });
  await page.goto(await host.start(join(host.documents, "大.jxwb")));
  const lines = page.getByRole("navigation", { name: "目录" }).getByRole("button");
  await expect(page.getByRole("contentinfo")).toContainText("2000 个项目");
  expect(await lines.count()).toBeLessThan(80);
  await page.getByLabel("筛选目录").fill("第1999号");
  await goTo(page, "第1999号专项资金");
  await expect(page.getByRole("heading", { name: "1999.第1999号专项资金绩效目标表" })).toBeVisible();
  await page.getByLabel("绩效目标", { exact: true }).fill("完成第1999号任务。");
  await page.getByLabel("筛选目录").fill("");
  await expect(
    page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: "第1999号专项资金" }),
  ).toBeVisible();
  await saved(page);
  expect(bookInFile(join(host.documents, "大.jxwb")).projects[1998]?.goal).toBe("完成第1999号任务。");
});

test("the outline by keyboard: arrows go through, Enter opens, Alt+arrows move", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "招商经费");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^4\.2022年/ })).toBeVisible();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("heading", { name: /^3\.2022年/ })).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[2]?.name).toMatch(/^2022年/);
});
