import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Book, Project } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";
import { expect } from "./host.ts";

/** The real text's two units. */
export const OWN_UNIT = "366001";
export const OTHER_UNIT = "366003";

export function projectsOf(code: string): Project[] {
  return letingBook().projects.filter((project) => project.agencyCode === code);
}

/** The real text with these projects, as a file that can be imported. @returns its path. */
export function writeUnitFile(folder: string, name: string, fields: Partial<Book>): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...letingBook(), ...fields }));
  return path;
}

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
