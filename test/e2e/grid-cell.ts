import type { Locator, Page } from "@playwright/test";
import type { IndicatorField } from "../../shared/book/fields.ts";
import { expect } from "./host.ts";

export function cell(page: Page, row: number, field: IndicatorField): Locator {
  return page.locator(`td[data-row='${row}'][data-column='${field}']`);
}

export async function atCell(page: Page, row: number, field: IndicatorField): Promise<void> {
  await expect(cell(page, row, field)).toHaveClass(/is-cursor/);
}
