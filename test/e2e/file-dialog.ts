import type { Page } from "@playwright/test";
import { expect } from "./host.ts";

/** Types a path into the program's own file dialog. */
export async function choosePath(page: Page, path: string): Promise<void> {
  const name = page.getByLabel("文件名");
  await expect(name).toBeFocused();
  // The folder is listed: before that the dialog takes no path.
  await expect(page.getByRole("textbox", { name: "文件夹" })).not.toHaveValue("");
  await name.fill(path);
  await page.keyboard.press("Enter");
  // It fades out over the dialog that asked.
  await expect(name).toHaveCount(0);
}
