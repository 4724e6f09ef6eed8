import { type RefObject, useLayoutEffect, useRef } from "react";
import { mountField } from "../../field/mounted.ts";
import type { Spot } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import type { ListLine } from "./list-lines.ts";
import { useList } from "./list-state.ts";

/** The list as the place of its projects' fields: what is undone there comes into view. It scrolls by itself, not with the form. */
export function useListField(
  lines: readonly ListLine[],
  scrollTo: (index: number) => void,
  scroller: RefObject<HTMLElement | null>,
): void {
  const indexOf = ({ table, id }: Spot) =>
    table === "project" ? lines.findIndex((line) => line.kind === "project" && line.project.id === id) : -1;
  const row = (spot: Spot) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${indexOf(spot)}"]`) ?? null;
  const goTo = (spot: Spot) => {
    useList.setState({ cursor: spot.id });
    scrollTo(indexOf(spot));
  };
  const latest = useRef({ indexOf, row, goTo });
  useLayoutEffect(() => {
    latest.current = { indexOf, row, goTo };
  });
  useLayoutEffect(
    () =>
      mountField({
        kind: "table",
        input: null,
        // Who leaves for a project's form seeks a field there, while the list is still drawn.
        has: (spot) => useApp.getState().place.kind === "projects" && latest.current.indexOf(spot) >= 0,
        element: (spot) => latest.current.row(spot),
        box: () => null,
        focus: (spot) => latest.current.goTo(spot),
      }),
    [],
  );
}
