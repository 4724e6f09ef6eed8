import { Input } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import type { Virtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useEffect, useMemo, useState } from "react";
import { unitKey, unitTitle } from "../../../shared/book/units.ts";
import { SkeletonDialog } from "../../forms/project/skeleton-dialog.tsx";
import { UnitDialog } from "../../forms/project/unit-dialog.tsx";
import { actOnKey } from "../../parts/keys.ts";
import { useLines } from "../../parts/use-lines.ts";
import { useEntryPages } from "../../state/pages.ts";
import { samePlace } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";
import { headingAbove, projectId } from "./outline-drop.ts";
import { OutlineLine } from "./outline-line.tsx";
import { type AskedMenu, OutlineMenu } from "./outline-menu.tsx";
import { OutlinePane } from "./outline-pane.tsx";
import { NO_ENTRY, type OutlineRow, outlineRows } from "./outline-rows.ts";
import { foldUnit, useOutline } from "./outline-state.ts";
import { FILTER_KEYS, useLineFocus } from "./use-line-focus.ts";
import { type Dragging, useOutlineDrag } from "./use-outline-drag.ts";
import "./outline.css";

/** Heights in px, as outline.css draws them. */
const ROW = 30;
const HEADING = 34;

/** Where the user is in the book, and the way to everywhere else. Only the lines in view are in the page. */
export function Outline() {
  const rows = useApp((state) => state.view?.rows);
  const filter = useApp((state) => state.outlineFilter);
  const place = useApp((state) => state.place);
  const closed = useOutline((state) => state.closed);
  const lines = useMemo(() => (rows ? outlineRows(rows, filter, closed) : []), [rows, filter, closed]);
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: (index) => lineKey(lines[index], index),
    overscan: 12,
  });
  const current = lines.findIndex((line) => line.kind === "place" && samePlace(line.place, place));
  const focus = useLineFocus(lines, current, (index) => virtual.scrollToIndex(index), scroller);
  const drag = useOutlineDrag(lines, virtual, scroller);
  const [asked, setAsked] = useState<AskedMenu | null>(null);
  const pageOf = useEntryPages();
  useUnfolding();

  // Keeps the current line in view when something else moved there: undo, a new project.
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current);
  }, [current, virtual]);

  const top = virtual.range?.startIndex ?? 0;
  const { dragging } = drag;
  // It would cover lines between which a project can be dropped.
  const stuck = dragging || lines[top]?.kind === "unit" ? null : headingAbove(lines, top);
  const openMenu = (event: MouseEvent) => {
    const line = lines[lineIndex(event.target)];
    if (!line || (line.kind !== "unit" && projectId(line) === undefined)) return;
    event.preventDefault();
    setAsked({ line, x: event.clientX, y: event.clientY });
  };
  return (
    <OutlinePane>
      <OutlineFilter />
      <div className="outline-frame">
        {stuck ? (
          <div className="outline-stuck line-at quiet row" aria-hidden="true" title={stuck.title}>
            <UnitWords title={stuck.title} />
          </div>
        ) : null}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
        <div
          className={dragging ? "outline-scroll is-dragging" : "outline-scroll"}
          ref={scroller}
          onKeyDown={focus.onKeyDown}
          onFocus={focus.onFocus}
          onPointerDown={drag.onPointerDown}
          onClickCapture={drag.onClickCapture}
          onContextMenu={openMenu}
        >
          <div className="outline-lines lines" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const line = lines[item.index];
              return line ? (
                <div
                  key={item.key}
                  className="line-at"
                  style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                >
                  <OutlineLine
                    line={line}
                    index={item.index}
                    on={item.index === current}
                    reachable={item.index === focus.reachable}
                    dragged={dragging !== null && projectId(line) === dragging.id}
                    page={line.kind === "place" && line.entry !== NO_ENTRY ? pageOf(line.entry) : null}
                  />
                </div>
              ) : null;
            })}
            {dragging?.drop ? (
              <div
                className="outline-drop"
                style={{ transform: `translateY(${topOf(virtual, dragging.drop.gap)}px)` }}
              />
            ) : null}
          </div>
        </div>
      </div>
      {dragging ? <DragGhost dragging={dragging} /> : null}
      {asked ? <OutlineMenu asked={asked} onClose={() => setAsked(null)} /> : null}
      <UnitDialog />
      <SkeletonDialog />
    </OutlinePane>
  );
}

/** Where a line begins, px from the top of the list; the end of the list behind the last one. */
function topOf(virtual: Virtualizer<HTMLDivElement, Element>, index: number): number {
  return virtual.measurementsCache[index]?.start ?? virtual.getTotalSize();
}

/** What is dragged, beside the pointer, and the unit that it would come to. */
function DragGhost({ dragging: { id, title, x, y, drop } }: { readonly dragging: Dragging }) {
  const own = useApp((state) => state.view?.rows.projects.find((row) => row.id === id));
  const department = useApp((state) => state.view?.rows.department ?? "");
  const other = own && drop && unitKey(drop.unit) !== unitKey(own) ? unitTitle(drop.unit, department) : null;
  return (
    <div className="outline-ghost framed" style={{ left: x + 12, top: y + 6 }}>
      <div className="cut">{title}</div>
      {other === null ? null : <div className="cut quiet">移到 {other}</div>}
    </div>
  );
}

function UnitWords({ title }: { readonly title: string }) {
  return <span className="outline-unit-title">{title}</span>;
}

function OutlineFilter() {
  const filter = useApp((state) => state.outlineFilter);
  return (
    <div className="outline-filter">
      <Input
        className="outline-search"
        size="small"
        value={filter}
        placeholder="筛选项目、编码、单位"
        aria-label="筛选目录"
        contentBefore={<Search16Regular />}
        onChange={(_, data) => useApp.setState({ outlineFilter: data.value })}
        onKeyDown={(event) => actOnKey(FILTER_KEYS, undefined, event)}
      />
    </div>
  );
}

/** Going to a project opens its unit. */
function useUnfolding(): void {
  const place = useApp((state) => state.place);
  useEffect(() => {
    if (place.kind !== "project") return;
    const project = useApp.getState().view?.rows.projects.find((row) => row.id === place.id);
    if (project && useOutline.getState().closed.has(unitKey(project))) foldUnit(unitKey(project), false);
  }, [place]);
}

function heightOf(line: OutlineRow | undefined): number {
  return line?.kind === "part" || line?.kind === "unit" ? HEADING : ROW;
}

function lineIndex(target: EventTarget): number {
  const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
  return Number(line?.dataset.line ?? -1);
}

function lineKey(line: OutlineRow | undefined, index: number): string {
  switch (line?.kind) {
    case "place":
      return "id" in line.place ? `${line.place.kind} ${line.place.id}` : line.place.kind;
    case "add":
      return `add ${line.what}`;
    case "unit":
      return `unit of ${line.projects[0]?.id}`;
    case "part":
    case "empty":
    case undefined:
      return `line ${index}`;
  }
}
