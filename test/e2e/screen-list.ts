import type { Locator, Page } from "@playwright/test";
import { choosePath } from "./file-dialog.ts";
import { expect, exportAnyway, goTo } from "./host.ts";

/** Every screen and every dialog, and how a hand gets there from the one before: a new one is a line here. */

export interface Screen {
  readonly name: string;
  /** Opens it and waits until it is there. */
  readonly open?: (page: Page, files: Files) => Promise<void>;
  /** Opens a dialog: Esc closes it, and the focus is where it was. */
  readonly opener?: (page: Page) => Locator;
  /** Leaves it as the next one needs it. */
  readonly leave?: (page: Page) => Promise<void>;
}

/** What is there to be opened. */
export interface Files {
  /** A Word file of last year with a long name. */
  readonly word: string;
  /** What a unit has sent. */
  readonly unitFile: string;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const panel = (page: Page, name: string) => page.getByRole("complementary", { name });
const backupButton = (page: Page) => page.getByRole("contentinfo").getByRole("button", { name: "备份" });

async function pressEscape(page: Page): Promise<void> {
  // The first Esc may be that of a button's name, shown because the pointer happens to rest there.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0, { timeout: 3000 });
  }).toPass();
}

/** From the start screen, with one text that was opened before. */
export const START: readonly Screen[] = [
  { name: "start", open: (page) => expect(button(page, "新建")).toBeVisible() },
  { name: "new", opener: (page) => button(page, "新建") },
  { name: "file-dialog", opener: (page) => button(page, /^打开 /) },
  { name: "settings", opener: (page) => button(page, "设置") },
  { name: "help", opener: (page) => button(page, "帮助") },
  {
    name: "import",
    async open(page, { word }) {
      await button(page, /^导入/).click();
      await choosePath(page, word);
      await expect(button(page, "创建")).toBeEnabled();
    },
    async leave(page) {
      await pressEscape(page);
      await expect(button(page, /^导入/)).toBeFocused();
    },
  },
  {
    name: "rollover",
    async open(page, { word }) {
      await button(page, "由上年生成").click();
      await button(page, "选择文件…").click();
      await choosePath(page, word);
      await expect(page.getByLabel("新的年度")).toBeVisible();
    },
    leave: pressEscape,
  },
];

