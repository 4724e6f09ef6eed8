import { useEffect, useMemo } from "react";
import { frameOf } from "../../field/mounted.ts";
import { useProblems } from "../../state/problems.ts";
import { useApp } from "../../state/store.ts";
import { problemsOfPlace, worstByField } from "./field-problems.ts";

/**
 * Marks the fields and cells of the form that have problems. The forms know nothing of it: attributes that React does not know of
 * outlive its drawing, and what is typed draws no form anew because of a mark. It comes and goes with the form that it marks.
 */
export function FieldMarks() {
  const problems = useProblems((state) => state.problems);
  const rows = useProblems((state) => state.rows);
  const place = useApp((state) => state.place);
  const worst = useMemo(
    () => (rows && problems ? worstByField(problemsOfPlace(rows, problems, place)) : []),
    [rows, problems, place],
  );
  useEffect(() => {
    const marked = worst.flatMap(({ problem, spot }) => {
      const element = frameOf(spot);
      if (element) element.dataset.problem = problem.severity;
      return element ? [element] : [];
    });
    return () => {
      for (const element of marked) delete element.dataset.problem;
    };
  }, [worst]);
  return null;
}
