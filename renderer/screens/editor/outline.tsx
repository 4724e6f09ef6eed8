import { Input } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { groupedMoney } from "../../../shared/book/money.ts";
import { type Place, samePlace } from "../../state/place.ts";
import { goTo, rowKey, useApp } from "../../state/store.ts";
import { addProject, moveProject } from "../project/project-edits.ts";
import { addSection, moveSection } from "../section/section-edits.ts";
import { NO_ENTRY, type OutlineRow, outlineRows } from "./outline-rows.ts";

/** Heights in px, as editor.css draws them. */
const ROW = 30;
const HEADING = 34;

/** Where the user is in the book, and the way to everywhere else. Only the lines in view are in the page. */
export function Outline() {
  const rows = useApp((state) => state.view?.rows);
  const filter = useApp((state) => state.outlineFilter);
  const place = useApp((state) => state.place);
  const pages = useApp((state) => state.pages);
  const lines = useMemo(() => (rows ? outlineRows(rows, filter) : []), [rows, filter]);
  const entries =
    pages && rows && pages.entries.length === rows.sections.length + rows.projects.length
      ? pages.entries
      : [];
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it only says that no compiler could memoize this
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === "part" ? HEADING : ROW),
    getItemKey: (index) => lineKey(lines[index], index),
    overscan: 12,
  });
  const current = lines.findIndex((line) => line.kind === "place" && samePlace(line.place, place));
  const focus = useLineFocus(lines, current, (index) => virtual.scrollToIndex(index), scroller);

  // Keeps the current line in view when something else moved there: undo, a new project.
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current);
  }, [current, virtual]);

  return (
    <nav className="outline" aria-label="目录">
      <div className="outline-filter">
        <Input
          className="outline-search"
          size="small"
          value={filter}
          placeholder="筛选项目、编码、单位"
          aria-label="筛选目录"
          contentBefore={<Search16Regular />}
          onChange={(_, data) => useApp.setState({ outlineFilter: data.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") useApp.setState({ outlineFilter: "" });
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div className="outline-scroll" ref={scroller} onKeyDown={focus.onKeyDown} onFocus={focus.onFocus}>
        <div className="outline-lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return line ? (
              <div
                key={item.key}
                className="outline-line"
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <Line
                  line={line}
                  index={item.index}
                  on={item.index === current}
                  reachable={item.index === focus.reachable}
                  page={
                    line.kind === "place" && line.entry !== NO_ENTRY ? entries[line.entry]?.page : undefined
                  }
                />
              </div>
            ) : null;
          })}
        </div>
      </div>
    </nav>
  );
}

interface LineProps {
  readonly line: OutlineRow;
  readonly index: number;
  readonly on: boolean;
  readonly reachable: boolean;
  readonly page: number | undefined;
}

function Line({ line, index, on, reachable, page }: LineProps) {
  switch (line.kind) {
    case "part":
      return (
        <div className="outline-part" title={line.title}>
          <span className="outline-part-title">{line.title}</span>
          {line.subtotal === "" ? null : <span className="numeric">{groupedMoney(line.subtotal)} 万元</span>}
        </div>
      );
    case "empty":
      return <div className="outline-none">{line.title}</div>;
    case "add":
      return (
        <button
          type="button"
          data-line={index}
          tabIndex={reachable ? 0 : -1}
          className="outline-item is-add"
          onClick={line.what === "project" ? addProject : addSection}
        >
          <i>＋</i>
          <span>{line.what === "project" ? "添加项目" : "添加章节"}</span>
        </button>
      );
    case "place":
      return (
        <button
          type="button"
          data-line={index}
          tabIndex={reachable ? 0 : -1}
          className={on ? "outline-item is-on" : "outline-item"}
          aria-current={on ? "page" : undefined}
          title={line.title}
          onClick={() => goTo(line.place)}
        >
          <i className="numeric">{line.number}</i>
          <span>{line.title}</span>
          {page === undefined ? null : (
            <em className="numeric">
              <span className="unseen">第</span>
              {page}
              <span className="unseen">页</span>
            </em>
          )}
        </button>
      );
  }
}

/** Arrow keys go through the lines, Alt+↑↓ moves the section or project; Tab stops at one line only. */
function useLineFocus(
  lines: readonly OutlineRow[],
  current: number,
  scrollTo: (index: number) => void,
  scroller: React.RefObject<HTMLDivElement | null>,
) {
  const [wanted, setWanted] = useState<number | null>(null);
  const home = current >= 0 ? current : lines.findIndex(isReachable);
  const reachable = wanted !== null && isReachable(lines[wanted]) ? wanted : home;

  useEffect(() => {
    if (wanted === null) return;
    // The line may not be in the page before the list has scrolled to it.
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted}"]`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [wanted, scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const from = Number(
      event.target instanceof HTMLElement ? (event.target.dataset.line ?? reachable) : reachable,
    );
    const line = lines[from];
    if (event.altKey) {
      if (line?.kind === "place") movePlace(line.place, step);
      return;
    }
    let next = from + step;
    while (lines[next] && !isReachable(lines[next])) next += step;
    if (!lines[next]) return;
    scrollTo(next);
    setWanted(next);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const line = event.target.dataset.line;
    if (line !== undefined) setWanted(Number(line));
  };
  return { reachable, onKeyDown, onFocus };
}

function isReachable(line: OutlineRow | undefined): boolean {
  return line?.kind === "place" || line?.kind === "add";
}

function movePlace(place: Place, step: 1 | -1): void {
  switch (place.kind) {
    case "cover":
      return;
    case "section":
      moveSection(place.id, step);
      return;
    case "project":
      moveProject(place.id, step);
  }
}

function lineKey(line: OutlineRow | undefined, index: number): string {
  if (!line) return `line ${index}`;
  switch (line.kind) {
    case "place":
      return line.place.kind === "cover" ? "cover" : rowKey(line.place.kind, line.place.id);
    case "add":
      return `add ${line.what}`;
    case "part":
    case "empty":
      return `line ${index}`;
  }
}
