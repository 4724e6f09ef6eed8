import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../cli/run-cli.ts";
import { bookInFile } from "./book-in-file.ts";
import { addEmptyProject } from "./empty-project.ts";
import { choosePath } from "./file-dialog.ts";
import { expect, exportAnyway, type Host, test } from "./host.ts";
import { inspect } from "./inspect.ts";

/** The line with which the command line refuses the same. */
function refusal(host: Host, ...args: string[]): string {
  const { status, stderr } = runCli(host.documents, ...args);
  expect(status).toBe(1);
  return stderr.trim();
}

test("imports the Word file from the start screen and shows the report", async ({ page, host }) => {
  await page.goto(await host.start());
  await expect(page.getByText("从哪里开始？")).toBeVisible();
  await page.getByRole("button", { name: /^导入/ }).click();
  await page.getByRole("button", { name: "上年.docx" }).dblclick();
  await page.getByRole("button", { name: "创建" }).click();
  await expect(page.getByRole("complementary", { name: "导入报告" })).toContainText("工作保障措施");
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目 862.00 万元");
  await expect(page.getByRole("contentinfo")).toContainText("25 页");
  expect(bookInFile(join(host.documents, "上年.jxwb")).projects).toHaveLength(9);

  await page.getByRole("button", { name: "返回开始页" }).click();
  await page.getByRole("button", { name: /^乐亭县商务和投资促进局/ }).click();
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
});

test("makes a new text and fills it", async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByLabel("部门").fill("乐亭县教育局");
  await page.getByLabel("年度").fill("2026");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByRole("heading", { name: "乐亭县教育局 · 2026年" })).toBeVisible();
  await addEmptyProject(page);
  await page.getByLabel("项目名称").fill("校舍维修");
  await page.getByLabel("预算数（万元）").fill("30");
  await page.getByText("添加一行").click();
  await page.keyboard.type("产出指标");
  await page.keyboard.press("Tab");
  await page.keyboard.type("数量指标");
  // Enter makes a row below, which goes again where nothing is written into it.
  await page.keyboard.press("Enter");
  await page.getByLabel("项目名称").click();
  const path = join(host.documents, "乐亭县教育局2026年部门预算绩效文本.jxwb");
  await expect
    .poll(() => bookInFile(path).projects)
    .toMatchObject([
      {
        name: "校舍维修",
        budget: { total: "30.00" },
        indicators: [{ level1: "产出指标", level2: "数量指标" }],
      },
    ]);
});

test("opens the sample, a chosen file, and marks one that is gone", async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^看示例/ }).click();
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
  expect(existsSync(join(host.documents, "绩效文本示例.jxwb"))).toBe(true);

  await page.getByRole("button", { name: "返回开始页" }).click();
  await page.getByRole("button", { name: /^打开 / }).click();
  await page.getByRole("button", { name: /^示例\.jxwb/ }).dblclick();
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();

  await page.getByRole("button", { name: "返回开始页" }).click();
  renameSync(host.book, `${host.book}.old`);
  await page.reload();
  const lost = page.getByRole("listitem").filter({ hasText: "文件不在了" });
  await expect(lost).toHaveCount(1);
  await lost.getByRole("button").first().click();
  await expect(page.getByRole("alertdialog")).toContainText("找不到");
  await page.getByRole("button", { name: "知道了" }).click();
  await lost.getByRole("button", { name: /从列表移除/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "文件不在了" })).toHaveCount(0);
});

test("a long list of recent texts can be searched", async ({ page, host }) => {
  const folder = join(host.documents, "..", ".config", "jxwb");
  mkdirSync(folder, { recursive: true });
  const recent = Array.from({ length: 12 }, (_, index) => ({
    path: join(host.documents, `第${index + 1}份.jxwb`),
    department: index % 2 === 0 ? "乐亭县教育局" : "乐亭县水利局",
    fiscalYear: 2015 + index,
    openedAt: "2026-11-20T08:00:00.000Z",
  }));
  writeFileSync(join(folder, "recent.json"), JSON.stringify(recent));
  await page.goto(await host.start());
  const lines = page.getByRole("region", { name: "最近打开" }).getByRole("listitem");
  await expect(lines).toHaveCount(12);
  const search = page.getByRole("searchbox", { name: "查找最近打开的文本" });
  await search.fill("教育");
  await expect(lines).toHaveCount(6);
  await search.fill("教育 2019");
  await expect(lines).toHaveText([/乐亭县教育局2019年/]);
  await search.fill("财政");
  await expect(page.getByText("没有找到“财政”")).toBeVisible();
  await inspect(page, "start, nothing found");
  await search.fill("");
  await expect(lines).toHaveCount(12);
});

test("an old .doc and a truncated .docx are refused in the words of the command line", async ({
  page,
  host,
}) => {
  const old = join(host.documents, "旧文件.doc");
  const broken = join(host.documents, "坏文件.docx");
  // The first bytes of every OLE compound file: [MS-CFB] 2.2.
  writeFileSync(old, Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]));
  writeFileSync(broken, Buffer.from("PK\u0003\u0004, and no more"));
  await page.goto(await host.start());
  for (const file of [old, broken]) {
    await page.getByRole("button", { name: /^导入/ }).click();
    await choosePath(page, file);
    const line = refusal(host, "import", file, "--out", "x.jxwb");
    await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(line);
    await page.getByRole("button", { name: "取消" }).click();
  }
  expect(existsSync(join(host.documents, "旧文件.jxwb"))).toBe(false);
});

test("a missing file is refused in the words of the command line", async ({ page, host }) => {
  const missing = join(host.documents, "没有.jxwb");
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^打开 / }).click();
  await choosePath(page, missing);
  await expect(page.getByRole("alertdialog")).toContainText(refusal(host, "show", missing));
  await page.getByRole("button", { name: "知道了" }).click();
  await expect(page.getByRole("button", { name: /^导入/ })).toBeVisible();
});

test("a folder that takes no files is refused in the words of the command line", async ({
  editor: page,
  host,
}) => {
  test.skip(process.platform !== "linux", "skipped: only Linux has a folder that not even root may write to");
  const out = "/sys/绩效文本.docx";
  await page.getByRole("button", { name: "导出…" }).click();
  await page.getByRole("button", { name: /更改/ }).click();
  await choosePath(page, out);
  await exportAnyway(page);
  const line = refusal(host, "export", host.book, "--out", out);
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(line);
});

test("the file dialog works by keyboard alone", async ({ page, host }) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: /^打开 / }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("文件名")).toBeFocused();
  await expect(page.getByRole("button", { name: /^示例\.jxwb/ })).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: /^示例\.jxwb/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
});

test("a file name that Windows refuses is refused while it is typed, with the reason", async ({
  page,
  host,
}) => {
  await page.goto(await host.start());
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByLabel("部门").fill("乐亭县教育局/招办");
  await expect(page.getByText(/^乐亭县教育局招办\d{4}年部门预算绩效文本\.jxwb$/)).toBeVisible();
  await page.getByRole("button", { name: "保存在：更改…" }).click();
  const name = page.getByLabel("文件名");
  await expect(page.getByRole("textbox", { name: "文件夹" })).not.toHaveValue("");
  for (const [typed, reason] of [
    ["CON", "CON 是 Windows 的设备名"],
    ["教育局:终稿", "不能有 < > :"],
  ] as const) {
    await name.fill(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
  }
  await choosePath(page, "教育局终稿");
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^乐亭县教育局/ })).toBeVisible();
  expect(existsSync(join(host.documents, "教育局终稿.jxwb"))).toBe(true);
});
