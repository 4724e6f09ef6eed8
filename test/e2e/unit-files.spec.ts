import { readdirSync } from "node:fs";
import { join } from "node:path";
import { BookFile, writeBookFile } from "../../electron/store/book-file.ts";
import { marksInForce, unmarkOps } from "../../shared/book/marks-in-force.ts";
import { letingBook } from "../fixtures/paths.ts";
import { bookInFile } from "./book-in-file.ts";
import { choosePath } from "./file-dialog.ts";
import { expect, goTo, saved, test } from "./host.ts";
import { inspect } from "./inspect.ts";
import { fits } from "./sizes.ts";
import { OTHER_UNIT, projectsOf, writeUnitFile } from "./unit-files.ts";

/** The unit at its own desk: one project changed, one added behind it. */
function editAsUnit(path: string): void {
  const file = BookFile.open(path);
  try {
    const [first] = file.rows().projects;
    if (!first) throw new Error("the unit has projects");
    const { id: _, indicators, ...fields } = first;
    const rows = indicators.map(({ id: __, ...row }) => row);
    file.edit({
      label: "单位修改",
      ops: [
        { op: "set", table: "project", id: first.id, fields: { goal: "1.单位改过的目标" } },
        {
          op: "insert",
          table: "project",
          before: null,
          row: { ...fields, code: "", name: "单位新增的项目", indicators: rows },
        },
      ],
    });
  } finally {
    file.close();
  }
}

test("a unit's part goes out as its own book, comes back edited, is asked about, and is undone in one step", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "全部项目");
  await page
    .getByRole("navigation", { name: "目录" })
    .getByRole("button", { name: /^366003/ })
    .click({ button: "right" });
  await page.getByRole("menuitem", { name: "导出本单位为新文件…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("combobox", { name: "单位" })).toHaveValue(/^366003/);
  await expect(dialog.getByRole("button", { name: "导出", exact: true })).toBeFocused();
  await inspect(page, "split dialog");
  await fits(page, "split dialog");
  await dialog.getByRole("radio", { name: "只带标题" }).check();
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.getByText("已把 3 个项目导出为")).toBeVisible();
  const [name] = readdirSync(host.documents).filter((each) => each.startsWith(OTHER_UNIT));
  const part = join(host.documents, name ?? "");
  expect(bookInFile(part)).toEqual({
    ...letingBook(),
    sections: letingBook().sections.map(({ title }) => ({ title, paragraphs: [] })),
    projects: projectsOf(OTHER_UNIT),
  });

  editAsUnit(part);
  const edited = bookInFile(part);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "合并单位文件…" }).focus();
  await page.keyboard.press("Enter");
  await choosePath(page, part);
  const plan = dialog.getByRole("region", { name: "将要并入" });
  await expect(plan.getByRole("listitem").filter({ hasText: "单位新增的项目" })).toContainText("新增");
  await expect(plan.getByText("与现有的相同")).toHaveCount(2);
  await expect(plan.getByText("与现有的不同，待选择")).toHaveCount(1);
  await expect(plan).toContainText("打开的文本里另外 6 个项目保持不动");
  await inspect(page, "merge into the open book");
  await fits(page, "merge into the open book");
  await dialog.getByRole("button", { name: "下一步：1 个重复的项目" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("row", { name: /绩效目标/ })).toContainText("1.单位改过的目标");
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("已合并：新增 1 个项目，更新 1 个项目")).toBeVisible();
  await saved(page);
  const whole = letingBook();
  const own = whole.projects.filter((project) => project.agencyCode !== OTHER_UNIT);
  expect(bookInFile(host.book).projects).toEqual([...own, ...edited.projects]);
  // What the unit's version took the place of is in the report.
  await expect(page.getByRole("complementary", { name: "导入报告" })).toContainText(
    projectsOf(OTHER_UNIT)[0]?.goal ?? "",
  );

  await page.keyboard.press("Control+z");
  await expect(page.getByRole("contentinfo")).toContainText("9 个项目");
  await saved(page);
  expect(bookInFile(host.book)).toEqual(whole);
});

test("待核对 and last year's text go out with a unit's part; what the unit looked at is looked at when it is back", async ({
  page,
  host,
}) => {
  const path = join(host.documents, "今年.jxwb");
  const lastYear = { source: "上年.docx", linkedAt: "2024-11-01T00:00:00.000Z", book: letingBook() };
  writeBookFile(path, { ...letingBook(), fiscalYear: 2025 }, [], lastYear);
  await page.goto(await host.start(path));
  await goTo(page, "全部项目");
  const left = page.getByRole("contentinfo").getByRole("button", { name: /处待核对$/ });
  const before = Number(/\d+/.exec(await left.innerText())?.[0]);
  const unit = page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: /^366003/ });
  await unit.click({ button: "right" });
  await page.getByRole("menuitem", { name: "导出本单位为新文件…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "导出", exact: true }).click();
  await expect(page.getByText("已把 3 个项目导出为")).toBeVisible();
  const name = readdirSync(host.documents).find((each) => each.startsWith(OTHER_UNIT));
  const part = join(host.documents, name ?? "");
  const looked = lookedAtByUnit(part);
  expect(looked).toBeGreaterThan(5);

  await page.getByRole("main").getByRole("button", { name: "合并单位文件…" }).click();
  await choosePath(page, part);
  await expect(dialog.getByText("与现有的相同")).toHaveCount(3);
  await dialog.getByRole("button", { name: "合并", exact: true }).click();
  await expect(page.getByText("单位核对过的已去掉“待核对”")).toBeVisible();
  await expect(left).toHaveText(`还有 ${before - looked} 处待核对`);
  await page.keyboard.press("Control+z");
  await expect(left).toHaveText(`还有 ${before} 处待核对`);
});

/** The unit at its own desk looks at one project, beside last year's. @returns how many places that were */
function lookedAtByUnit(path: string): number {
  const file = BookFile.open(path);
  try {
    expect(file.lastYear()?.book.projects).toEqual(projectsOf(OTHER_UNIT));
    const { marks, projects } = file.rows();
    const [first] = projects;
    const own = first ? marksInForce(marks, first) : [];
    file.edit({ label: "全部核对", ops: unmarkOps(own) });
    return own.length;
  } finally {
    file.close();
  }
}

test("a file that brings nothing new changes nothing; Esc leaves the open book as it is", async ({
  editor: page,
  host,
}) => {
  const same = writeUnitFile(host.documents, "报送.json", { projects: projectsOf(OTHER_UNIT) });
  await goTo(page, "全部项目");
  const opener = page.getByRole("main").getByRole("button", { name: "合并单位文件…" });
  const dialog = page.getByRole("dialog");
  await opener.click();
  await choosePath(page, same);
  await expect(dialog.getByText("与现有的相同")).toHaveCount(3);
  await expect(dialog.getByRole("region", { name: "请对照原文件" })).toContainText("全部看懂了");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await choosePath(page, same);
  await dialog.getByRole("button", { name: "合并", exact: true }).click();
  await expect(page.getByText("没有要改动的")).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销" }).first()).toBeDisabled();
  expect(bookInFile(host.book)).toEqual(letingBook());
});
