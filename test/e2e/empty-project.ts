import type { Page } from "@playwright/test";
import { goTo } from "./host.ts";

/** Adds a project whose indicator table begins without rows. */
export async function addEmptyProject(page: Page): Promise<void> {
  await goTo(page, "全部项目");
  await page.getByRole("button", { name: "选用指标模板" }).click();
  await page.getByRole("menuitemradio", { name: "空白指标表" }).click();
}
