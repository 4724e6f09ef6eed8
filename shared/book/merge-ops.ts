import { applyOps } from "./apply.ts";
import { type Duplicate, findDuplicates, type ProjectAt, placeId } from "./duplicates.ts";
import type { Op } from "./edit.ts";
import type { MergePart } from "./merge.ts";
import { type Arrived, mergedMarks } from "./merge-marks.ts";
import type { MergePlan } from "./merge-plan.ts";
import type { Project } from "./model.ts";
import { withIds } from "./new-ids.ts";
import { marksOfProject, sharedMarks } from "./placed-marks.ts";
import { opsToReplace } from "./replace-project.ts";
import { type BookRows, bookOfRows, type ProjectRow } from "./rows.ts";
import { compareCodes, unitKey, unitOrder } from "./units.ts";

/** A book to be merged into the open one; `marks`: see `MergePart`. */
type Other = Pick<MergePart, "book" | "marks">;

/**
 * Merges other books into an open one: new projects go behind those of their unit, a chosen version of a duplicate takes the place
 * of the open book's. Cover, sections and all other projects stay as they are. Marks come along: see `mergedMarks`.
 * @param plan its parts are counted from the open book, which is 0, on; `main` and `units` do not matter here.
 * @param newId gives the ids of new rows
 */
export function mergeOps(
  rows: BookRows,
  others: readonly Other[],
  plan: MergePlan,
  newId: () => number,
): Op[] {
  const books = [bookOfRows(rows), ...others.map(({ book }) => book)];
  const duplicates = findDuplicates(books);
  const marksAt = (at: readonly ProjectAt[]) =>
    at.flatMap(({ part, project }) => {
      const marks = others[part - 1]?.marks;
      return marks ? [marksOfProject(marks, project + 1)] : [];
    });
  const settled = new Set<string>();
  const replaced: Op[] = [];
  const arrived: Arrived[] = [];
  for (const duplicate of duplicates) {
    const choice = plan.choices[duplicate.id];
    const stays = stayingPlaces(duplicate, choice);
    for (const { at } of duplicate.versions)
      for (const place of at) if (place.part > 0 && !stays.has(placeId(place))) settled.add(placeId(place));
    const own = ownRow(rows, duplicate);
    const chosen = typeof choice === "number" ? duplicate.versions[choice] : undefined;
    if (!own || !chosen) continue;
    for (const place of chosen.at) settled.add(placeId(place));
    replaced.push(...opsToReplace(own, chosen.project));
    const known = marksAt(chosen.at);
    if (known.length > 0) arrived.push({ id: own.id, marks: sharedMarks(known) });
  }
  const fresh = books.flatMap((book, part) =>
    book.projects.flatMap((row, project) =>
      part === 0 || settled.has(placeId({ part, project })) ? [] : [{ row, at: { part, project } }],
    ),
  );
  const inserted = insertions(
    rows.projects,
    fresh.map(({ row }) => row),
  );
  const ops = withIds([...replaced, ...inserted], newId);
  const places = new Map<object, ProjectAt>(fresh.map(({ row, at }) => [row, at]));
  for (const [index, op] of inserted.entries()) {
    const done = ops[replaced.length + index];
    const at = op.op === "insert" ? places.get(op.row) : undefined;
    if (at && done?.op === "insert" && done.row.id !== undefined)
      arrived.push({ id: done.row.id, marks: sharedMarks(marksAt([at])) });
  }
  return [...ops, ...mergedMarks(rows, applyOps(rows, ops), arrived)];
}

/** Where the copies stand that the merged book has. */
function stayingPlaces(
  { versions }: Duplicate,
  choice: MergePlan["choices"][string] | undefined,
): Set<string> {
  const one = typeof choice === "number" ? versions[choice] : undefined;
  const places = (version: Duplicate["versions"][number]) =>
    choice === undefined ? version.at.map(placeId) : [placeId(version.at[0])];
  return new Set(one ? places(one) : versions.flatMap(places));
}

function ownRow(rows: BookRows, { versions }: Duplicate): ProjectRow | undefined {
  const own = versions.flatMap(({ at }) => at).find(({ part }) => part === 0);
  return own && rows.projects[own.project];
}

/** New projects behind those of their unit, in the order of the units; those that go to one place keep their order. */
export function insertions(rows: readonly ProjectRow[], fresh: readonly Project[]): Op[] {
  const byUnit = Map.groupBy(fresh, unitKey);
  return unitOrder(fresh, []).flatMap((key) => {
    const [first, ...others] = byUnit.get(key) ?? [];
    if (!first) return [];
    const before = rowBehind(rows, first);
    return [first, ...others].map((row): Op => ({ op: "insert", table: "project", before, row }));
  });
}

/** Behind the last project of its unit, or else of the last unit whose code is not greater. */
function rowBehind(rows: readonly ProjectRow[], project: Project): number | null {
  const key = unitKey(project);
  const own = rows.findLastIndex((row) => unitKey(row) === key);
  if (own >= 0) return rows[own + 1]?.id ?? null;
  const last = rows.findLastIndex((row) => compareCodes(row.agencyCode, project.agencyCode) <= 0);
  return rows[last + 1]?.id ?? null;
}
