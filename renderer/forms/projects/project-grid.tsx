import { useEffect } from "react";
import { useLines } from "../../parts/use-lines.ts";
import { useEntryPages } from "../../state/pages.ts";
import { useApp } from "../../state/store.ts";
import { GridPart } from "./grid-part.tsx";
import { chooseAll } from "./list-actions.ts";
import { useListField } from "./list-field.ts";
import type { ListLine, SortKey } from "./list-lines.ts";
import { useList } from "./list-state.ts";
import { ProjectRowLine, UnitLine } from "./project-lines.tsx";
import { useGridKeys } from "./use-grid-keys.ts";

/** Heights in px, as projects.css draws them. */
const HEAD = 31;
const ROW = 34;
const WITH_HIT = 54;
const UNIT = 36;

/** The list itself, as a grid of rows; only those in view are in the page. */
export function ProjectGrid({ lines }: { readonly lines: readonly ListLine[] }) {
  const chosen = useList((state) => state.chosen);
  const cursorId = useList((state) => state.cursor);
  const pageOf = useEntryPages();
  const sections = useApp((state) => state.view?.rows.sections.length ?? 0);
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: (index) => heightOf(lines[index]),
    getItemKey: (index) => lineKey(lines[index], index),
    initialOffset: useList.getState().top,
    overscan: 10,
    // The lines begin below the head, which covers what scrolls beneath it.
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search or another order has lines of other heights
  useEffect(() => virtual.measure(), [lines, virtual]);
  const at = lines.findIndex(
    (line) => line.kind === "project" && cursorId !== null && line.project.id === cursorId,
  );
  const cursor = at >= 0 ? at : lines.findIndex((line) => line.kind === "project");
  const keys = useGridKeys(lines, cursor, (index) => virtual.scrollToIndex(index), scroller);
  useListField(lines, (index) => virtual.scrollToIndex(index), scroller);
  const ids = new Set(chosen);

  if (lines.length === 0) return <p className="nothing">没有项目含有这些字</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real table cannot leave out the rows that are not in view
    <div
      className="projects-grid column"
      role="grid"
      aria-label="项目"
      aria-multiselectable="true"
      aria-rowcount={lines.length + 1}
    >
      <GridPart
        className="projects-scroll"
        role="presentation"
        ref={scroller}
        onKeyDown={keys}
        onScroll={(event) => useList.setState({ top: event.currentTarget.scrollTop })}
      >
        <Head all={() => chooseAll(lines)} />
        <GridPart role="rowgroup" className="lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const style = { height: item.size, transform: `translateY(${item.start - HEAD}px)` };
            return line.kind === "unit" ? (
              <UnitLine key={item.key} line={line} index={item.index} style={style} />
            ) : (
              <ProjectRowLine
                key={item.key}
                line={line}
                lines={lines}
                index={item.index}
                style={style}
                chosen={ids.has(line.project.id)}
                reachable={item.index === cursor}
                page={pageOf(sections + line.index)}
              />
            );
          })}
        </GridPart>
      </GridPart>
    </div>
  );
}

const COLUMNS: readonly { readonly key: SortKey | null; readonly title: string; readonly name: string }[] = [
  { key: "order", title: "序号", name: "order" },
  { key: "code", title: "项目编码", name: "code" },
  { key: "name", title: "项目名称", name: "name" },
  { key: "total", title: "预算数（万元）", name: "total" },
  { key: "indicators", title: "指标", name: "indicators" },
  { key: null, title: "页码", name: "page" },
];

function Head({ all }: { readonly all: () => void }) {
  const sort = useList((state) => state.sort);
  return (
    <GridPart role="rowgroup" className="projects-head quiet">
      <GridPart role="row" aria-rowindex={1} className="projects-cells">
        <GridPart role="columnheader">
          <button
            type="button"
            className="projects-all bare"
            tabIndex={-1}
            title="全选（Ctrl+A）"
            onClick={all}
          >
            全选
          </button>
        </GridPart>
        {COLUMNS.map(({ key, title, name }) => {
          const on = key !== null && sort.by === key;
          const down = on && sort.down;
          return (
            <GridPart
              key={name}
              role="columnheader"
              className={`is-${name}`}
              aria-sort={on ? (down ? "descending" : "ascending") : undefined}
            >
              {key === null ? (
                title
              ) : (
                <button
                  type="button"
                  className="bare"
                  title={on && !down ? "再点一次倒着排" : key === "order" ? "按打印顺序" : `按${title}排列`}
                  onClick={() => useList.setState({ sort: { by: key, down: on && !down }, top: 0 })}
                >
                  {title}
                  {on ? <i aria-hidden="true">{down ? "↓" : "↑"}</i> : null}
                </button>
              )}
            </GridPart>
          );
        })}
      </GridPart>
    </GridPart>
  );
}

function heightOf(line: ListLine | undefined): number {
  if (line?.kind === "unit") return UNIT;
  return line?.hit || line?.unit ? WITH_HIT : ROW;
}

function lineKey(line: ListLine | undefined, index: number): string | number {
  return line?.kind === "project" ? line.project.id : `line ${index}`;
}
