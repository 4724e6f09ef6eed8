import { expect, it } from "vitest";
import { printableJson, withoutControls } from "../../electron/cli/print.ts";

it("what a text says to a terminal is not printed; its lines and columns are", () => {
  expect(withoutControls("甲\u001b[2J乙\u009b31m\u0007\u007f\r\n丙\t丁\n")).toBe("甲[2J乙31m\n丙\t丁\n");
});

it("JSON says the same without them", () => {
  const texts = ["\u001b]0;x\u0007", "\u009b31m\u007f", "甲\n\t"];
  const json = printableJson(JSON.stringify(texts));
  expect(withoutControls(json)).toBe(json);
  expect(JSON.parse(json)).toEqual(texts);
});
