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

/** What the last layout left. */
interface Last {
  readonly front: readonly Page[];
  readonly body: readonly Page[];
  readonly cover: UnitPages;
  readonly contents: UnitPages;
  readonly sections: readonly SectionUnit[];
  readonly projects: readonly ProjectUnit[];
}

export function createLayoutEngine(profile: Profile): LayoutEngine {
  const make = tableMaker(profile);
  const dividers = [dividerPages(profile, 0), dividerPages(profile, 1)] as const;
  let last: Last | undefined;
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

      const body = createSheets(profile, true, last?.body);
      const entries: Entry[] = [];
      for (const unit of sections) {
        entries.push(entryOf("section", unit, body.pages));
        body.add("section", unit.pages);
      }
      body.fillSheet();
      body.add("divider", dividers[1]);
      if (projects.length > 0) body.fillSheet();
      for (const unit of projects) {
        entries.push(entryOf("project", unit, body.pages));
        body.add("project", unit.pages);
      }

      const texts = [...sections, ...projects].map(({ contents }) => contents);
      const cover = keepSame(coverPages(profile, book), last?.cover);
      const contents = keepSame(contentsPages(profile, entries, texts), last?.contents);
      const front = createSheets(profile, false, last?.front);
      front.add("cover", cover);
      front.fillSheet();
      front.add("contents", contents);
      front.fillSheet();
      front.add("divider", dividers[0]);
      // Page 1 is a right-hand page, so that numbers and sheets agree from the cover to the end.
      front.fillSheet();

      last = { front: front.pages, body: body.pages, cover, contents, sections, projects };
      return {
        book,
        profile: profile.name,
        entries,
        pageCount: body.pages.length,
        pages: [...front.pages, ...body.pages],
        sections: sections.map(({ spare }) => ({ spare })),
        projects: projects.map(({ tables }) => tables),
        notices: [...sections, ...projects].flatMap(({ notices }) => notices),
      };
    },
  };
}

function entryOf(kind: Entry["kind"], unit: SectionUnit | ProjectUnit, before: readonly Page[]): Entry {
  return {
    entry: unit.heading,
    contents: unit.contents.text,
    page: before.length + 1,
    kind,
    index: unit.index,
  };
}
