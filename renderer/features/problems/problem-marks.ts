import { useMemo } from "react";
import type { Highlight } from "../../field/slots.ts";
import { useProblems } from "../../state/problems.ts";

const NONE: readonly Highlight[] = [];

/** The words in the text of one section that problems quote. */
export function useProblemMarks(section: number): readonly Highlight[] {
  const problems = useProblems((state) => state.problems);
  const rows = useProblems((state) => state.rows);
  return useMemo(() => {
    const index = rows?.sections.findIndex((row) => row.id === section) ?? -1;
    const paragraphs = rows?.sections[index]?.paragraphs;
    if (!problems || !paragraphs) return NONE;
    return problems.flatMap(({ where, quote, severity, message }): Highlight[] => {
      const row = where.section === index + 1 ? paragraphs[(where.paragraph ?? 0) - 1] : undefined;
      const from = row && quote !== "" ? row.text.indexOf(quote) : -1;
      return row && from >= 0
        ? [{ paragraph: row.id, from, to: from + quote.length, kind: severity, title: message }]
        : [];
    });
  }, [problems, rows, section]);
}
