import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { canonicalBook } from "../../../shared/book/canonical.ts";
import {
  BOOK_FORMAT,
  type Book,
  type Indicator,
  type Project,
  type Section,
} from "../../../shared/book/model.ts";
import { fenToWan } from "../../../shared/book/money.ts";
import { DEFAULT_SECTION_TITLES } from "../../../shared/book/official-text.ts";
import { combinedForm, singleForms } from "../../fixtures/word-variants/form.ts";
import { wordVariant } from "../../fixtures/word-variants/variant.ts";
import { runs } from "../../support/random.ts";
import { shuffledBook } from "../shuffled-book.ts";
import { written } from "./unaccounted.ts";

/** Any Book that the editor can hold, written by us, is read back the same. */

/** Words that recognising looks for, so that a text may hold them too. */
const TRAPS = [
  "目录",
  "第一部分",
  "第二部分 预算项目绩效目标",
  "部门整体绩效目标",
  "一、总体绩效目标",
  "二、分项绩效目标\t7",
  "工作保障措施",
  "1.招商经费绩效目标表",
  "绩效目标",
  "单位：万元",
  "一级指标",
  "2024年部门预算绩效文本",
  "（一）总体要求",
  "366001某局",
];

const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom(..."绩效目标一二三年局。，：；“”（）%≥≤1234567890.abc 、-".split("")),
    maxLength: 30,
  }),
  fc.constantFrom(...TRAPS),
  fc.string({ unit: "binary", maxLength: 12 }),
);
/** The cover has no bookmarks: its lines are what they are, and the year's line is known by its words. */
const coverLine = fc.string({
  unit: fc.constantFrom(..."某县局（本级）编制审核 ABC".split("")),
  maxLength: 20,
});
const line = word.map((text) => text.replace(/\s+/g, " ").trim());
const lines = fc.array(word, { maxLength: 3 }).map((each) => each.join("\n"));
const amount = fc.option(fc.integer({ min: -1e12, max: 1e12 }), { nil: null }).map(fenToWan);

const indicator: fc.Arbitrary<Indicator> = fc.record({
  level1: fc.constantFrom("产出指标", "效益指标", "满意度指标", "成本指标", ""),
  level2: line,
  // A row that says nothing is no indicator.
  level3: line.map((text) => text || "三级"),
  description: lines,
  symbol: fc.constantFrom("≥", "＝", "<=", ""),
  number: fc.constantFrom("5", "3.5", ""),
  unit: line,
  basis: lines,
});

const project: fc.Arbitrary<Project> = fc.record({
  agencyCode: fc.constantFrom("366001", "366", ""),
  agencyName: coverLine,
  code: fc.oneof(fc.constant("13022524P00HHX610007T"), fc.constantFrom("", "1", "不全")),
  name: line,
  budget: fc.record({ total: amount, fiscal: amount, other: amount }),
  fundsUse: lines,
  spendingPlan: fc.array(
    fc.option(
      fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100),
      { nil: null },
    ),
    {
      minLength: 4,
      maxLength: 4,
    },
  ),
  goal: lines,
  indicators: fc.array(indicator, { maxLength: 5 }),
});

const section: fc.Arbitrary<Section> = fc.record({
  title: line,
  paragraphs: fc.array(lines, { maxLength: 5 }),
});

const book: fc.Arbitrary<Book> = fc
  .record({
    format: fc.constant(BOOK_FORMAT),
    fiscalYear: fc.integer({ min: 1900, max: 9999 }),
    department: coverLine,
    compiler: coverLine,
    reviewer: coverLine,
    layout: fc.constant("hebei"),
    sections: fc.array(section, { maxLength: 4 }),
    projects: fc.array(project, { maxLength: 3 }),
  })
  .map((each) => canonicalBook(each));

describe("our own files", () => {
  it("give the same Book back, and no notes", async () => {
    await fc.assert(
      fc.asyncProperty(book, async (each) => {
        const read = await readDocx(await written(each), "导出.docx");
        expect(read).toEqual({ book: each, notes: [] });
      }),
      { numRuns: runs(150), seed: 20_240_101 },
    );
  });
});

/** Texts of the real one's sentences, as long as real texts and longer, under the usual titles. */
function textOf(seed: number): Book {
  const { sections, ...others } = canonicalBook(shuffledBook(seed));
  return {
    ...others,
    sections: DEFAULT_SECTION_TITLES.map((title, index) => ({
      title,
      paragraphs: sections[index % sections.length]?.paragraphs ?? [],
    })),
  };
}

const seed = fc.integer({ min: 1, max: 1_000_000 });

describe("other programs' files", () => {
  it("give the text that they were written from, and the same again from our own file of it", async () => {
    await fc.assert(
      fc.asyncProperty(seed, seed, async (textSeed, formSeed) => {
        const {
          file,
          book: content,
          notes,
        } = await wordVariant(combinedForm(formSeed).form, textOf(textSeed));
        expect(await readDocx(file, "2024年.docx")).toEqual({ book: content, notes });
        expect(await readDocx(await written(content), "导出.docx")).toEqual({ book: content, notes: [] });
      }),
      { numRuns: runs(20), seed: 20_240_102 },
    );
  });

  it("of the real text come back the same from our own file, in every form", async () => {
    const variants = await Promise.all(singleForms().map(({ form }) => wordVariant(form)));
    const contents = new Map(variants.map(({ book: content }) => [JSON.stringify(content), content]));
    expect(contents.size).toBeGreaterThan(5);
    for (const content of contents.values())
      expect(await readDocx(await written(content), "导出.docx")).toEqual({ book: content, notes: [] });
  });
});
