import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalMoney,
  fenToWan,
  groupedMoney,
  isMoney,
  parseMoney,
  sumMoney,
  wanToFen,
} from "../../../shared/book/money.ts";
import { letingBook } from "../../fixtures/paths.ts";

const fen = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

describe("万元 and 分", () => {
  it("go over into each other without loss, as far as a safe integer of 分 reaches", () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(wanToFen(fenToWan(amount))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });

  it("canonical form has 2 to 6 decimals and is canonical again", () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const wan = fenToWan(amount);
        expect(wan).toMatch(/^-?\d+\.\d{2,6}$/);
        expect(canonicalMoney(wan)).toBe(wan);
      }),
    );
  });

  it("a sum that no field could hold is shown all the same", () => {
    expect(groupedMoney(sumMoney(["9000000000.00", "9000000000.00"]))).toBe("18,000,000,000.00");
  });

  it("sums are exact where floating point is not", () => {
    expect(sumMoney(Array<string>(10).fill("0.1"))).toBe("1.00");
    expect(sumMoney(["0.000001", "9007.199254", "", "-9007.19"])).toBe("0.009255");
    expect(sumMoney(letingBook().projects.map((project) => project.budget.total))).toBe("862.00");
  });

  it.each([
    ["5", "5.00"],
    ["1.500", "1.50"],
    ["0.123456", "0.123456"],
    ["-0", "0.00"],
    ["007", "7.00"],
    ["", ""],
  ])("%j is %j", (typed, canonical) => {
    expect(canonicalMoney(typed)).toBe(canonical);
  });

  it.each(["1.2345678", "1e3", "abc", "1,000", "５", " 5", "99999999999", "9999999999.999999", "--1", "."])(
    "%j is no amount",
    (text) => {
      expect(isMoney(text)).toBe(false);
      expect(() => wanToFen(text)).toThrow(RangeError);
    },
  );

  it.each([
    ["１，２３４．５", "1234.50"],
    ["1,234,567.5 万元", "1234567.50"],
    [" 5. ", "5.00"],
    [".5", "0.50"],
    ["-.5", "-0.50"],
    ["+3", "3.00"],
    ["\u3000", ""],
    ["约5", null],
    ["1 234 567.5", "1234567.50"],
    ["1, 234.5", "1234.50"],
    ["5,0", null],
    ["5，00", null],
    ["９，００", null],
    ["12,34", null],
    ["1,2345", null],
    ["1234,567", null],
    ["0,500", null],
    ["1.234,56", null],
    ["1,234,56", null],
    ["5 0", null],
    ["5,", null],
    ["5\u200b0\ufeff", "50.00"],
    ["5元", null],
  ])("typed as %j is %j", (typed, amount) => {
    expect(parseMoney(typed)).toBe(amount);
  });

  it("shows thousands in groups", () => {
    expect(groupedMoney("1234567.5")).toBe("1,234,567.50");
    expect(groupedMoney("-123.4567")).toBe("-123.4567");
    expect(groupedMoney("")).toBe("");
  });
});
