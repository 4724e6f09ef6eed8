import { describe, expect, it } from "vitest";
import { type Book, EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { createLayoutEngine, layoutBook } from "../../../shared/layout/pages.ts";
import { PROFILES } from "../../../shared/layout/profile.ts";
import { letingBook } from "../../fixtures/paths.ts";

/** What nobody writes and everything must bear. */

const NOTHING: Book = {
  ...letingBook(),
  department: "",
  compiler: "",
  reviewer: "",
  sections: [],
  projects: [],
};

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["Chinese", "绩效目标"],
  ["one Latin word", "x"],
  ["closing punctuation", "、"],
  ["opening punctuation", "（"],
  ["spaces", " 　"],
  ["tabs", "\t"],
  ["line ends", "\n"],
  ["control characters", "\u0000\u0001\u001b\u007f"],
  ["emoji", "👨‍👩‍👧🇨🇳"],
  ["rare Han", "𠀀𪛖"],
  ["half a surrogate pair", "\ud840"],
  ["right-to-left", "مرحبا שלום\u202e"],
  ["combining marks", "e\u0301\u0302"],
  ["zero width", "\u200b\u2060"],
];

/** A text everywhere that a text can stand. */
function everywhere(text: string): Book {
  const indicator = {
    ...EMPTY_INDICATOR,
    level1: text.slice(0, 5000),
    level2: text.slice(0, 5000),
    level3: text.slice(0, 5000),
    description: text.slice(0, 5000),
    number: text.slice(0, 5000),
    basis: text.slice(0, 5000),
  };
  const project = {
    ...emptyProject(),
    name: text.slice(0, 300),
    agencyName: text.slice(0, 300),
    code: text.slice(0, 300),
    fundsUse: text.slice(0, 5000),
    goal: text.slice(0, 5000),
    indicators: [indicator, indicator, EMPTY_INDICATOR],
  };
  return {
    ...NOTHING,
    department: text.slice(0, 300),
    sections: [{ title: text.slice(0, 300), paragraphs: [text, text.slice(0, 50)] }],
    projects: [project, emptyProject()],
  };
}

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))("%s", (_, profile) => {
  it("lays out an empty book", () => {
    const { entries, pages, pageCount } = layoutBook(NOTHING, profile);
    expect(entries).toEqual([]);
    expect(pageCount).toBe(1);
    expect(pages.at(-1)?.kind).toBe("divider");
  });

  it.each(TEXTS)("bears a paragraph of 100,000, cells of 5,000 and a name of 300: %s", (_name, unit) => {
    const book = everywhere(unit.repeat(Math.ceil(100_000 / unit.length)).slice(0, 100_000));
    const { pages } = layoutBook(book, profile);
    const foot = profile.page.height - profile.page.bottom;
    for (const { kind, items } of pages)
      for (const item of items) {
        if (kind === "cover" && item.type === "text") continue; // a name of 300 may fill it
        const height = item.type === "cell" ? item.height : profile.styles[item.style].pitch;
        expect(item.y + height).toBeLessThanOrEqual(foot + 0.5);
      }
  });
});

describe("work grows with the text, not with its square", () => {
  const [profile] = PROFILES;
  if (!profile) throw new Error("there are profiles");
  const seconds = (book: Book) => {
    const before = process.cpuUsage();
    layoutBook(book, profile);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };

  it.each(TEXTS)("paragraphs of %s", (_, unit) => {
    const paragraph = (length: number): Book => ({
      ...NOTHING,
      sections: [{ title: "甲", paragraphs: [unit.repeat(Math.ceil(length / unit.length))] }],
    });
    seconds(paragraph(50_000));
    // Sixteen times the text in well under 256 times the time; 20 ms stand for what does not grow.
    expect(seconds(paragraph(800_000))).toBeLessThan((seconds(paragraph(50_000)) + 0.02) * 64);
  });

  it("a table of 5,000 rows, and 5,000 sections", () => {
    const rows = (count: number): Book => ({
      ...NOTHING,
      sections: Array.from({ length: count }, () => ({ title: "甲", paragraphs: ["乙"] })),
      projects: [
        {
          ...emptyProject(),
          indicators: Array.from({ length: count }, () => ({ ...EMPTY_INDICATOR, level1: "产出指标" })),
        },
      ],
    });
    seconds(rows(300));
    expect(seconds(rows(4800))).toBeLessThan((seconds(rows(300)) + 0.02) * 64);
  });

  it("ten thousand edits of one cell", () => {
    const engine = createLayoutEngine(profile);
    for (let at = 0; at < 10_000; at++)
      engine.layout({ ...NOTHING, projects: [{ ...emptyProject(), goal: "字".repeat(at % 2000) + at }] });
  });
});
