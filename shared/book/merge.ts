import { type Duplicate, findDuplicates, type ProjectAt, placeId } from "./duplicates.ts";
import type { ImportNote } from "./import-note.ts";
import { coverNotes, duplicateNotes, sectionNotes } from "./merge-notes.ts";
import { type MergePlan, UNDECIDED } from "./merge-plan.ts";
import type { Book, Project } from "./model.ts";
import { type PlacedComment, placedIn } from "./placed-comment.ts";
import { marksOfProject, type PlacedMark, sharedMarks } from "./placed-marks.ts";
import { unitKey, unitOrder } from "./units.ts";

/** One of the books that become one. */
export interface MergePart {
  /** What the user calls it: its file's name. */
  readonly name: string;
  readonly book: Book;
  readonly notes: readonly ImportNote[];
  readonly comments?: readonly PlacedComment[];
  /** Absent where nobody could mark anything: a Word file, or a text that was not made of last year's. */
  readonly marks?: readonly PlacedMark[];
}

/** What the parts become. */
export interface MergedBook {
  readonly book: Book;
  readonly notes: ImportNote[];
  readonly comments: readonly PlacedComment[];
  readonly marks: PlacedMark[];
}

/** A project of the merged book and all the places that it stands for. */
interface Placed {
  readonly project: Project;
  readonly at: readonly ProjectAt[];
}

/**
 * Several books as one: cover and sections of one of them, projects of all in the order of their units, of duplicates what was
 * chosen, the comments of all. Whatever of the parts is not in it stands in the notes. One book alone stays as it is.
 * @throws RangeError without a part
 */
export function mergeBooks(parts: readonly MergePart[], plan: MergePlan = UNDECIDED): MergedBook {
  const main = parts[plan.main] ?? parts[0];
  if (!main) throw new RangeError("nothing to merge");
  const own = plan.fiscalYear === undefined ? main.book : { ...main.book, fiscalYear: plan.fiscalYear };
  if (parts.length === 1) {
    const { notes, comments = [], marks = [] } = main;
    return { book: own, notes: [...notes], comments, marks: [...marks] };
  }
  const duplicates = findDuplicates(parts.map(({ book }) => book));
  const placed = inOrder(placedProjects(parts, duplicates, plan), plan.units);
  const numbers = new Map(placed.flatMap(({ at }, index) => at.map((each) => [placeId(each), index + 1])));
  const book = { ...own, projects: placed.map(({ project }) => project) };
  return {
    book,
    comments: parts.flatMap((part) => placedIn(book, part.book, part.comments ?? [])),
    notes: parts.flatMap((part, index) => [
      ...part.notes.map((note) => noteOfPart(note, part.name, index, numbers)),
      ...(part === main ? [] : [...coverNotes(part, main), ...sectionNotes(part, main)]),
      ...duplicateNotes(parts, index, duplicates, plan, numbers),
    ]),
    marks: [
      ...(main.marks ?? []).filter(({ where }) => where.section !== undefined),
      ...placed.flatMap(({ at }, index) => marksAt(parts, at, index + 1)),
    ],
  };
}

/** In the order of the parts; what was chosen among duplicates stands at the first one's place. */
function placedProjects(
  parts: readonly MergePart[],
  duplicates: readonly Duplicate[],
  plan: MergePlan,
): Placed[] {
  const decided = new Map<string, Placed | null>();
  for (const { id, versions } of duplicates) {
    const choice = plan.choices[id];
    const one = typeof choice === "number" ? versions[choice] : undefined;
    if (choice !== "all" && !one) continue;
    for (const { at } of versions) for (const place of at) decided.set(placeId(place), null);
    if (one) decided.set(id, one);
    else for (const version of versions) decided.set(placeId(version.at[0]), version);
  }
  return parts.flatMap(({ book }, part) =>
    book.projects.flatMap((project, index): Placed[] => {
      const at = { part, project: index };
      const known = decided.get(placeId(at));
      if (known === null) return [];
      return [known ?? { project, at: [at] }];
    }),
  );
}

/** The marks of a project that stands at these places, as those of a project of the merged book. */
function marksAt(parts: readonly MergePart[], at: Placed["at"], project: number): PlacedMark[] {
  return knownMarks(parts, at).map((mark) => ({ ...mark, where: { ...mark.where, project } }));
}

/** Those of the parts that have any, as of the first project; see `sharedMarks`. */
function knownMarks(parts: readonly MergePart[], at: Placed["at"]): PlacedMark[] {
  return sharedMarks(
    at.flatMap((place) => {
      const marks = parts[place.part]?.marks;
      return marks ? [marksOfProject(marks, place.project + 1)] : [];
    }),
  );
}

function inOrder(placed: readonly Placed[], units: readonly string[]): Placed[] {
  const order = new Map(
    unitOrder(
      placed.map(({ project }) => project),
      units,
    ).map((key, index) => [key, index]),
  );
  const rank = ({ project }: Placed) => order.get(unitKey(project)) ?? 0;
  return placed.toSorted((a, b) => rank(a) - rank(b));
}

/** A note of one part as one of the merged book: it says which file it is about. */
function noteOfPart(
  { project, ...note }: ImportNote,
  name: string,
  part: number,
  numbers: ReadonlyMap<string, number>,
): ImportNote {
  const number = project === undefined ? undefined : numbers.get(placeId({ part, project: project - 1 }));
  return {
    ...note,
    where: `${name} ${note.where}`.trim(),
    ...(number === undefined ? {} : { project: number }),
  };
}
