import type { Locator, Page } from "@playwright/test";
import { expect } from "./host.ts";

export function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`td[data-row='${row}'][data-column='${column}']`);
}

export async function atCell(page: Page, row: number, column: number): Promise<void> {
  await expect(cell(page, row, column)).toHaveClass(/is-cursor/);
}
