import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_LINE_END, NO_LINE_START } from "../../../shared/layout/breaks.ts";
import {
  AS_WRITTEN,
  breakLines,
  countLines,
  type Hypothesis,
  textExtent,
} from "../../../shared/layout/lines.ts";
import { profileNamed, type TextStyle } from "../../../shared/layout/profile.ts";

/** Ten characters of 100 twips a line, no indent. */
const style: TextStyle = { ...profileNamed("hebei").styles.body, size: 100, indent: 0 };
const measure = { room: 1000, tab: 200 };
const word: Hypothesis = { ...AS_WRITTEN, rules: "word" };

function lines(text: string, hypothesis = AS_WRITTEN, in_ = style): string[] {
  return breakLines(text, in_, measure, hypothesis).map((line) => line.text);
}

describe("lines of text", () => {
  it("hold what fits, Han a whole em and Latin half of one", () => {
    expect(lines("一二三四五六七八九十一二")).toEqual(["一二三四五六七八九十", "一二"]);
    expect(lines("1234567890一二三四五六")).toEqual(["1234567890一二三四五", "六"]);
  });

  it("indent the first line of a paragraph, not the line after a forced end", () => {
    const indented = { ...style, indent: 2 };
    expect(lines("一二三四五六七八九十一", AS_WRITTEN, indented)).toEqual(["一二三四五六七八", "九十一"]);
    expect(lines("一\n二三四五六七八九十一", AS_WRITTEN, indented)).toEqual(["一", "二三四五六七八九十一"]);
  });

  it("do not begin with closing punctuation", () => {
    expect(lines("一二三四五六七八九十，一")).toEqual(["一二三四五六七八九", "十，一"]);
    expect(lines("一二三四五六七八九十”，一")).toEqual(["一二三四五六七八九", "十”，一"]);
  });

  it("do not end with opening punctuation", () => {
    expect(lines("一二三四五六七八九（一二")).toEqual(["一二三四五六七八九", "（一二"]);
    expect(lines("一二三四五六七八“《一二》”")).toEqual(["一二三四五六七八", "“《一二》”"]);
  });

  it("keep a Latin run whole, and cut one that no line can hold", () => {
    expect(lines("一二三四五六七八2024年")).toEqual(["一二三四五六七八2024", "年"]);
    expect(lines("一二三四五六七八九2024年")).toEqual(["一二三四五六七八九", "2024年"]);
    expect(lines("一abcdefghijklmnopqrstuvwxyz")).toEqual(["一", "abcdefghijklmnopqrst", "uvwxyz"]);
  });

  it("let spaces hang past the edge", () => {
    expect(lines("一二三四五六七八九十  一")).toEqual(["一二三四五六七八九十  ", "一"]);
    expect(breakLines("一二三四五六七八九十  一", style, measure)[0]?.width).toBe(1000);
  });

  it("keep a digit with the comma before it in LibreOffice, not in Word", () => {
    const text = "一二三四五六七八九，2024";
    expect(lines(text)).toEqual(["一二三四五六七八", "九，2024"]);
    expect(lines(text, word)).toEqual(["一二三四五六七八九，", "2024"]);
  });

  it("part two quotations that touch", () => {
    expect(lines("“一二三”“四五六”“七”")).toEqual(["“一二三”“四五六”", "“七”"]);
  });

  it("go to the next stop at a tab", () => {
    // 一 ends at 100, the stop is at 200; eight characters more fill the line.
    expect(lines("一\t二三四五六七八九十")).toEqual(["一\t二三四五六七八九", "十"]);
  });

  it("measure symbols as the fonts do", () => {
    for (const full of "…—·①Ⅰμ“”×℃≥％（，") expect(textExtent(full, style), full).toBe(100);
    for (const half of "aZ09%(,-/é\u00a0")
      expect(textExtent(half, style), half).toBe(half === "é" ? 100 : 50);
    expect(textExtent("𠀀", style)).toBe(100);
    expect(textExtent("e\u0301", style)).toBe(50);
  });

  it("draw characters together where the style says so", () => {
    const narrow = { ...style, spacing: -10 };
    expect(lines("一二三四五六七八九十一二", AS_WRITTEN, narrow)).toEqual(["一二三四五六七八九十一", "二"]);
  });

  it("need more room with space between Han and Latin, less where punctuation hangs", () => {
    const text = "一2二3四4五5六6";
    expect(countLines(text, style, measure, AS_WRITTEN)).toBe(1);
    expect(countLines(text, style, measure, { ...AS_WRITTEN, autospace: 250 })).toBe(1);
    expect(countLines(`${text}七`, style, measure, AS_WRITTEN)).toBe(1);
    expect(countLines(`${text}七`, style, measure, { ...AS_WRITTEN, autospace: 250 })).toBe(2);
    expect(countLines("一二三四五六七八九十。", style, measure, { ...AS_WRITTEN, hanging: true })).toBe(1);
  });

  it("say which line is not spread", () => {
    const ends = breakLines("一二三四五六七八九十一\n二", style, measure).map((line) => line.ends);
    expect(ends).toEqual([false, true, true]);
  });

  it("give one line for no text", () => {
    expect(lines("")).toEqual([""]);
    expect(lines("\n")).toEqual(["", ""]);
  });
});

const TEXT = fc
  .array(fc.constantFrom(...Array.from("一二三四五，。；：（）“”《》—…·19aZ%-/. \t\n①×~～℃𠀀")), {
    maxLength: 120,
  })
  .map((characters) => characters.join(""));
const HYPOTHESIS = fc.record<Hypothesis>({
  autospace: fc.constantFrom(0, 250),
  hanging: fc.boolean(),
  rules: fc.constantFrom("libreoffice", "word"),
});

describe("lines of any text", () => {
  it("are the text again", () => {
    fc.assert(
      fc.property(TEXT, HYPOTHESIS, (text, hypothesis) => {
        expect(lines(text, hypothesis).join("")).toBe(text.replaceAll("\n", ""));
      }),
    );
  });

  it("are counted as they are broken", () => {
    fc.assert(
      fc.property(TEXT, HYPOTHESIS, (text, hypothesis) => {
        expect(countLines(text, style, measure, hypothesis)).toBe(lines(text, hypothesis).length);
      }),
    );
  });

  it("stay within the edge", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const { width } of breakLines(text, style, measure)) expect(width).toBeLessThanOrEqual(1000.5);
      }),
    );
  });

  it("begin and end as punctuation may, where a better place was to be had", () => {
    const prose = fc
      .array(fc.constantFrom("一", "二二", "，", "（", "三三三"), { maxLength: 60 })
      .map((pieces) =>
        pieces.join("").replaceAll(/，+/g, "，").replaceAll(/（+/g, "（").replaceAll("（，", "（一，"),
      );
    fc.assert(
      fc.property(prose, (text) => {
        for (const [at, line] of lines(text).entries()) {
          if (at > 0) expect(NO_LINE_START).not.toContain(line.charAt(0));
          if (at < lines(text).length - 1) expect(NO_LINE_END).not.toContain(line.slice(-1));
        }
      }),
    );
  });
});
