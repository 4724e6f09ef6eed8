import { describe, expect, it } from "vitest";
import { linesOf } from "../../../renderer/forms/section/text/paste.ts";

describe("plain text from the clipboard", () => {
  it("makes every line a paragraph, without blank ones and the space around them", () => {
    expect(linesOf("　　第一段 \r\n\r\n\t第二段\u00a0\v第三段\n")).toEqual(["第一段", "第二段", "第三段"]);
  });

  it("puts a list's number to its text, but leaves numbers apart", () => {
    expect(linesOf("1.\t成立领导小组。\n（二） 保障\n目标1： 完成\n•\u00a0条目\n1. 5 万元")).toEqual([
      "1.成立领导小组。",
      "（二）保障",
      "目标1：完成",
      "•条目",
      "1. 5 万元",
    ]);
  });

  it("makes tabs and odd spaces one space, and drops what is no character of a text", () => {
    expect(linesOf("甲\t\t乙\u00a0 丙　丁\u0000\u200b戊\ufeff")).toEqual(["甲 乙 丙 丁戊"]);
    expect(linesOf(" \n\u0007\n")).toEqual([]);
  });
});
