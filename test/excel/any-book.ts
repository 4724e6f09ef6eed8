import fc from "fast-check";
import { canonicalBook } from "../../shared/book/canonical.ts";
import { BOOK_FORMAT, type Book, type Indicator, type Project } from "../../shared/book/model.ts";
import { fenToWan } from "../../shared/book/money.ts";

/** Any Book that the editor can hold: empty rows, texts like formulas and headings, the same project twice. */

/** What recognising looks for, what Excel makes something else of, and what a workbook writes otherwise. */
const TRAPS = [
  "合计",
  "项目名称",
  "一级指标",
  "序号",
  "1",
  "2",
  "=SUM(A1:A2)",
  "+1",
  "-3",
  "@",
  "#REF!",
  "_x000D_",
  "_x005F_x0041_",
  "00123",
  "1E5",
  "TRUE",
  "25%",
  "2024-12-31",
  "'甲",
  "\u200b",
  "</t><f>1</f>",
];
const anyText = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(..."绩效目标一二 \n\t%≥1.0（）：".split("")), maxLength: 20 }),
  fc.constant(""),
);
const amount = fc.option(fc.integer({ min: -9e15, max: 9e15 }), { nil: null }).map(fenToWan);
const percent = fc.option(
  fc.integer({ min: -100_000_000, max: 100_000_000 }).map((each) => each / 100),
  { nil: null },
);

const indicator: fc.Arbitrary<Indicator> = fc.record({
  level1: fc.oneof(fc.constantFrom("产出指标", "效益指标"), anyText),
  level2: anyText,
  level3: anyText,
  description: anyText,
  symbol: fc.constantFrom("≥", "＝", "<=", "=", ""),
  number: fc.constantFrom("5", "3.5", "5.00", "007", "99999999999999999999", ""),
  unit: fc.oneof(fc.constantFrom("%", " 100 既定", "万元"), anyText),
  basis: anyText,
});

const project: fc.Arbitrary<Project> = fc.record({
  agencyCode: fc.constantFrom("366001", "366", ""),
  agencyName: anyText,
  code: fc.oneof(fc.constantFrom("13022524P00HHX610007T", "1", ""), anyText),
  name: fc.oneof(fc.constantFrom("甲", "甲", ""), anyText),
  budget: fc.record({ total: amount, fiscal: amount, other: amount }),
  fundsUse: anyText,
  spendingPlan: fc.array(percent, { minLength: 4, maxLength: 4 }),
  goal: anyText,
  indicators: fc.array(indicator, { maxLength: 4 }),
});

export const anyBook: fc.Arbitrary<Book> = fc
  .record({
    format: fc.constant(BOOK_FORMAT),
    fiscalYear: fc.integer({ min: 1900, max: 9999 }),
    department: anyText,
    compiler: anyText,
    reviewer: anyText,
    layout: fc.constantFrom("hebei", "gbt9704"),
    sections: fc.array(fc.record({ title: anyText, paragraphs: fc.array(anyText, { maxLength: 4 }) }), {
      maxLength: 4,
    }),
    projects: fc.array(project, { maxLength: 4 }),
  })
  .map(canonicalBook);
