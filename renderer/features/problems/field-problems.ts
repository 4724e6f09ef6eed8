import type { BookRows } from "../../../shared/book/rows.ts";
import { rowsIn } from "../../../shared/book/tree.ts";
import type { Problem, Severity } from "../../../shared/checks/problem.ts";
import type { Place } from "../../state/place.ts";
import type { Spot } from "../../state/spot.ts";
import { editorPlace } from "./problem-places.ts";

/** A problem at the field where it is shown. */
export interface FieldProblem {
  readonly problem: Problem;
  readonly spot: Spot;
}

/** The problems of one form, each at its field; those of a whole section or project have none. */
export function problemsOfPlace(
  rows: BookRows,
  problems: readonly Problem[],
  place: Place,
): readonly FieldProblem[] {
  if (last?.rows === rows && last.problems === problems && last.place === place) return last.here;
  const here = problems.filter(inForm(rows, place)).flatMap((problem): FieldProblem[] => {
    const spot = editorPlace(rows, problem)?.spot;
    return spot ? [{ problem, spot }] : [];
  });
  last = { rows, problems, place, here };
  return here;
}

/** The marks in the form and the message beside a field ask the same. */
let last: {
  readonly rows: BookRows;
  readonly problems: readonly Problem[];
  readonly place: Place;
  readonly here: readonly FieldProblem[];
} | null = null;

/** Those of one field, the worst first. */
export function problemsAt(here: readonly FieldProblem[], { table, id, field }: Spot): readonly Problem[] {
  return here
    .filter(({ spot }) => spot.table === table && spot.id === id && shownAt(spot) === shownAt({ field }))
    .map(({ problem }) => problem)
    .sort((a, b) => RANK[b.severity] - RANK[a.severity]);
}

/** Of the problems of one field the one that was last gone to, otherwise the first. */
export function shownOf(problems: readonly Problem[], current: Problem | undefined): Problem | undefined {
  return problems.find((problem) => problem === current) ?? problems[0];
}

/** The worst of each field that has any. */
export function worstByField(here: readonly FieldProblem[]): readonly FieldProblem[] {
  const worst = new Map<string, FieldProblem>();
  for (const each of here) {
    const { table, id, field } = each.spot;
    const key = `${table} ${id} ${field}`;
    const before = worst.get(key);
    if (!before || RANK[each.problem.severity] > RANK[before.problem.severity]) worst.set(key, each);
  }
  return [...worst.values()];
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };

/** The four percentages of a spending plan have their problems together. */
function shownAt({ field }: Pick<Spot, "field">): string {
  return field.startsWith("plan.") ? "plan" : field;
}

/** Whether problems are listed for 本页: for the list of all projects those of every project, for 概览 all there are. */
export function ofPage(rows: BookRows, place: Place): (problem: Problem) => boolean {
  if (place.kind === "overview") return () => true;
  if (place.kind === "projects") return ({ where: { project } }) => project !== undefined;
  return inForm(rows, place);
}

function inForm(rows: BookRows, place: Place): (problem: Problem) => boolean {
  if (!("id" in place))
    return ({ where: { section, project } }) =>
      place.kind === "cover" && section === undefined && project === undefined;
  const at = rowsIn(rows, place.kind).findIndex((row) => row.id === place.id) + 1;
  return ({ where }) => at > 0 && where[place.kind] === at;
}
