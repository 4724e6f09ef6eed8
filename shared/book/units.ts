/** A 单位: the book has no table of them, a unit is what its projects say. */
export interface Unit {
  readonly agencyCode: string;
  readonly agencyName: string;
}

export function unitKey({ agencyCode, agencyName }: Unit): string {
  return agencyCode === "" && agencyName === "" ? "" : `${agencyCode} ${agencyName}`;
}

/** The unit alone of what may be a whole project. */
export function bareUnit({ agencyCode, agencyName }: Unit): Unit {
  return { agencyCode, agencyName };
}

/** “366001 本级”: a unit's name without the department's, which stands in the header anyway. */
export function unitTitle({ agencyCode, agencyName }: Unit, department: string): string {
  const name =
    department !== "" && agencyName.startsWith(department)
      ? agencyName.slice(department.length) || agencyName
      : agencyName;
  return `${agencyCode} ${name}`.trim() || "（未填单位）";
}

interface CountedUnit extends Unit {
  /** How many projects it has. */
  readonly count: number;
}

/** The units of the book in the order of their first projects; projects without one are left out. */
export function unitsOf(projects: readonly Unit[]): readonly CountedUnit[] {
  const units = new Map<string, CountedUnit>();
  for (const { agencyCode, agencyName } of projects) {
    const key = unitKey({ agencyCode, agencyName });
    if (key !== "") units.set(key, { agencyCode, agencyName, count: (units.get(key)?.count ?? 0) + 1 });
  }
  return [...units.values()];
}

/**
 * `unitKey`s in the order in which a merged book has its units: those of `wanted` first, the others by code; a unit without a code
 * comes last.
 */
export function unitOrder(projects: readonly Unit[], wanted: readonly string[]): readonly string[] {
  const units = new Map(projects.map((project) => [unitKey(project), project.agencyCode]));
  const others = [...units.keys()].filter((key) => !wanted.includes(key));
  return [
    ...wanted.filter((key) => units.has(key)),
    ...others.toSorted((a, b) => compareCodes(units.get(a) ?? "", units.get(b) ?? "")),
  ];
}

/** By characters, so that a unit stands before those below it (366001, 366001001, 366002); none comes last. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Runs of neighbours that have the same unit, in print order. */
export function unitRuns<T extends { readonly project: Unit }>(shown: readonly T[]): readonly T[][] {
  const runs: T[][] = [];
  let last: string | null = null;
  for (const each of shown) {
    const key = unitKey(each.project);
    if (key === last) runs.at(-1)?.push(each);
    else runs.push([each]);
    last = key;
  }
  return runs;
}
