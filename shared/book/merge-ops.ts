import { type Duplicate, findDuplicates, placeId } from "./duplicates.ts";
import type { Op } from "./edit.ts";
import type { MergePlan } from "./merge-plan.ts";
import type { Book, Project } from "./model.ts";
import { opsToReplace } from "./replace-project.ts";
import { type BookRows, bookOfRows, type ProjectRow } from "./rows.ts";
import { compareCodes, unitKey, unitOrder } from "./units.ts";

/**
 * Merges other books into an open one: new projects go behind those of their unit, a chosen version of a duplicate takes the place
 * of the open book's. Cover, sections and all other projects stay as they are.
 * @param plan its parts are counted from the open book, which is 0, on; `main` and `units` do not matter here.
 */
export function mergeOps(rows: BookRows, others: readonly Book[], plan: MergePlan): Op[] {
  const books = [bookOfRows(rows), ...others];
  const duplicates = findDuplicates(books);
  const settled = new Set<string>();
  const replaced: Op[] = [];
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
  }
  const fresh = books.flatMap((book, part) =>
    part === 0 ? [] : book.projects.filter((_, project) => !settled.has(placeId({ part, project }))),
  );
  return [...replaced, ...insertions(rows.projects, fresh)];
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

/** In the order of the units; those that go to one place keep their order. */
function insertions(rows: readonly ProjectRow[], fresh: readonly Project[]): Op[] {
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
