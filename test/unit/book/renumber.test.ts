import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphLevel } from "../../../shared/book/numbering.ts";
import { renumber } from "../../../shared/book/renumber.ts";

/** The texts after it. */
function renumbered(texts: readonly string[], at: number): string[] {
  const out = [...texts];
  for (const { index, from, to, number } of renumber(texts, at) ?? [])
    out[index] = (out[index] ?? "").slice(0, from) + number + (out[index] ?? "").slice(to);
  return out;
}

describe("renumbering one list", () => {
  it("counts from 1 under the same parent, each with its own marks", () => {
    const texts = ["（一）甲", "3.子", "说明", "3、丑", "7．寅", "(三)乙", "5.卯"];
    expect(renumbered(texts, 1)).toEqual(["（一）甲", "1.子", "说明", "2、丑", "3．寅", "(三)乙", "5.卯"]);
    expect(renumbered(texts, 6)).toEqual([...texts.slice(0, 6), "1.卯"]);
  });

  it("numbers （一） in Chinese over the whole section, past ten", () => {
    const texts = Array.from({ length: 12 }, (_, index) => `（${index === 11 ? "二十" : "一"}）第${index}`);
    expect(renumbered(texts, 11).slice(9)).toEqual(["（十）第9", "（十一）第10", "（十二）第11"]);
  });

  it("numbers goals under their own item only", () => {
    const texts = ["1.甲", "目标1：子", "目标3 ：丑", "2.乙", "目标 4:寅"];
    expect(renumbered(texts, 2)).toEqual(["1.甲", "目标1：子", "目标2 ：丑", "2.乙", "目标 4:寅"]);
    expect(renumbered(texts, 4)).toEqual([...texts.slice(0, 4), "目标 1:寅"]);
  });

  it("takes a text without a number for part of the item above it; without any it does nothing", () => {
    expect(renumbered(["2.甲", "说明"], 1)).toEqual(["1.甲", "说明"]);
    expect(renumber(["说明", "1.甲"], 0)).toBeNull();
    expect(renumber(["1.甲", "2.乙"], 0)).toEqual([]);
  });

  it("changes numbers only, and no level; once more changes nothing", () => {
    const text = fc.constantFrom(
      "（一）甲",
      "（三）乙",
      "1.子",
      "12、丑",
      "目标3：寅",
      "目标 9:卯",
      "文字",
      "2024.5",
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), fc.nat(), (texts, seed) => {
        const at = seed % texts.length;
        const after = renumbered(texts, at);
        expect(after.map(paragraphLevel)).toEqual(texts.map(paragraphLevel));
        const bare = (each: string) => each.replace(/[\d一二三四五六七八九十]+/, "");
        expect(after.map(bare)).toEqual(texts.map(bare));
        expect(renumber(after, at) ?? []).toEqual([]);
      }),
    );
  });
});
