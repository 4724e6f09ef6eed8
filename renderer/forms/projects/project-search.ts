import { fieldOf, PRINTED_COLUMNS } from "../../../shared/book/fields.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import type { Spot } from "../../state/spot.ts";

/** Where a project that was searched for holds the words, outside of what its line shows anyway. */
export interface Hit {
  /** “绩效目标”, “指标 3 · 三级指标”. */
  readonly label: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly spot: Spot;
}

interface SearchedText {
  readonly label: string;
  readonly text: string;
  /** In small letters, as it is searched. */
  readonly plain: string;
  readonly spot: Spot;
}

interface Searched {
  /** Name, code and unit, which a line of the list shows. */
  readonly shown: string;
  readonly texts: readonly SearchedText[];
}

/** So much of the text stands before and after the words that were found, in characters. */
const BEFORE = 10;
const AFTER = 40;

/** In this order, because the first that holds the words is shown. */
const PROJECT_TEXTS = (["goal", "fundsUse", "budget.total", "budget.fiscal", "budget.other"] as const).map(
  (name) => fieldOf("project", name),
);
const LATER: Readonly<Record<string, number>> = { level2: 1, level1: 2 };
const CELLS = PRINTED_COLUMNS.toSorted((a, b) => (LATER[a.place] ?? 0) - (LATER[b.place] ?? 0));

const made = new WeakMap<ProjectRow, Searched>();

/** What is searched for: every word must be there. Capital and small letters are the same. */
export function searchWords(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** @returns null where a word is missing, “shown” where the project's line shows all of them, or else where the first other one is. */
export function searchProject(project: ProjectRow, words: readonly string[]): Hit | "shown" | null {
  const searched = searchedOf(project);
  const hidden = words.filter((word) => !searched.shown.includes(word));
  const hits = hidden.map((word) => hitOf(searched, word));
  if (hits.some((hit) => hit === null)) return null;
  return hits[0] ?? "shown";
}

/** Name, code and unit alone, for the outline. */
export function isNamed(project: ProjectRow, words: readonly string[]): boolean {
  const { shown } = searchedOf(project);
  return words.every((word) => shown.includes(word));
}

function hitOf({ texts }: Searched, word: string): Hit | null {
  const found = texts.find(({ plain }) => plain.includes(word));
  if (!found) return null;
  const { label, text, plain, spot } = found;
  const from = plain.indexOf(word);
  const to = from + word.length;
  const start = Math.max(0, from - BEFORE);
  return {
    label,
    before: (start > 0 ? "…" : "") + text.slice(start, from),
    match: text.slice(from, to),
    after: text.slice(to, to + AFTER) + (text.length > to + AFTER ? "…" : ""),
    spot,
  };
}

function searchedOf(project: ProjectRow): Searched {
  const known = made.get(project);
  if (known) return known;
  const { name, code, agencyCode, agencyName } = project;
  const searched = {
    shown: `${name}\n${code}\n${agencyCode}${agencyName}`.toLowerCase(),
    texts: textsOf(project).filter(({ text }) => text !== ""),
  };
  made.set(project, searched);
  return searched;
}

function textsOf(project: ProjectRow): SearchedText[] {
  const { id } = project;
  return [
    ...PROJECT_TEXTS.map(({ name, label, get }) =>
      searchable(label, get(project), { table: "project", id, field: name }),
    ),
    ...project.indicators.flatMap((row, index) =>
      CELLS.map(({ label, main, fields }) => {
        const text = fields.map(({ get }) => get(row)).join("");
        return searchable(`指标 ${index + 1} · ${label}`, text, {
          table: "indicator",
          id: row.id,
          field: main,
        });
      }),
    ),
  ];
}

function searchable(label: string, text: string, spot: Spot): SearchedText {
  const line = text.replaceAll("\n", " ");
  return { label, text: line, plain: line.toLowerCase(), spot };
}
