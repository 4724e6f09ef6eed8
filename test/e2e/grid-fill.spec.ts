import { bookInFile } from "./book-in-file.ts";
import { atCell, cell } from "./grid-cell.ts";
import { expect, goTo, saved, test } from "./host.ts";

test("dragging the selection's corner goes on with a series, Ctrl copies it, Esc leaves it; Ctrl+R fills to the right", async ({
  editor: page,
  host,
}) => {
  const numbers = () =>
    bookInFile(host.book)
      .projects[0]?.indicators.slice(0, 5)
      .map(({ number }) => number);
  await goTo(page, "成品油集中治理经费");
  await cell(page, 0, "number").click();
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await atCell(page, 2, "number");
  await cell(page, 0, "number").click();
  await cell(page, 1, "number").click({ modifiers: ["Shift"] });

  const drag = async (to: number) => {
    await page.locator(".fill-handle").hover();
    await page.mouse.down();
    await cell(page, to, "number").hover({ force: true });
    await expect(page.locator(".fill-target")).toBeVisible();
  };
  await drag(4);
  await page.keyboard.press("Escape");
  await expect(page.locator(".fill-target")).toBeHidden();
  await page.mouse.up();
  await saved(page);
  expect(numbers()?.slice(0, 2)).toEqual(["10", "20"]);
  expect(numbers()?.slice(2)).not.toContain("30");

  await drag(4);
  await page.mouse.up();
  await expect(page.getByText("已填充，改了 3 行")).toBeVisible();
  await saved(page);
  expect(numbers()).toEqual(["10", "20", "30", "40", "50"]);
  await page.keyboard.press("Control+z");
  await expect(cell(page, 4, "number")).not.toHaveText("50");

  await cell(page, 0, "number").click();
  await cell(page, 1, "number").click({ modifiers: ["Shift"] });
  await drag(3);
  await page.keyboard.down("Control");
  await page.mouse.up();
  await page.keyboard.up("Control");
  await saved(page);
  expect(numbers()?.slice(0, 4)).toEqual(["10", "20", "10", "20"]);

  await cell(page, 0, "level3").click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+r");
  const name = await cell(page, 0, "level3").textContent();
  await expect(cell(page, 0, "description")).toHaveText(name ?? "");
});
