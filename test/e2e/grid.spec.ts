import type { CDPSession } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { atCell, cell } from "./grid-cell.ts";
import { copyOutside, expect, goTo, saved, test } from "./host.ts";

/** An input method's composition, as the browser sees it. */
async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

test("arrows, Tab, Enter, F2, Esc, Delete and Alt+Enter, as in Excel", async ({ editor: page, host }) => {
  await goTo(page, "成品油集中治理经费");
  await cell(page, 0, "level3").click();
  await page.keyboard.press("ArrowRight");
  await atCell(page, 0, "description");
  await page.keyboard.press("Enter");
  await atCell(page, 1, "description");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Tab");
  await atCell(page, 0, "symbol");
  await page.keyboard.type(">=");
  await page.keyboard.press("Tab");
  await expect(cell(page, 0, "symbol")).toHaveText("≥");
  await atCell(page, 0, "number");
  await page.keyboard.type("３０");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, 0, "number")).toHaveText("30");

  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.type("，含复查");
  await page.keyboard.press("Escape");
  await expect(cell(page, 0, "unit")).toHaveText("完成25家企业的检查");

  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("第一行");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.type("第二行");
  await page.keyboard.press("Enter");
  await cell(page, 1, "description").click();
  await page.keyboard.press("Delete");
  await expect(cell(page, 1, "description")).toHaveText("");
  await page.keyboard.press("Control+End");
  await atCell(page, 6, "basis");
  await page.keyboard.press("Control+Home");
  await atCell(page, 0, "level1");
  await saved(page);
  const [first, second] = bookInFile(host.book).projects[0]?.indicators ?? [];
  expect(first).toMatchObject({
    symbol: "≥",
    number: "30",
    unit: "完成25家企业的检查",
    basis: "第一行\n第二行",
  });
  expect(second?.description).toBe("");
});

test("Esc brings back a cell whose typing was saved at a pause", async ({ editor: page, host }) => {
  await goTo(page, "成品油集中治理经费");
  await cell(page, 0, "level3").click();
  await page.keyboard.type("写错了");
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators[0]?.level3).toBe("写错了");
  await page.keyboard.press("Escape");
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators[0]?.level3).toBe("对重点企业进行抽查数量");
});

test("an input method: the first letter is kept, no key acts while composing, a cancelled composition changes nothing", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "成品油集中治理经费");
  const session = await page.context().newCDPSession(page);
  await cell(page, 0, "level3").click();
  await compose(session, "c");
  await compose(session, "chou'cha");
  // Enter and Esc belong to the input method now; a browser marks such keys with 229.
  for (const code of ["Enter", "Escape", "ArrowDown", "Tab"]) {
    const key = { key: "Process", code, windowsVirtualKeyCode: 229 };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
  await atCell(page, 0, "level3");
  await page.waitForTimeout(700);
  expect(bookInFile(host.book).projects[0]?.indicators[0]?.level3).toBe("对重点企业进行抽查数量");
  await session.send("Input.insertText", { text: "抽查企业数" });
  await compose(session, "j");
  await session.send("Input.insertText", { text: "，" });
  await page.keyboard.type("家");
  await page.keyboard.press("Enter");
  await atCell(page, 1, "level3");
  await expect(cell(page, 0, "level3")).toHaveText("抽查企业数，家");

  const before = await cell(page, 1, "level3").textContent();
  await compose(session, "q");
  await compose(session, "");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, 1, "level3")).toHaveText(before ?? "");
  await atCell(page, 2, "level3");
  await saved(page);
  expect(
    bookInFile(host.book)
      .projects[0]?.indicators.map((row) => row.level3)
      .slice(0, 2),
  ).toEqual(["抽查企业数，家", before]);
});

test("a merged 一级指标 is renamed for its whole group, and one row can leave it", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "成品油集中治理经费");
  await expect(cell(page, 0, "level1")).toHaveAttribute("rowspan", "4");
  await cell(page, 0, "level1").click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("产出与成本");
  await page.keyboard.press("Enter");
  await atCell(page, 4, "level1");
  await cell(page, 3, "level2").click();
  await page.getByRole("button", { name: "归入" }).click();
  await page.getByRole("menuitem", { name: "效益指标" }).click();
  await expect(cell(page, 0, "level1")).toHaveAttribute("rowspan", "3");
  await expect(cell(page, 3, "level1")).toHaveAttribute("rowspan", "3");
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators.map((row) => row.level1)).toEqual([
    ...Array<string>(3).fill("产出与成本"),
    ...Array<string>(3).fill("效益指标"),
    "满意度指标",
  ]);
});