/** From the open book, at its first section: it has notes of its import, long names, and money of 12 digits. */
export const EDITOR: readonly Screen[] = [
  { name: "cover", open: (page) => goTo(page, "封面信息") },
  { name: "section", open: (page) => goTo(page, "分项绩效目标") },
  { name: "project", open: (page) => goTo(page, /^1 /) },
  {
    name: "library",
    async open(page) {
      await button(page, "指标库").click();
      await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
    },
    leave: pressEscape,
  },
  {
    name: "comments",
    async open(page) {
      await page.getByLabel("绩效目标", { exact: true }).click();
      await page.keyboard.press("Control+Alt+m");
      await page
        .getByRole("textbox", { name: "新批注" })
        .fill("与资金用途不一致，请与业务科室核对以后再改。");
      await page.keyboard.press("Control+Enter");
      await expect(panel(page, "批注").locator(".comment")).toHaveCount(1);
    },
    leave: (page) => button(page, "关闭批注").click(),
  },
  { name: "projects", open: (page) => goTo(page, "全部项目") },
  {
    name: "projects-chosen",
    async open(page) {
      await page.getByRole("grid").locator(".is-box").nth(1).click();
      await expect(button(page, "移到单位…")).toBeVisible();
    },
  },
  {
    name: "move-to-unit",
    opener: (page) => button(page, "移到单位…"),
  },
  { name: "change-together", opener: (page) => button(page, "一起修改…") },
  {
    name: "split",
    open: (page) => button(page, "取消选择").click(),
    opener: (page) => button(page, "导出单位文件…"),
  },
  {
    name: "copy",
    async open(page, { word }) {
      await button(page, "选用指标模板").click();
      await page.getByRole("menuitem", { name: "从别处复制项目…" }).click();
      await button(page, "选择文件…").click();
      await choosePath(page, word);
      await expect(page.getByRole("dialog")).toContainText("要复制的项目");
    },
    leave: pressEscape,
  },
  { name: "overview", open: (page) => goTo(page, "概览") },
  {
    name: "import-report",
    open: (page) => button(page, /导入报告/).click(),
    leave: (page) => button(page, "关闭导入报告").click(),
  },
  {
    name: "problems",
    async open(page) {
      await button(page, /^问题/).click();
      await expect(panel(page, "问题").locator(".problem").first()).toBeVisible();
    },
  },
  {
    name: "problems-by-kind",
    async open(page) {
      await button(page, "按种类").click();
      await expect(panel(page, "问题").locator(".problem").first()).toBeVisible();
    },
    leave: (page) => button(page, "按位置").click(),
  },
  { name: "report", opener: (page) => button(page, "导出意见…") },
  { name: "all-fixes", opener: (page) => button(page, /^全部修复/) },
  {
    name: "find",
    async open(page) {
      await page.keyboard.press("Control+h");
      await page.keyboard.type("项目");
      await expect(panel(page, "查找和替换")).toContainText(/\d+ 处/);
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  {
    name: "outline-over-the-form",
    async open(page) {
      await page.setViewportSize({ width: 1093, height: 614 });
      await button(page, "打开目录").click();
      await expect(page.getByLabel("筛选目录")).toBeVisible();
    },
    async leave(page) {
      await page.keyboard.press("Escape");
      await button(page, "关闭问题").click();
    },
  },
  {
    name: "last-year-project",
    async open(page, { word }) {
      await goTo(page, /^1 /);
      await button(page, "对照上年").click();
      await choosePath(page, word);
      await expect(page.getByText(/^对照 \d+年（/)).toBeVisible();
    },
  },
  {
    name: "last-year-table",
    async open(page) {
      await page.locator(".grid-bar").getByRole("button", { name: "沿用上年" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    leave: pressEscape,
  },
  {
    name: "last-year-section",
    async open(page) {
      await goTo(page, "分项绩效目标");
      await expect(panel(page, "上年的文字")).toBeVisible();
    },
  },
  {
    name: "comparison",
    async open(page) {
      await button(page, "对照的文本").click();
      await page.getByRole("menuitem", { name: /比较全文/ }).click();
      await expect(page.getByRole("dialog").getByRole("listbox").first()).toBeVisible();
    },
    async leave(page) {
      await pressEscape(page);
      await button(page, "对照上年").click();
    },
  },
  {
    name: "reading",
    async open(page) {
      await page.keyboard.press("Control+F2");
      await expect(page.getByRole("dialog").getByRole("listbox", { name: "全文目录" })).toBeVisible();
    },
    leave: pressEscape,
  },
  {
    name: "backups",
    async open(page) {
      await backupButton(page).click();
      await button(page, "现在备份").click();
      await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
    },
    async leave(page) {
      await pressEscape(page);
      await expect(backupButton(page)).toBeFocused();
    },
  },
  {
    name: "versions",
    async open(page) {
      await page.keyboard.press("Control+s");
      await expect(page.locator(".notice")).toContainText("存了一个版本");
      await button(page, /^版本/).click();
      await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
    },
    async leave(page) {
      await pressEscape(page);
      await expect(button(page, /^版本/)).toBeFocused();
    },
  },
  { name: "editor-help", opener: (page) => button(page, /^帮助/) },
  ...["河北版式", "公文格式", "字体", "检查", "词表", "外观"].map(
    (tab, at, tabs): Screen => ({
      name: `settings-${tab}`,
      async open(page) {
        if (at === 0) await button(page, "设置").click();
        await page.getByRole("tab").nth(at).click();
      },
      ...(at === tabs.length - 1 && { leave: pressEscape }),
    }),
  ),
  {
    name: "unit",
    async open(page) {
      await goTo(page, /^1 /);
      await button(page, "选用已有单位").click();
      await page.getByRole("menuitem", { name: /修改单位…$/ }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    async leave(page) {
      await pressEscape(page);
      await expect(button(page, "选用已有单位")).toBeFocused();
    },
  },
  {
    name: "merge",
    async open(page, { unitFile }) {
      await goTo(page, "全部项目");
      await page.getByRole("main").getByRole("button", { name: "合并单位文件…" }).click();
      await choosePath(page, unitFile);
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    leave: pressEscape,
  },
  { name: "export", opener: (page) => button(page, "导出…") },
  {
    name: "exported",
    async open(page) {
      await button(page, "导出…").click();
      await exportAnyway(page);
      await expect(page.getByRole("dialog")).toContainText("已导出");
    },
    leave: pressEscape,
  },
  {
    name: "print",
    async open(page) {
      await goTo(page, /^1 /);
      await page.keyboard.press("Control+p");
      await page.getByLabel("要打印的页码").fill("9-5");
      await button(page, "打印").click();
      await expect(page.getByRole("dialog")).toContainText("前后颠倒了");
    },
    leave: pressEscape,
  },
  {
    name: "typing-in-a-cell",
    async open(page) {
      await goTo(page, /^1 /);
      await page.locator("td[data-row='0'][data-column='description']").dblclick();
    },
  },
  {
    name: "refused-amount",
    async open(page) {
      await page.getByLabel("预算数（万元）").fill("一百");
      await page.getByLabel("预算数（万元）").blur();
    },
  },
  { name: "empty-project", open: (page) => goTo(page, "添加项目") },
  { name: "empty-section", open: (page) => goTo(page, "添加章节") },
];
