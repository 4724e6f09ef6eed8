import { describe, expect, it } from "vitest";
import { canonicalBook } from "../../shared/book/canonical.ts";
import type { Book, Indicator } from "../../shared/book/model.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { RULES } from "../../shared/checks/rules/rules.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { random, runs } from "../support/random.ts";
import { edgeBooks } from "../word/edge-books.ts";
import { shuffledBook } from "../word/shuffled-book.ts";
import { cleanBooks } from "./clean-books.ts";
import { placeOf } from "./place.ts";
import { picks } from "./plants/plant.ts";

const RUNS = runs(40);
/** CPU seconds; far above what the largest of these books needs, far below what a pattern that backtracks without end takes. */
const HANG = 10;

/** What trips patterns and arithmetic: long runs of one character, numbers beyond a safe integer, brackets that never close. */
const ODD = [
  "",
  " ",
  "1".repeat(5000),
  "0.".repeat(2000),
  "（".repeat(3000),
  "“".repeat(3000),
  "目标1：".repeat(1000),
  "，；".repeat(2000),
  "一".repeat(20_000),
  "1.".repeat(3000),
  "〔2024〕".repeat(500),
  "99999999999999999999999%",
  "≥≤≥≤≥≤",
  "NaN",
  "\u{20000}\u{1F600}",
  "$&\\1(?:[",
];

/** The book with some of its texts replaced by odd ones. */
function withOddTexts(book: Book, seed: number): Book {
  const pick = picks(random(seed));
  const maybe = (text: string) => (pick.below(4) === 0 ? pick.of(ODD) : text);
  const row = (indicator: Indicator): Indicator => ({
    level1: maybe(indicator.level1),
    level2: maybe(indicator.level2),
    level3: maybe(indicator.level3),
    description: maybe(indicator.description),
    symbol: maybe(indicator.symbol),
    number: maybe(indicator.number),
    unit: maybe(indicator.unit),
    basis: maybe(indicator.basis),
  });
  const amount = (money: string) => (pick.below(4) === 0 ? pick.of(["", "-3.00", "9000000000.00"]) : money);
  return {
    ...book,
    department: maybe(book.department),
    sections: book.sections.map(({ title, paragraphs }) => ({
      title: maybe(title),
      paragraphs: paragraphs.map(maybe),
    })),
    projects: book.projects.map((project) => ({
      ...project,
      code: maybe(project.code),
      name: maybe(project.name),
      agencyName: maybe(project.agencyName),
      budget: {
        total: amount(project.budget.total),
        fiscal: amount(project.budget.fiscal),
        other: amount(project.budget.other),
      },
      fundsUse: maybe(project.fundsUse),
      goal: maybe(project.goal),
      spendingPlan: project.spendingPlan.map((percent) =>
        pick.below(4) === 0 ? pick.of([null, -5, 0, 1e6]) : percent,
      ),
      indicators: project.indicators.map(row),
    })),
  };
}

function exists(book: Book, { where }: Problem): boolean {
  const section = where.section === undefined ? null : book.sections[where.section - 1];
  if (section === undefined) return false;
  if (section && where.paragraph !== undefined) return section.paragraphs[where.paragraph - 1] !== undefined;
  const project = where.project === undefined ? null : book.projects[where.project - 1];
  if (project === undefined) return false;
  if (project && where.indicator !== undefined) return project.indicators[where.indicator - 1] !== undefined;
  return true;
}

/** Every finding names a place that is there and says one Chinese sentence; the same book gives the same again. */
function holds(book: Book): void {
  const before = process.cpuUsage();
  const { problems } = checkBook({ book });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(HANG);
  expect(
    problems.filter((problem) => !exists(book, problem)).map(({ rule, where }) => [rule, placeOf(where)]),
  ).toEqual([]);
  for (const { message } of problems) expect(message).toMatch(/[\u4e00-\u9fff]/);
  const seen = new Set(problems.map((problem) => `${problem.rule} ${placeOf(problem.where)}`));
  expect(seen.size, "one problem is one rule at one place").toBe(problems.length);
  expect(checkBook({ book: structuredClone(book) }).problems).toEqual(problems);
}

describe("any book a form can hold is checked", () => {
  it.each([...edgeBooks()])("%s", (_, book) => holds(book));

  it(`${RUNS} shuffled books`, () => {
    for (let seed = 1; seed <= RUNS; seed++) holds(canonicalBook(shuffledBook(seed)));
  });

  it(`${RUNS} books with odd texts`, () => {
    const books = cleanBooks();
    for (let seed = 1; seed <= RUNS; seed++) {
      const { book } = picks(random(seed)).of(books);
      holds(withOddTexts(book, seed));
    }
  });

  it("a rule that is switched off says nothing", () => {
    const book = shuffledBook(3);
    for (const { id } of RULES) {
      const { problems } = checkBook({ book, off: [id] });
      expect(problems.filter((problem) => problem.rule === id)).toEqual([]);
    }
  });
});