test("copies a range and pastes Excel's text: quoted lines stay one cell, rows are added, blank 一级 filled", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "成品油集中治理经费");
  await cell(page, 0, "level2").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll("\r", "")).toBe(
    "数量指标\t对重点企业进行抽查数量\n质量指标\t加油站设施达标，油气回收达标率",
  );

  const printed = [
    '产出指标\t数量指标\t检查\t"第一次检查\n第二次检查"\t≥25家\t年初计划',
    "\t质量指标\t达标率\t达标\t95%\t年初计划",
  ];
  await copyOutside(page, `${printed.join("\r\n")}\r\n`);
  await cell(page, 6, "level1").click();
  await page.keyboard.press("Control+v");
  await page.getByText("已粘贴 2 行，新增 1 行").hover();
  await saved(page);
  const rows = bookInFile(host.book).projects[0]?.indicators ?? [];
  expect(rows).toHaveLength(8);
  expect(rows[6]).toEqual({
    level1: "产出指标",
    level2: "数量指标",
    level3: "检查",
    description: "第一次检查\n第二次检查",
    symbol: "≥",
    number: "25",
    unit: "家",
    basis: "年初计划",
  });
  expect(rows[7]).toMatchObject({ level1: "产出指标", number: "95", unit: "%" });

  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
});

test("rows: inserted, moved and deleted by key, each undone in turn", async ({ editor: page, host }) => {
  await goTo(page, "成品油集中治理经费");
  const before = bookInFile(host.book).projects[0]?.indicators;
  await cell(page, 0, "level2").click();
  await page.keyboard.press("Control+Shift+Equal");
  await atCell(page, 1, "level2");
  await page.keyboard.type("新增指标");
  await page.keyboard.press("Enter");
  await cell(page, 1, "level2").click();
  await page.keyboard.press("Alt+ArrowUp");
  await atCell(page, 0, "level2");
  await expect(cell(page, 0, "level2")).toHaveText("新增指标");
  await cell(page, 3, "level2").click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+Minus");
  await expect(page.getByRole("heading", { name: "绩效指标 6 条" })).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators.map((row) => row.level2)).toEqual([
    "新增指标",
    ...(before?.map((row) => row.level2).filter((_, index) => index !== 2 && index !== 3) ?? []),
  ]);
  for (const label of ["删除 2 行指标", "移动指标行", "修改二级指标", "插入指标行"]) {
    await expect(page.getByRole("button", { name: `撤销 ${label}` })).toBeVisible();
    await page.keyboard.press("Control+z");
  }
  await expect(page.getByRole("button", { name: "重做 插入指标行" })).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators).toEqual(before);
});

test("Tab goes from the goal right into the grid, and behind its last cell to a new row, which goes again as long as it is empty", async ({
  editor: page,
  host,
}) => {
  const heading = (count: number) =>
    expect(page.getByRole("heading", { name: `绩效指标 ${count} 条` })).toBeVisible();
  await goTo(page, "成品油集中治理经费");
  await page.getByLabel("绩效目标", { exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect(page.locator(".grid-editor")).toBeFocused();

  await page.keyboard.press("Control+End");
  await page.keyboard.press("Tab");
  await atCell(page, 7, "level2");
  await heading(8);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await atCell(page, 6, "basis");
  await heading(7);
  await expect(page.getByRole("button", { name: "撤销" }).first()).toBeDisabled();

  await page.keyboard.press("Enter");
  await atCell(page, 7, "basis");
  await page.keyboard.type("年初计划");
  await page.keyboard.press("Enter");
  await atCell(page, 8, "basis");
  // Of an empty row there is no second one, and no way on but out.
  await page.keyboard.press("Enter");
  await atCell(page, 8, "basis");
  await page.keyboard.press("Tab");
  await expect(page.locator(".grid-editor")).not.toBeFocused();
  await heading(8);
  await saved(page);
  const rows = bookInFile(host.book).projects[0]?.indicators ?? [];
  expect(rows).toHaveLength(8);
  expect(rows[7]).toMatchObject({ level1: "满意度指标", level2: "", basis: "年初计划" });
});

test("keys of rows act while a cell is typed into, and save it first", async ({ editor: page, host }) => {
  await goTo(page, "成品油集中治理经费");
  await cell(page, 0, "level3").click();
  await page.keyboard.type("抽查企业");
  await page.keyboard.press("Control+Shift+Equal");
  await atCell(page, 1, "level2");
  await page.keyboard.press("F2");
  await page.keyboard.type("时效指标");
  await page.keyboard.press("Alt+ArrowUp");
  await atCell(page, 0, "level2");
  await page.keyboard.press("F2");
  await page.keyboard.type("，按季");
  await page.keyboard.press("Control+Minus");
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators[0]?.level3).toBe("抽查企业");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 0, "level2")).toHaveText("时效指标，按季");
});

test("the menu of rows, by key, sorts them by their levels in one step", async ({ editor: page, host }) => {
  await goTo(page, "成品油集中治理经费");
  const before = bookInFile(host.book).projects[0]?.indicators ?? [];
  await cell(page, 6, "level3").click();
  for (let step = 0; step < 6; step++) await page.keyboard.press("Alt+ArrowUp");
  await atCell(page, 0, "level3");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "按级次排列" }).click();
  await expect(page.getByText("已按级次排列（产出、效益、满意度），移动了 1 行")).toBeVisible();
  await atCell(page, 6, "level3");
  await saved(page);
  expect(bookInFile(host.book).projects[0]?.indicators).toEqual(before);
  await page.keyboard.press("Control+z");
  await expect(cell(page, 0, "level1")).toHaveText("满意度指标");
});
