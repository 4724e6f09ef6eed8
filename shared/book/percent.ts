import { ungrouped } from "./ungrouped.ts";

/** Percentages. 25 means 25%; kept in hundredths of a percent as an integer. */

/** Percent → hundredths; null stays. */
export function percentToHundredths(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent * 100);
}

/** Hundredths → percent; null stays. */
export function hundredthsToPercent(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** 25 → "25%", 33.33 → "33.33%", null → "". As printed. */
export function printedPercent(percent: number | null): string {
  return percent === null ? "" : `${percent}%`;
}

/**
 * What a person may type or a cell may hold: 25, 25%, ２５％.
 * @returns the percent, null for blank, or undefined where it is no percentage.
 */
export function parsePercent(typed: string): number | null | undefined {
  const plain = ungrouped(typed)?.replace(/%$/, "");
  if (plain === "") return null;
  if (plain === undefined || !/^-?\d{1,6}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Number(plain);
}
