import type { Page } from "@playwright/test";
import { bookInFile } from "./book-in-file.ts";
import { expect, goTo, saved, test } from "./host.ts";

function line(page: Page, title: string | RegExp) {
  return page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first();
}

async function centre(page: Page, title: string | RegExp): Promise<{ x: number; y: number; height: number }> {
  const box = await line(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not in view`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}

test("a project is dragged below another; Esc leaves it where it was", async ({ editor: page, host }) => {
  await goTo(page, "封面信息");
  const names = () => bookInFile(host.book).projects.map((project) => project.name.slice(0, 4));
  const from = await centre(page, "企业改制资金");
  const to = await centre(page, "成品油集中治理经费");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + to.height / 4, { steps: 5 });
  await expect(page.locator(".outline-drop")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".outline-drop")).toHaveCount(0);
  await page.mouse.up();
  await expect(page.getByRole("heading", { name: "封面信息" })).toBeVisible();
  expect(names()[4]).toBe("企业改制");

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + to.height / 4, { steps: 5 });
  await page.mouse.up();
  await saved(page);
  expect(names().slice(0, 3)).toEqual(["成品油集", "企业改制", "电子商务"]);
  // Letting go is no click.
  await expect(page.getByRole("heading", { name: "封面信息" })).toBeVisible();
});

test("dropped into another unit it becomes one of that unit, which is said and can be undone", async ({
  editor: page,
  host,
}) => {
  await goTo(page, "封面信息");
  const from = await centre(page, "招商经费");
  const to = await centre(page, "招商引资项目经费");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - to.height / 4, { steps: 5 });
  await page.mouse.up();
  await page.getByText(/“招商经费”的单位已改为 366003/).hover();
  await saved(page);
  const moved = bookInFile(host.book).projects[6];
  expect(moved).toMatchObject({ name: "招商经费", agencyCode: "366003" });
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(line(page, /^3\s*招商经费/)).toBeVisible();
  await saved(page);
  expect(bookInFile(host.book).projects[2]).toMatchObject({ name: "招商经费", agencyCode: "366001" });
});

/** Moves the pointer there with the button down, and tells between which lines the drop line is. */
async function dropLineAt(page: Page, x: number, y: number): Promise<{ above: string; below: string }> {
  await page.mouse.move(x, y, { steps: 4 });
  const line = page.locator(".outline-drop");
  await expect(line).toBeInViewport();
  return line.evaluate((drop) => {
    const { top, bottom } = drop.getBoundingClientRect();
    const at = (top + bottom) / 2;
    const lines = [...document.querySelectorAll<HTMLElement>(".outline-scroll [data-line]")].map((each) => ({
      text: each.querySelector(".grow")?.textContent ?? "",
      box: each.getBoundingClientRect(),
    }));
    const beside = (edge: "top" | "bottom") => lines.find(({ box }) => Math.abs(box[edge] - at) < 2)?.text;
    return { above: beside("bottom") ?? "nothing", below: beside("top") ?? "nothing" };
  });
}

/** The lines of the outline that are in the page, in order. */
function linesOf(page: Page): Promise<string[]> {
  return page.locator(".outline-scroll [data-line]").evaluateAll((lines) =>
    lines
      .map((each) => ({ at: Number(each.getAttribute("data-line")), text: each.querySelector(".grow") }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ text }) => text?.textContent ?? ""),
  );
}

async function isBetween(page: Page, title: string, { above, below }: { above: string; below: string }) {
  await expect
    .poll(async () => {
      const lines = await linesOf(page);
      const at = lines.indexOf(title);
      return [lines[at - 1], lines[at + 1]];
    })
    .toEqual([above, below]);
}

test("the drop line is where the project drops: between others, in a unit folded away, at the end, among filtered ones", async ({
  editor: page,
}) => {
  await goTo(page, "封面信息");
  const drag = async (title: string) => {
    const { x, y } = await centre(page, title);
    await page.mouse.move(x, y);
    await page.mouse.down();
    return x;
  };
  const MOVED = "企业改制资金";
  let x = await drag(MOVED);
  const first = await centre(page, "电子商务发展综合经费");
  const upper = await dropLineAt(page, x, first.y - first.height / 4);
  expect(upper).toEqual({ above: "成品油集中治理经费", below: "电子商务发展综合经费" });
  await page.mouse.up();
  await isBetween(page, MOVED, upper);

  // Above the first of another unit: its heading is above, and the ghost names it.
  x = await drag(MOVED);
  const other = await centre(page, "投资接待中心运转经费");
  const begins = await dropLineAt(page, x, other.y - other.height / 4);
  expect(begins.above).toMatch(/^366003/);
  await expect(page.locator(".outline-ghost")).toContainText("移到 366003");
  await page.mouse.up();
  await isBetween(page, MOVED, begins);

  // At the end, behind the last project.
  x = await drag("招商经费");
  const add = await centre(page, "添加项目");
  const end = await dropLineAt(page, x, add.y + add.height / 4);
  expect(end.below).toBe("添加项目");
  await page.mouse.up();
  await isBetween(page, "招商经费", end);

  // Into a unit that is folded away: behind its heading, and behind its last project once it is open.
  const unit = line(page, /^366001/);
  await unit.click();
  const folded = await unit.locator(".grow").innerText();
  x = await drag("招商经费");
  const heading = await centre(page, /^366001/);
  expect(await dropLineAt(page, x, heading.y + heading.height / 4)).toMatchObject({ above: folded });
  await page.mouse.up();
  await expect(unit).toContainText("5 个");
  await unit.click();
  await expect.poll(async () => (await linesOf(page)).indexOf("招商经费")).toBeGreaterThan(0);
  const lines = await linesOf(page);
  expect(lines[lines.indexOf("招商经费") + 1]).toMatch(/^366003/);

  await page.getByLabel("筛选目录").fill("经费");
  await expect(line(page, MOVED)).toHaveCount(0);
  x = await drag("招商经费");
  const top = await centre(page, "成品油集中治理经费");
  const among = await dropLineAt(page, x, top.y + top.height / 4);
  expect(among.above).toBe("成品油集中治理经费");
  await page.mouse.up();
  await isBetween(page, "招商经费", among);
  await page.getByLabel("筛选目录").fill("");
  await expect.poll(async () => (await linesOf(page)).indexOf("招商经费")).toBeGreaterThan(0);
  await isBetween(page, "招商经费", { above: "成品油集中治理经费", below: "电子商务发展综合经费" });
});

test("dragging at the edge scrolls", async ({ editor: page }) => {
  await page.setViewportSize({ width: 1366, height: 420 });
  await goTo(page, "成品油集中治理经费");
  const list = page.locator(".outline-scroll");
  await list.evaluate((each) => each.scrollTo(0, 180));
  const from = await centre(page, "成品油集中治理经费");
  const box = await list.boundingBox();
  if (!box) throw new Error("the outline is in view");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, box.y + box.height - 4, { steps: 5 });
  await expect(line(page, "添加项目")).toBeInViewport();
  const end = await dropLineAt(page, from.x, box.y + box.height - 5);
  expect(end.below).toBe("添加项目");
  await page.mouse.up();
  await expect(page.getByRole("heading", { name: "9.成品油集中治理经费绩效目标表" })).toBeVisible();
});

test("a unit is folded away by keyboard, and opens when a project of it is shown", async ({
  editor: page,
}) => {
  await goTo(page, "招商引资项目经费");
  await line(page, /^366001/).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(line(page, "企业改制资金")).toHaveCount(0);
  await expect(line(page, /^366001/)).toContainText("6 个");
  await page.keyboard.press("ArrowRight");
  await expect(line(page, "企业改制资金")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await goTo(page, "全部项目");
  await page.getByRole("row", { name: /企业改制资金/ }).click();
  await expect(line(page, "企业改制资金")).toBeVisible();
});

test("a right click copies, moves to a new unit and deletes", async ({ editor: page, host }) => {
  await goTo(page, "封面信息");
  const choose = async (title: string | RegExp, item: string) => {
    await line(page, title).click({ button: "right" });
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("企业改制资金", "移到单位…");
  await page.getByRole("radio", { name: "新的单位" }).click();
  await page.getByLabel("单位编码").fill("366005");
  await page.getByLabel("单位名称").fill("乐亭县投资服务中心");
  await page.getByRole("button", { name: "移到", exact: true }).click();
  await saved(page);
  expect(bookInFile(host.book).projects[4]).toMatchObject({
    agencyCode: "366005",
    agencyName: "乐亭县投资服务中心",
  });
  await choose("电子商务发展综合经费", "复制项目");
  await expect(page.getByRole("heading", { name: "3.电子商务发展综合经费绩效目标表" })).toBeVisible();
  await choose(/^366005/, "修改单位…");
  await page.getByRole("dialog").getByLabel("单位名称").fill("投资服务中心");
  await page.keyboard.press("Enter");
  await choose("成品油集中治理经费", "删除项目");
  await expect(page.getByText("已删除项目“成品油集中治理经费”")).toBeVisible();
  // Another project is shown: it stays.
  await expect(page.getByRole("heading", { name: "2.电子商务发展综合经费绩效目标表" })).toBeVisible();
  await saved(page);
  const projects = bookInFile(host.book).projects;
  expect(projects.map((project) => project.name.slice(0, 4)).slice(0, 3)).toEqual([
    "电子商务",
    "电子商务",
    "招商经费",
  ]);
  expect(projects.find((project) => project.agencyCode === "366005")?.agencyName).toBe("投资服务中心");
});
