import type { ProjectRow } from "../../../shared/book/rows.ts";
import { CountMarks } from "../../parts/count-marks.tsx";
import type { Place } from "../../state/place.ts";
import { NONE, type ProblemCounts, sum } from "../../state/problem-counts.ts";
import { useProblems } from "../../state/problems.ts";

/** The errors and warnings of one line of the outline. */
export function PlaceCount({ place }: { readonly place: Place }) {
  const count = useProblems((state) => countAt(state.counts, place));
  return <CountMarks count={count} brief />;
}

/** Those of the projects of a unit that is closed. */
export function UnitCount({ projects }: { readonly projects: readonly ProjectRow[] }) {
  const counts = useProblems((state) => state.counts.projects);
  return <CountMarks count={projects.map(({ id }) => counts.get(id) ?? NONE).reduce(sum, NONE)} brief />;
}

function countAt(counts: ProblemCounts, place: Place) {
  switch (place.kind) {
    case "cover":
      return counts.whole;
    case "projects":
    case "overview":
      return NONE;
    case "section":
      return counts.sections.get(place.id) ?? NONE;
    case "project":
      return counts.projects.get(place.id) ?? NONE;
  }
}
