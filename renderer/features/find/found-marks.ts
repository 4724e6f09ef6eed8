import { useMemo } from "react";
import type { Found } from "../../../shared/book/find.ts";
import type { Highlight } from "../../field/slots.ts";
import { usePanels } from "../../state/panels.ts";
import type { Spot } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { useFind } from "./find-state.ts";
import { search } from "./search.ts";

const NONE: readonly Highlight[] = [];

/** What is found in the text of one section, as long as the panel is open. */
export function useFoundMarks(section: number): readonly Highlight[] {
  const rows = useApp((state) => state.view?.rows);
  const open = usePanels((state) => state.find);
  const { query, current } = useFind();
  const found = open && rows ? search(rows, query).found : null;
  return useMemo(
    () => found?.flatMap((each) => marksOf(each, section, current)) ?? NONE,
    [found, section, current],
  );
}

function marksOf(
  { table, parent, ids, ranges }: Found,
  section: number,
  current: Spot | null,
): readonly Highlight[] {
  if (table !== "paragraph" || parent !== section) return NONE;
  const [paragraph] = ids;
  const here = current?.table === "paragraph" && current.id === paragraph;
  return ranges.map((range) => ({
    paragraph,
    ...range,
    kind: here && current.offset === range.from ? "current" : "found",
  }));
}
