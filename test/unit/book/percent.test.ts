import { describe, expect, it } from "vitest";
import {
  hundredthsToPercent,
  parsePercent,
  percentToHundredths,
  printedPercent,
} from "../../../shared/book/percent.ts";

describe("percentages", () => {
  it("every hundredth goes over into an integer and back", () => {
    for (let hundredths = -10_000; hundredths <= 20_000; hundredths++)
      expect(percentToHundredths(hundredthsToPercent(hundredths))).toBe(hundredths);
    expect(percentToHundredths(null)).toBeNull();
    expect(hundredthsToPercent(null)).toBeNull();
  });

  it.each([
    ["25%", 25],
    ["２５％", 25],
    [" 33.33 ", 33.33],
    ["", null],
    ["\u3000", null],
    ["四分之一", undefined],
    ["2,5%", undefined],
    ["2 5%", undefined],
    ["33.333%", undefined],
    ["1e2", undefined],
  ])("%j is %j", (typed, percent) => {
    expect(parsePercent(typed)).toBe(percent);
  });

  it("prints as typed", () => {
    expect([25, 33.33, 0, null].map(printedPercent)).toEqual(["25%", "33.33%", "0%", ""]);
  });
});
