import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import { moveProjects } from "../project/project-edits.ts";
import { chooseAll, chooseRange, chosenNow, deleteChosen, openLine, toggleChosen } from "./list-actions.ts";
import { type ListLine, PRINT_ORDER, type ProjectLine } from "./list-lines.ts";
import { useList } from "./list-state.ts";

/** PageUp and PageDown go so many lines. */
const PAGE = 15;

/**
 * The list's keys: arrows, Home and End go through, Enter opens, Space chooses, Shift chooses a range, Ctrl+A all, Delete deletes
 * what is chosen, Alt+↑↓ moves it, Esc lets go. Coming back from a project, the keyboard is on its line.
 */
export function useGridKeys(
  lines: readonly ListLine[],
  cursor: number,
  scrollTo: (index: number) => void,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const giveUp = useRef(() => {});
  const focus = (index: number) => {
    scrollTo(index);
    giveUp.current();
    giveUp.current = focusWhenThere(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`),
    );
  };
  useEffect(() => () => giveUp.current(), []);

  useEffect(() => {
    if (useList.getState().cursor === null) return;
    // The lines come after the list has been measured.
    const first = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      scroller.current
        ?.querySelector<HTMLElement>("[role=row][tabindex='0']")
        ?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(first);
  }, [scroller]);

  return (event: KeyboardEvent) => {
    const line = lines[cursor];
    // The buttons of the head keep their keys.
    if (line?.kind !== "project" || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest("[role=row][tabindex]") === null) return;
    const to = target(lines, cursor, event.key);
    if (to !== null) {
      event.preventDefault();
      if (event.altKey) moveChosen(line, event.key);
      else {
        const next = lines[to];
        if (event.shiftKey && next?.kind === "project") chooseRange(lines, next.project.id);
        else useList.setState({ anchor: next?.kind === "project" ? next.project.id : null });
        focus(to);
      }
      return;
    }
    if (act(event, lines, line)) event.preventDefault();
  };
}

/** @returns whether the key was the list's. */
function act(event: KeyboardEvent, lines: readonly ListLine[], line: ProjectLine): boolean {
  const { chosen } = useList.getState();
  switch (event.key) {
    case "Enter":
      openLine(line);
      return true;
    case " ":
      toggleChosen(line.project.id);
      return true;
    case "Delete":
      if (chosen.size === 0) useList.setState({ chosen: new Set([line.project.id]) });
      deleteChosen();
      return true;
    case "Escape":
      useList.setState({ chosen: new Set() });
      return chosen.size > 0;
    case "a":
    case "A":
      if (!event.ctrlKey && !event.metaKey) return false;
      chooseAll(lines);
      return true;
    default:
      return false;
  }
}

/** Only in print order is there an up and a down. */
function moveChosen(line: ProjectLine, key: string): void {
  const { sort, query } = useList.getState();
  if ((key !== "ArrowUp" && key !== "ArrowDown") || query.trim() !== "") return;
  if (sort.by !== PRINT_ORDER.by || sort.down) return;
  const chosen = chosenNow();
  moveProjects(chosen.size > 0 ? [...chosen] : [line.project.id], key === "ArrowUp" ? -1 : 1);
}

/** The project's line to which a key goes; null where it is no such key, the same line at an end. */
function target(lines: readonly ListLine[], from: number, key: string): number | null {
  const projects = lines.flatMap((line, index) => (line.kind === "project" ? [index] : []));
  const at = projects.indexOf(from);
  const go = (to: number) => projects[Math.min(Math.max(to, 0), projects.length - 1)] ?? from;
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "PageDown":
      return go(at + PAGE);
    case "PageUp":
      return go(at - PAGE);
    case "Home":
      return go(0);
    case "End":
      return go(projects.length);
    default:
      return null;
  }
}
