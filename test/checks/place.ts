import type { Where } from "../../shared/checks/problem.ts";

/** A place as the list of the real text names it: `s2p11`, `p4.name`, `p1.i3.unit`, `p3`, and `-` for the whole book. */
export function placeOf(where: Where): string {
  const { section, paragraph, project, indicator, field } = where;
  const unit = [
    section === undefined ? "" : `s${section}`,
    paragraph === undefined ? "" : `p${paragraph}`,
    project === undefined ? "" : `p${project}`,
    indicator === undefined ? "" : `.i${indicator}`,
  ].join("");
  if (field === undefined) return unit || "-";
  return unit ? `${unit}.${field}` : field;
}

/** Whether `found` is `expected`; where that names no field, any field of the same paragraph, row or project. */
export function isAt(expected: string, found: string): boolean {
  if (found === expected) return true;
  if (!/^(s\d+(p\d+)?|p\d+(\.i\d+)?)$/.test(expected)) return false;
  return found.startsWith(`${expected}.`) && !/^i\d+/.test(found.slice(expected.length + 1));
}
