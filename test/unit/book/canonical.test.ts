import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBook, canonicalText, oneLine, printable } from "../../../shared/book/canonical.ts";
import { BOOK_FORMAT, type Book, EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { bookSchema } from "../../../shared/book/model-schema.ts";
import { letingBook } from "../../fixtures/paths.ts";

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom("👩", ..." \t\r\n\u0001\u0085\u2028\ud800\ufffe\u200b\u200d\ufe0f≥5甲".split("")),
    fc.string({ unit: "binary", maxLength: 1 }),
  ),
});

const indicator = fc.record({
  level1: text,
  level2: text,
  level3: text,
  description: text,
  symbol: fc.oneof(text, fc.constantFrom("≥", ">")),
  number: fc.oneof(text, fc.constantFrom("5", "=5")),
  unit: text,
  basis: text,
});

const book: fc.Arbitrary<Book> = fc.record({
  format: fc.constant(BOOK_FORMAT),
  fiscalYear: fc.constant(2024),
  department: text,
  compiler: text,
  reviewer: text,
  layout: fc.constant("hebei"),
  sections: fc.array(fc.record({ title: text, paragraphs: fc.array(text, { maxLength: 3 }) }), {
    maxLength: 2,
  }),
  projects: fc.array(
    fc.record({
      agencyCode: text,
      agencyName: text,
      code: text,
      name: text,
      budget: fc.record({
        total: fc.constantFrom("", "5", "1.500"),
        fiscal: fc.constantFrom("", "0.123456"),
        other: fc.constantFrom("", "-7"),
      }),
      fundsUse: text,
      spendingPlan: fc.constant([25, 50, null, 100]),
      goal: text,
      indicators: fc.array(indicator, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
});

describe("canonical form", () => {
  it("is its own canonical form", () => {
    fc.assert(
      fc.property(book, (each) => {
        expect(canonicalBook(canonicalBook(each))).toEqual(canonicalBook(each));
      }),
      {
        numRuns: 300,
      },
    );
  });

  it("is what the schema accepts", () => {
    fc.assert(
      fc.property(book, (each) => {
        expect(bookSchema.parse(canonicalBook(each))).toEqual(canonicalBook(each));
      }),
    );
  });

  it("the real text stands in it", () => {
    expect(canonicalBook(letingBook())).toEqual(letingBook());
  });

  it.each([
    ["  甲\t", "甲"],
    ["甲\r\n\r\n 乙 \r丙", "甲\n乙\n丙"],
    ["甲\u3000乙", "甲\u3000乙"],
    ["\u00a0甲\u3000", "甲"],
    ["甲\u0000乙\ufffe", "甲乙"],
    ["\ufeff\u200b 甲\u200d乙\u00ad\u202a丙\u2060\u2066", "甲乙丙"],
    ["👨\u200d👩\u200d👧甲\u200d👩‍❤️‍👩👍🏽\u200d", "👨\u200d👩\u200d👧甲👩‍❤️‍👩👍🏽"],
    ["葛\u{e0100}", "葛\u{e0100}"],
    ["甲\ud83d乙😀", "甲乙😀"],
    ["甲\u0085乙\u2028丙\v丁", "甲\n乙\n丙\n丁"],
    ["\t\n \n", ""],
  ])("%j becomes %j", (typed, canonical) => {
    expect(canonicalText(typed)).toBe(canonical);
  });

  it("joins the lines of what is one line by nature", () => {
    expect(oneLine(" 招商\n 经费 ")).toBe("招商经费");
  });

  it("keeps tabs and every character that XML can carry", () => {
    expect(printable("甲\t乙\u007f\u{10ffff}")).toBe("甲\t乙\u007f\u{10ffff}");
  });

  it("drops blank paragraphs, splits 指标值 anew, completes money", () => {
    const canonical = canonicalBook({
      ...letingBook(),
      sections: [{ title: "总体\n目标", paragraphs: ["", " 一 ", "\n"] }],
      projects: [
        {
          ...emptyProject(),
          budget: { total: "5", fiscal: "1.23456", other: "" },
          indicators: [{ ...EMPTY_INDICATOR, number: "≥ 95", unit: "%" }],
        },
      ],
    });
    expect(canonical.sections).toEqual([{ title: "总体目标", paragraphs: ["一"] }]);
    expect(canonical.projects[0]?.budget).toEqual({ total: "5.00", fiscal: "1.23456", other: "" });
    expect(canonical.projects[0]?.indicators[0]).toMatchObject({ symbol: "≥", number: "95", unit: "%" });
  });
});
