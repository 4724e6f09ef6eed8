import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { moveProjects } from "../../forms/project/project-edits.ts";
import { moveSection } from "../../forms/section/section-edits.ts";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";
import { useApp } from "../../state/store.ts";
import type { OutlineRow } from "./outline-rows.ts";

/** The line that has the keyboard. */
interface AtLine {
  readonly line: OutlineRow | undefined;
  readonly button: HTMLElement;
  readonly step: (by: 1 | -1) => void;
}

export const OUTLINE_KEYS: readonly KeyLine<AtLine>[] = [
  { on: { ArrowUp: ({ step }) => step(-1), ArrowDown: ({ step }) => step(1) }, does: "上一行 / 下一行" },
  {
    on: { ArrowLeft: (at) => foldAt(at, true), ArrowRight: (at) => foldAt(at, false) },
    when: ({ line }) => line?.kind === "unit",
    does: "收起 / 展开一个单位",
  },
  { shown: "Enter", does: "打开这一项" },
  {
    on: { "Alt+ArrowUp": ({ line }) => moveLine(line, -1), "Alt+ArrowDown": ({ line }) => moveLine(line, 1) },
    does: "上移 / 下移章节或项目",
  },
];

export const FILTER_KEYS: readonly KeyLine<void>[] = [
  { on: { Escape: clearFilter }, does: "在筛选框里：清空" },
];

/** Where the outline is a strip that opens over the form. */
export const PANE_KEYS: readonly KeyLine<() => void>[] = [
  { on: { Escape: (close) => close() }, does: "窗口窄、目录只剩窄条时：收起打开的目录" },
];

/** The keys of the outline's lines; Tab stops at one line only. */
export function useLineFocus(
  lines: readonly OutlineRow[],
  current: number,
  scrollTo: (index: number) => void,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [wanted, setWanted] = useState<number | null>(null);
  const home = current >= 0 ? current : lines.findIndex(isReachable);
  const reachable = wanted !== null && isReachable(lines[wanted]) ? wanted : home;

  useEffect(() => {
    if (wanted === null) return;
    return focusWhenThere(() => scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted}"]`));
  }, [wanted, scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.shiftKey || !(event.target instanceof HTMLElement)) return;
    const from = Number(event.target.dataset.line ?? reachable);
    const step = (by: 1 | -1) => {
      let next = from + by;
      while (lines[next] && !isReachable(lines[next])) next += by;
      if (!lines[next]) return;
      scrollTo(next);
      setWanted(next);
    };
    actOnKey(OUTLINE_KEYS, { line: lines[from], button: event.target, step }, event);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const line = event.target.dataset.line;
    if (line !== undefined) setWanted(Number(line));
  };
  return { reachable, onKeyDown, onFocus };
}

/** An empty one leaves the key to what is around it. */
function clearFilter(): boolean {
  const { outlineFilter } = useApp.getState();
  useApp.setState({ outlineFilter: "" });
  return outlineFilter !== "";
}

function isReachable(line: OutlineRow | undefined): boolean {
  return line?.kind === "place" || line?.kind === "add" || line?.kind === "unit";
}

function foldAt({ line, button }: AtLine, open: boolean): void {
  if (line?.kind === "unit" && line.open === open) button.click();
}

function moveLine(line: OutlineRow | undefined, step: 1 | -1): void {
  if (line?.kind !== "place") return;
  const { place } = line;
  if (place.kind === "section") moveSection(place.id, step);
  if (place.kind === "project") moveProjects([place.id], step);
}
