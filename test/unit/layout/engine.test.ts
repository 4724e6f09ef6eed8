import { describe, expect, it } from "vitest";
import { type Book, EMPTY_INDICATOR, emptyProject, type Project } from "../../../shared/book/model.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import { createLayoutEngine, layoutBook } from "../../../shared/layout/pages.ts";
import { PROFILES, profileNamed } from "../../../shared/layout/profile.ts";
import { profileWith } from "../../../shared/layout/profile-with.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { random, runs } from "../../support/random.ts";

/** Layout after an edit: the same as from nothing, and what has not changed is the same object. */

const hebei = profileNamed("hebei");
const leting = letingBook();

function withProject(book: Book, index: number, fields: Partial<Project>): Book {
  return {
    ...book,
    projects: book.projects.map((each, at) => (at === index ? { ...each, ...fields } : each)),
  };
}

function withParagraph(book: Book, section: number, paragraph: number, text: string): Book {
  const sections = book.sections.map((each, at) =>
    at === section
      ? { ...each, paragraphs: each.paragraphs.map((old, which) => (which === paragraph ? text : old)) }
      : each,
  );
  return { ...book, sections };
}

/** How many pages of a layout are not the same objects as in another. */
function newPages(before: Layout, after: Layout): number {
  const old = new Set(before.pages);
  return after.pages.filter((page) => !old.has(page)).length;
}

/** How many pages show something else, their number aside. */
function newContents(before: Layout, after: Layout): number {
  const old = new Set(before.pages.map(({ items }) => items));
  return after.pages.filter(({ items }) => !old.has(items)).length;
}

describe("a layout after an edit", () => {
  it("keeps every page where nothing has changed, whatever objects the book is made of", () => {
    const engine = createLayoutEngine(hebei);
    const first = engine.layout(leting);
    expect(newPages(first, engine.layout(leting))).toBe(0);
    expect(newPages(first, engine.layout(structuredClone(leting)))).toBe(0);
  });

  it("has one new page where a letter was typed in a paragraph that keeps its lines", () => {
    const engine = createLayoutEngine(hebei);
    const first = engine.layout(leting);
    const [text = ""] = leting.sections[0]?.paragraphs ?? [];
    expect(newPages(first, engine.layout(withParagraph(leting, 0, 0, `甲${text.slice(1)}`)))).toBe(1);
  });

  it("has one new page where one cell of a project was changed", () => {
    const engine = createLayoutEngine(hebei);
    const first = engine.layout(leting);
    const after = engine.layout(withProject(leting, 4, { code: "1" }));
    expect(newPages(first, after)).toBe(1);
    expect(after.projects.filter((tables, at) => tables !== first.projects[at])).toHaveLength(1);
  });

  it("has what moved under a new number, with the same items", () => {
    const engine = createLayoutEngine(hebei);
    const first = engine.layout(leting);
    const goal = "完成年度目标任务。".repeat(120);
    const after = engine.layout(withProject(leting, 2, { goal }));
    expect(after.pageCount).toBe(first.pageCount + 1);
    // The project itself, on two pages now, and the contents.
    expect(newContents(first, after)).toBe(3);
    expect(newPages(first, after)).toBe(3 + 6);
  });

  it("has new headings, but the same tables, where a project was put first", () => {
    const engine = createLayoutEngine(hebei);
    const first = engine.layout(leting);
    const after = engine.layout({ ...leting, projects: [emptyProject(), ...leting.projects] });
    expect(after.projects.slice(1)).toEqual(first.projects);
    for (const [at, tables] of first.projects.entries()) expect(after.projects[at + 1]).toBe(tables);
  });

  it("shows the last page's change where two equal books come one after the other", () => {
    const engine = createLayoutEngine(hebei);
    engine.layout(leting);
    const changed = withProject(leting, 8, { goal: "别的目标。" });
    expect(engine.layout(changed)).toEqual(layoutBook(changed, hebei));
    expect(engine.layout(leting)).toEqual(layoutBook(leting, hebei));
  });
});

type Edit = (book: Book, next: () => number) => Book;

function upTo(count: number, next: () => number): number {
  return Math.floor(next() * count);
}

function words(next: () => number): string {
  const words = [
    "完成",
    "2024年",
    "（12月底前）",
    "，",
    "。",
    "招商引资",
    "“一站式”",
    "\n",
    "95%以上",
    " ",
    "WiFi",
  ];
  return Array.from({ length: upTo(60, next) }, () => words[upTo(words.length, next)] ?? "").join("");
}

const EDITS: readonly Edit[] = [
  (book, next) => withParagraph(book, upTo(book.sections.length, next), upTo(8, next), words(next)),
  (book, next) => withProject(book, upTo(book.projects.length, next), { name: words(next) }),
  (book, next) =>
    withProject(book, upTo(book.projects.length, next), { goal: words(next).repeat(upTo(30, next)) }),
  (book, next) => {
    const at = upTo(book.projects.length, next);
    const indicators = Array.from({ length: upTo(40, next) }, () => ({
      ...EMPTY_INDICATOR,
      level1: words(next).slice(0, 2),
      description: words(next),
    }));
    return withProject(book, at, { indicators });
  },
  (book, next) => ({ ...book, projects: book.projects.toSpliced(upTo(book.projects.length, next), 1) }),
  (book, next) => {
    const copy = book.projects[upTo(book.projects.length, next)] ?? emptyProject();
    return { ...book, projects: book.projects.toSpliced(upTo(book.projects.length + 1, next), 0, copy) };
  },
  (book, next) => ({ ...book, projects: book.projects.toSorted(() => next() - 0.5) }),
  (book, next) => {
    const section = { title: words(next), paragraphs: [words(next), words(next)] };
    return { ...book, sections: book.sections.toSpliced(upTo(book.sections.length + 1, next), 0, section) };
  },
  (book, next) => ({ ...book, sections: book.sections.toSpliced(upTo(book.sections.length, next), 1) }),
  (book) => structuredClone(book),
  (book, next) => ({ ...book, department: words(next), fiscalYear: 2020 + upTo(9, next) }),
];

describe.each([...PROFILES, profileWith("hebei", { sides: "one", sizes: { cell: 14 } })])(
  "after any edits ($name, $sides)",
  (profile) => {
    it("a layout is the same as from nothing", () => {
      for (let seed = 1; seed <= runs(5); seed++) {
        const next = random(seed);
        const engine = createLayoutEngine(profile);
        let book = letingBook();
        for (let step = 0; step < 12; step++) {
          const edit = EDITS[upTo(EDITS.length, next)];
          if (edit) book = edit(book, next);
          expect(engine.layout(book), `seed ${seed}, step ${step}`).toEqual(layoutBook(book, profile));
        }
      }
    });
  },
);
