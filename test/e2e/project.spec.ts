import { bookInFile } from "./book-in-file.ts";
import { addEmptyProject } from "./empty-project.ts";
import { expect, goTo, saved, test } from "./host.ts";

test("a project is filled in from 添加项目 to its last indicator without a mouse", async ({
  editor: page,
  host,
}) => {
  const key = (name: string) => page.keyboard.press(name);
  const type = (text: string) => page.keyboard.type(text);
  await page.getByLabel("筛选目录").focus();
  await key("Tab");
  for (let line = 0; line < 30; line++) {
    if ((await page.locator(":focus").textContent())?.includes("添加项目")) break;
    await key("ArrowDown");
  }
  await key("Enter");

  await expect(page.getByLabel("项目编码")).toBeFocused();
  await type("13022524P00HHX610099X");
  await expect(page.getByText("21 位 · 130225 · 2024年")).toBeVisible();
  await key("Enter");
  await expect(page.getByLabel("项目名称")).toBeFocused();
  await type("电商直播基地建设经费");
  await key("Enter");
  await type("１，２３４．５万元");
  await key("Enter");
  await expect(page.getByLabel("预算数（万元）")).toHaveValue("1,234.50");
  await type("1000");
  await key("Enter");
  await expect(page.getByLabel("其他资金（万元）")).toBeFocused();
  await expect(page.getByText("还差 234.50 万元")).toBeVisible();
  await key("Alt+ArrowDown");
  await expect(page.getByRole("button", { name: "填其他" })).toBeFocused();
  await key("Enter");
  await expect(page.getByText("平衡 ✓")).toBeVisible();
  await expect(page.getByLabel("其他资金（万元）")).toBeFocused();
  await expect(page.getByLabel("其他资金（万元）")).toHaveValue("234.50");
  await key("Tab");
  await expect(page.getByLabel("资金用途")).toBeFocused();
  await type("场地租赁\n设备购置");
  await key("Tab");
  for (const percent of ["25%", "５０", "75", "95％"]) {
    await type(percent);
    await key("Enter");
  }
  await expect(page.getByText("按累计，到 95%，还差 5%")).toBeVisible();
  await expect(page.getByLabel("绩效目标", { exact: true })).toBeFocused();
  await type("建成直播基地1个。");
  await key("Tab");
  await expect(page.locator(".grid-editor")).toBeFocused();
  // The first row of the skeleton, from its 三级指标 on.
  await key("Control+Home");
  for (const _ of ["level1", "level2"]) await key("Tab");
  for (const cell of ["直播场次", "全年直播场次", ">=", "48", "场", "年度计划"]) {
    await type(cell);
    await key("Tab");
  }
  await key("Control+End");
  await key("Tab");
  // The next row, which goes again as it stays empty.
  await expect(page.getByRole("heading", { name: "绩效指标 8 条" })).toBeVisible();
  await key("ArrowUp");
  await expect(page.getByRole("heading", { name: "绩效指标 7 条" })).toBeVisible();
  await saved(page);
  const project = bookInFile(host.book).projects.at(-1);
  expect(project).toMatchObject({
    code: "13022524P00HHX610099X",
    name: "电商直播基地建设经费",
    budget: { total: "1234.50", fiscal: "1000.00", other: "234.50" },
    fundsUse: "场地租赁\n设备购置",
    spendingPlan: [25, 50, 75, 95],
    goal: "建成直播基地1个。",
  });
  expect(project?.indicators[0]).toEqual({
    level1: "产出指标",
    level2: "数量指标",
    level3: "直播场次",
    description: "全年直播场次",
    symbol: "≥",
    number: "48",
    unit: "场",
    basis: "年度计划",
  });
});

test("a spending plan is completed and said the other way, each one step to undo", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "成品油集中治理经费");
  const plan = async () => {
    await saved(page);
    return bookInFile(host.book).projects[0]?.spendingPlan;
  };
  await page.getByLabel("12月底支出（%）").fill("20");
  await expect(page.getByText("按当期，合计 95%，还差 5%")).toBeVisible();
  await page.getByRole("button", { name: "改为累计" }).click();
  await expect(page.getByText("按累计，到 95%，还差 5%")).toBeVisible();
  expect(await plan()).toEqual([25, 50, 75, 95]);
  await page.getByRole("button", { name: "12月底填 100%" }).click();
  await expect(page.getByText("按累计，年底 100% ✓")).toBeVisible();
  await page.getByRole("button", { name: "改为当期" }).click();
  await expect(page.getByText("按当期，合计 100% ✓")).toBeVisible();
  expect(await plan()).toEqual([25, 25, 25, 25]);
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  await expect(page.getByText("按当期，合计 95%，还差 5%")).toBeVisible();
  expect(await plan()).toEqual([25, 25, 25, 20]);
});

test("the unit is chosen from the book's, and corrected once for all its projects", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "成品油集中治理经费");
  await page.getByRole("button", { name: "选用已有单位" }).click();
  await page.getByRole("menuitem", { name: /366003/ }).click();
  await expect(page.getByLabel("单位编码")).toHaveValue("366003");
  await page.getByRole("button", { name: "选用已有单位" }).click();
  await page.getByRole("menuitem", { name: "为 4 个项目一起修改单位…" }).click();
  await expect(page.getByRole("dialog")).toContainText("它的 4 个项目一起修改");
  await page.getByRole("dialog").getByLabel("单位编码").fill("366009");
  await page.getByRole("button", { name: "修改", exact: true }).click();
  await expect(page.getByLabel("单位编码")).toHaveValue("366009");
  await saved(page);
  const codes = () => bookInFile(host.book).projects.map((project) => project.agencyCode);
  expect(codes().filter((code) => code === "366009")).toHaveLength(4);
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("单位编码")).toHaveValue("366003");
  await saved(page);
  expect(codes().filter((code) => code === "366009")).toHaveLength(0);
});

test("a click below an amount that is being typed never misses", async ({ editor: page }) => {
  await addEmptyProject(page);
  const rows = page.locator(".grid-table td[data-column='level2']");
  const add = page.getByRole("button", { name: "添加一行" });
  const total = page.getByLabel("预算数（万元）");
  // Each makes another mark beside the amounts as it is left: 还差, none, 平衡 ✓, and a line that says why it is not saved.
  for (const amount of ["30", "", "0", "三十"]) {
    await total.fill(amount);
    const box = await add.boundingBox();
    // At its upper edge: a line more above it moves the button from under the pointer.
    await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 3);
    await page.mouse.down();
    await page.mouse.up();
    await expect(rows, amount).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(rows).toHaveCount(0);
  }
});
