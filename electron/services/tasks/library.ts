import type { LibraryEntry, LibraryTable } from "../../../shared/api/api.ts";
import type { Book, Indicator } from "../../../shared/book/model.ts";
import { isSameProject, sameWords } from "../../../shared/book/same-project.ts";
import { readBook } from "../../store/read-book.ts";

/** The indicators of earlier books, as those books have them. A book that cannot be read is left out. */

/** Which project's tables are wanted; see `library.tables`. */
export interface WantedProject {
  readonly department: string;
  readonly code: string;
  readonly name: string;
  /** Only books of years before this one. */
  readonly before: number;
}

/** Every indicator in use, as its newest book has it, with how often it is used; in the order of their first use. */
export function libraryEntries(paths: readonly string[]): LibraryEntry[] {
  const found = new Map<string, LibraryEntry & { lastBook: number }>();
  newestFirst(paths).forEach((book, at) => {
    for (const project of book.projects) {
      const counted = new Set<string>();
      for (const indicator of project.indicators) {
        const key = identity(indicator);
        if (key === "" || counted.has(key)) continue;
        counted.add(key);
        const known = found.get(key);
        found.set(key, {
          indicator: known?.indicator ?? indicator,
          fiscalYear: known?.fiscalYear ?? book.fiscalYear,
          projects: (known?.projects ?? 0) + 1,
          books: (known?.books ?? 0) + (known?.lastBook === at ? 0 : 1),
          lastBook: at,
        });
      }
    }
  });
  return Array.from(found.values(), ({ lastBook: _, ...entry }) => entry);
}

/** The tables of the same project in earlier years, the newest first. */
export function libraryTables(paths: readonly string[], wanted: WantedProject): LibraryTable[] {
  return newestFirst(paths)
    .filter((book) => book.fiscalYear < wanted.before && sameWords(book.department, wanted.department))
    .flatMap((book) =>
      book.projects
        .filter((project) => project.indicators.length > 0 && isSameProject(project, wanted))
        .map(({ code, name, indicators }) => ({ fiscalYear: book.fiscalYear, code, name, indicators })),
    );
}

/** What makes two rows the same indicator: their words. The value to reach changes from year to year. */
function identity({ level1, level2, level3, description }: Indicator): string {
  return level3 === "" && description === "" ? "" : JSON.stringify([level1, level2, level3, description]);
}

function newestFirst(paths: readonly string[]): Book[] {
  return paths.flatMap(readable).toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

function readable(path: string): Book[] {
  try {
    return [readBook(path)];
  } catch {
    return [];
  }
}
