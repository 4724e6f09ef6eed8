import type { LibraryEntry } from "../../../../shared/api/api.ts";
import { printedCells } from "../../../../shared/book/fields.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import type { BookRows, ProjectRow } from "../../../../shared/book/rows.ts";

/** The indicators to choose from: those of the open text and of earlier ones, each once. */

/** How often a 二级指标 stands among some entries. */
export interface Level2Count {
  readonly level2: string;
  readonly count: number;
}

/** Names an entry: two rows with the same words are the same indicator. */
export function entryKey({ indicator }: LibraryEntry): string {
  const { level1, level2, level3, description } = indicator;
  return JSON.stringify([level1, level2, level3, description]);
}

/** Those of the open text, as it has them first, and the earlier ones; how often they are used is counted together. */
export function allEntries(book: BookRows, earlier: readonly LibraryEntry[]): readonly LibraryEntry[] {
  const entries = new Map<string, LibraryEntry>();
  for (const project of book.projects) {
    const counted = new Set<string>();
    for (const entry of entriesOf(project, book.fiscalYear)) {
      const key = entryKey(entry);
      const known = entries.get(key);
      if (!counted.has(key)) entries.set(key, known ? { ...known, projects: known.projects + 1 } : entry);
      counted.add(key);
    }
  }
  for (const entry of earlier) {
    const key = entryKey(entry);
    const known = entries.get(key);
    const { projects, books } = entry;
    entries.set(
      key,
      known ? { ...known, projects: known.projects + projects, books: known.books + books } : entry,
    );
  }
  return Array.from(entries.values()).toSorted((a, b) => b.projects - a.projects);
}

/** The entries that hold every word, in any of their texts. */
export function found(entries: readonly LibraryEntry[], words: string): readonly LibraryEntry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return entries;
  return entries.filter(({ indicator }) => {
    const text = searchable(indicator);
    return wanted.every((word) => text.includes(word));
  });
}

/** The 二级指标 of some entries, the most frequent first. */
export function level2Counts(entries: readonly LibraryEntry[]): readonly Level2Count[] {
  const counts = new Map<string, number>();
  for (const { indicator } of entries) counts.set(indicator.level2, (counts.get(indicator.level2) ?? 0) + 1);
  return Array.from(counts, ([level2, count]) => ({ level2, count })).toSorted((a, b) => b.count - a.count);
}

function entriesOf({ indicators }: ProjectRow, fiscalYear: number): LibraryEntry[] {
  return indicators
    .filter((row) => row.level3 !== "" || row.description !== "")
    .map(({ id: _, ...indicator }) => ({ indicator, fiscalYear, projects: 1, books: 1 }));
}

function searchable(row: Indicator): string {
  return printedCells(row).join("\n").toLowerCase();
}
