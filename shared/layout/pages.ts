import { canonicalBook } from "../book/canonical.ts";
import type { Book } from "../book/model.ts";
import { sameProject, sameSection } from "../book/same.ts";
import { contentsPages, coverPages, dividerPages } from "./front.ts";
import type { Entry, Layout, Page } from "./layout.ts";
import type { Profile } from "./profile.ts";
import { layOutProject, type ProjectUnit, renumberProject } from "./projects.ts";
import { layOutSection, type SectionUnit } from "./sections.ts";
import { createSheets, keepSame, type UnitPages } from "./sheets.ts";
import { tableMaker } from "./tables.ts";
import { takeUnchanged } from "./unchanged.ts";

/** Lays out one book again and again while it is edited. */
export interface LayoutEngine {
  /**
   * The same as `layoutBook` of the same book, but only what has changed since the last call is done again. What has not changed
   * stays the same objects: pages, and the `items` of pages whose number alone has changed.
   * @param book must not be changed in place between calls.
   */
  layout(book: Book): Layout;
}

/**
 * Lays a book out: cover, contents, divider and sections, divider and projects, as design and GB/T 9704-2012 have them. Cover,
 * contents and dividers, the sections and the first project begin on a right-hand page where both sides are printed; numbers
 * begin with the first section. Printed is the canonical form: texts trimmed, paragraphs without text left out. Pure and
 * deterministic.
 */
export function layoutBook(book: Book, profile: Profile): Layout {
  return createLayoutEngine(profile).layout(book);
}

/** What a layout leaves for the next one. */
interface Parts {
  readonly sections: readonly SectionUnit[];
  readonly projects: readonly ProjectUnit[];
  readonly entries: readonly Entry[];
  readonly body: readonly Page[];
  readonly contents: UnitPages;
  readonly front: readonly Page[];
}

export function createLayoutEngine(profile: Profile): LayoutEngine {
  const make = tableMaker(profile);
  let last: Parts | undefined;
  return {
    layout(typed) {
      const sections = takeUnchanged(typed.sections, last?.sections ?? [], {
        same: sameSection,
        make: (section, index, before) => layOutSection(profile, section, index, before),
        renumber: (unit, index) => layOutSection(profile, unit.source, index, unit),
      });
      const projects = takeUnchanged(typed.projects, last?.projects ?? [], {
        same: sameProject,
        make: (project, index, before) => layOutProject(profile, make, project, index, before),
        renumber: (unit, index) => renumberProject(profile, make, unit, index),
      });
      const book = {
        ...canonicalBook({ ...typed, sections: [], projects: [] }),
        sections: sections.map(({ section }) => section),
        projects: projects.map(({ project }) => project),
      };
      const { entries, body } = bodyPages(profile, sections, projects, last);
      const contents = contentsAfter(profile, entries, [...sections, ...projects], last);
      const front = frontPages(profile, book, contents, last);
      last = { sections, projects, entries, body, contents, front };
      return {
        book,
        profile: profile.name,
        entries,
        pageCount: body.length,
        pages: [...front, ...body],
        sections: sections.map(({ spare }) => ({ spare })),
        projects: projects.map(({ tables }) => tables),
        notices: [...sections, ...projects].flatMap(({ notices }) => notices),
      };
    },
  };
}

/** The numbered pages, and where each section and project begins on them. */
function bodyPages(
  profile: Profile,
  sections: readonly SectionUnit[],
  projects: readonly ProjectUnit[],
  last: Parts | undefined,
): Pick<Parts, "entries" | "body"> {
  const sheets = createSheets(profile, true, last?.body);
  const entries: Entry[] = [];
  const add = (kind: Entry["kind"], unit: SectionUnit | ProjectUnit) => {
    const entry = entryOf(kind, unit, sheets.pages.length + 1);
    const old = last?.entries[entries.length];
    entries.push(old && sameEntry(old, entry) ? old : entry);
    sheets.add(kind, unit.pages, unit.index);
  };
  for (const unit of sections) add("section", unit);
  sheets.fillSheet();
  sheets.add("divider", dividerPages(profile, 1));
  if (projects.length > 0) sheets.fillSheet();
  for (const unit of projects) add("project", unit);
  return { entries, body: sheets.pages };
}

function entryOf(kind: Entry["kind"], unit: SectionUnit | ProjectUnit, page: number): Entry {
  return { entry: unit.heading, contents: unit.contents.text, page, kind, index: unit.index };
}

function sameEntry(a: Entry, b: Entry): boolean {
  return a.entry === b.entry && a.contents === b.contents && a.page === b.page && a.kind === b.kind;
}

/** The contents' pages; nothing is done where all entries are the last layout's. */
function contentsAfter(
  profile: Profile,
  entries: readonly Entry[],
  units: readonly (SectionUnit | ProjectUnit)[],
  last: Parts | undefined,
): UnitPages {
  const same =
    entries.length === last?.entries.length && entries.every((entry, at) => entry === last.entries[at]);
  if (last && same) return last.contents;
  const texts = units.map(({ contents }) => contents);
  return keepSame(contentsPages(profile, entries, texts), last?.contents);
}

/** The pages without numbers. Page 1 is a right-hand page, so that numbers and sheets agree from the cover to the end. */
function frontPages(
  profile: Profile,
  book: Book,
  contents: UnitPages,
  last: Parts | undefined,
): readonly Page[] {
  const sheets = createSheets(profile, false, last?.front);
  sheets.add("cover", coverPages(profile, book));
  sheets.fillSheet();
  sheets.add("contents", contents);
  sheets.fillSheet();
  sheets.add("divider", dividerPages(profile, 0));
  sheets.fillSheet();
  return sheets.pages;
}
