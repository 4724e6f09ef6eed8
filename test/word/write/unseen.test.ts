import { beforeAll, describe, expect, it } from "vitest";
import { PROFILES } from "../../../shared/layout/profile.ts";
import { runs } from "../../support/random.ts";
import { type PrintedPage, printPages, type Route, whyNoPrinting } from "../libreoffice.ts";
import { shuffledBook } from "../shuffled-book.ts";
import { wordComplaints } from "../validate.ts";
import { pagesInWord } from "../word-model.ts";
import { type Written, written } from "../written.ts";

/**
 * Texts that nobody has laid out before: each heading stands on the page that the contents name, in LibreOffice and in a model
 * of Word. 20 texts in each layout, or as many as `--runs` asks for.
 */

const SEEDS = runs(20);
/** A long run takes every book through LibreOffice's import too; the short one the first ones, each kind of book once. */
const THROUGH_IMPORT = SEEDS > 20 ? Number.POSITIVE_INFINITY : 10;
/** Books to one start of LibreOffice. */
const BATCH = 40;
/** Milliseconds. */
const timeout = 60_000 + SEEDS * 10_000;

const files = new Map<string, Written>();

beforeAll(async () => {
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const profile of PROFILES)
      files.set(`${seed}, ${profile.name}`, await written(shuffledBook(seed), profile));
}, timeout);

describe("every heading stands on its page", () => {
  it.for<[Route, number]>([
    ["as-written", Number.POSITIVE_INFINITY],
    ["as-imported", THROUGH_IMPORT],
  ])("in LibreOffice, %s", { timeout }, ([route, most], ctx) => {
    const why = whyNoPrinting();
    if (why !== null) ctx.skip(why);
    const books = [...files].slice(0, most);
    const compared: Comparison = { books: books.length, headings: 0, wrong: [] };
    for (let at = 0; at < books.length; at += BATCH) {
      const batch = new Map(books.slice(at, at + BATCH).map(([name, { file }]) => [name, file]));
      for (const [name, pages] of printPages(batch, route)) {
        compare(name, compared, (heading) => pageOf(heading, pages));
        compareLength(name, compared, pages.length);
      }
    }
    expectAgreement(`LibreOffice, ${route}`, compared);
  });

  it("in a model of Word", { timeout }, async () => {
    const compared: Comparison = { books: files.size, headings: 0, wrong: [] };
    for (const [name, { file }] of files) {
      const { bookmarks, pageCount } = await pagesInWord(file);
      const found = [...bookmarks.values()];
      compare(name, compared, (_, at) => new Set([found[at]]));
      compareLength(name, compared, pageCount);
    }
    expectAgreement("docx/layout", compared);
  });
});

it("Word opens them without complaint", { timeout }, async () => {
  for (const [name, { file }] of files) expect(await wordComplaints(file), name).toEqual([]);
});

interface Comparison {
  readonly books: number;
  headings: number;
  /** Headings that do not stand where the contents say, for reading. */
  readonly wrong: string[];
}

/** @param pagesOf on which pages a heading was found, by its text or its place among the headings. */
function compare(
  name: string,
  compared: Comparison,
  pagesOf: (heading: string, at: number) => ReadonlySet<number | null | undefined>,
): void {
  for (const [at, { entry, page }] of (files.get(name)?.layout.entries ?? []).entries()) {
    compared.headings++;
    const found = pagesOf(entry.replaceAll(/\s/g, ""), at);
    if (!found.has(page))
      compared.wrong.push(`${name}: ${entry} on ${[...found].join(", ")}, not on ${page}`);
  }
}

/** @param pages all of them, blank ones included. */
function compareLength(name: string, compared: Comparison, pages: number): void {
  const expected = files.get(name)?.layout.pages.length;
  if (pages !== expected) compared.wrong.push(`${name}: ${pages} pages, not ${expected}`);
}

/** Numbers of the pages that begin with the heading; two projects may have one name. */
function pageOf(heading: string, pages: readonly PrintedPage[]): Set<number | null> {
  return new Set(pages.filter(({ lines }) => lines.join("").startsWith(heading)).map(({ number }) => number));
}

function expectAgreement(what: string, { books, headings, wrong }: Comparison): void {
  const right = headings - wrong.length;
  const share = ((100 * right) / headings).toFixed(2);
  console.log(`${what}: ${right} of ${headings} headings of ${books} books on their pages, ${share} %`);
  for (const each of wrong) console.log(`  ${each}`);
  expect(headings).toBeGreaterThan(2 * books);
  expect(wrong.length).toBeLessThanOrEqual(headings / 100);
}
