import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import { actOnKey, type KeyAction, type KeyLine } from "../../parts/keys.ts";
import { moveProjects } from "../project/project-edits.ts";
import {
  changeChosen,
  chooseAll,
  chooseRange,
  chosenNow,
  deleteChosen,
  openLine,
  toggleChosen,
} from "./list-actions.ts";
import { type ListLine, PRINT_ORDER, type ProjectLine } from "./list-lines.ts";
import { useList } from "./list-state.ts";

/** PageUp and PageDown go so many lines. */
const PAGE = 15;

/** The line that has the keyboard, among the others. */
interface AtProject {
  readonly lines: readonly ListLine[];
  readonly line: ProjectLine;
  readonly focus: (index: number) => void;
}

export const PROJECTS_KEYS: readonly KeyLine<AtProject>[] = [
  {
    on: {
      ArrowUp: by(-1),
      ArrowDown: by(1),
      PageUp: by(-PAGE),
      PageDown: by(PAGE),
      Home: by(-Infinity),
      End: by(Infinity),
      "Ctrl+Home": by(-Infinity),
      "Ctrl+End": by(Infinity),
    },
    shown: "↑ / ↓、PageUp、PageDown、Home、End",
    does: "移动；加 Shift 选中一片",
  },
  { on: { Enter: ({ line }) => openLine(line) }, does: "打开这个项目" },
  { on: { " ": toggle, "Ctrl+ ": toggle }, shown: "空格", does: "选中（或取消）这个项目" },
  { on: { "Ctrl+A": ({ lines }) => chooseAll(lines) }, does: "全选" },
  { on: { Escape: letGo }, does: "取消选中" },
  {
    on: {
      "Alt+ArrowUp": ({ line }) => moveChosen(line, -1),
      "Alt+ArrowDown": ({ line }) => moveChosen(line, 1),
    },
    does: "上移 / 下移选中的项目（按打印顺序排列时）",
  },
  { on: { F2: ({ line }) => changeChosen(line.project.id) }, does: "一起修改选中的项目" },
  { on: { Delete: deleteHere }, does: "删除选中的项目" },
];

export const SEARCH_KEYS: readonly KeyLine<void>[] = [
  { on: { ArrowDown: toList, Enter: toList }, does: "在查找框里：到列表" },
  { on: { Escape: () => useList.setState({ query: "" }) }, does: "在查找框里：清空" },
];

/** The list's keys. Coming back from a project, the keyboard is on its line. */
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
    actOnKey(PROJECTS_KEYS, { lines, line, focus }, event);
  };
}

/** Goes so many projects on, at most to an end; Shift chooses those in between. */
function by(step: number): KeyAction<AtProject> {
  return ({ lines, line, focus }, { shiftKey }) => {
    const projects = lines.filter((each) => each.kind === "project");
    const to = projects[Math.min(Math.max(projects.indexOf(line) + step, 0), projects.length - 1)] ?? line;
    if (shiftKey) chooseRange(lines, to.project.id);
    else useList.setState({ anchor: to.project.id });
    focus(lines.indexOf(to));
  };
}

function toList(): void {
  document.querySelector<HTMLElement>(".projects-row[tabindex='0']")?.focus();
}

function toggle({ line }: AtProject): void {
  toggleChosen(line.project.id);
}

function letGo(): boolean {
  const { chosen } = useList.getState();
  useList.setState({ chosen: new Set() });
  return chosen.size > 0;
}

function deleteHere({ line }: AtProject): void {
  if (useList.getState().chosen.size === 0) useList.setState({ chosen: new Set([line.project.id]) });
  deleteChosen();
}

/** Only in print order is there an up and a down. */
function moveChosen(line: ProjectLine, step: 1 | -1): void {
  const { sort, query } = useList.getState();
  if (query.trim() !== "" || sort.by !== PRINT_ORDER.by || sort.down) return;
  const chosen = chosenNow();
  moveProjects(chosen.size > 0 ? [...chosen] : [line.project.id], step);
}
