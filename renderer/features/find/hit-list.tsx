import { useEffect, useId, useMemo } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import { actOnKey } from "../../parts/keys.ts";
import { useLines } from "../../parts/use-lines.ts";
import { useApp } from "../../state/store.ts";
import { showHit } from "./find-actions.ts";
import { HIT_KEYS } from "./find-keys.ts";
import { useFind } from "./find-state.ts";
import { contextOf, type HitLine, hitLines } from "./hit-lines.ts";
import { fieldTitle, placeTitle } from "./hit-names.ts";
import type { Hit } from "./hits.ts";
import { scopeAt, scopesAt } from "./scope.ts";

/** Heights in px, as find.css draws them. */
const PLACE = 32;
const HIT = 46;

interface HitListProps {
  readonly rows: BookRows;
  readonly hits: readonly Hit[];
  /** Index of the hit that the user is at; -1 for none. */
  readonly at: number;
  /** Whether the whole book is searched. */
  readonly complete: boolean;
}

/** Every hit of the book under its form. Only the lines in view are in the page. */
export function HitList({ rows, hits, at, complete }: HitListProps) {
  const text = useFind((state) => state.query.text);
  const within = useWithin();
  const lines = useMemo(() => hitLines(hits), [hits]);
  const id = useId();
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === "place" ? PLACE : HIT),
    overscan: 8,
  });
  const line = at < 0 ? -1 : lines.findIndex((each) => each.kind === "hit" && each.index === at);
  useEffect(() => {
    if (line >= 0) virtual.scrollToIndex(line);
  }, [line, virtual]);
  if (hits.length === 0)
    return (
      <p className="find-empty">
        {text === ""
          ? "输入要找的字词：封面、章节、项目和指标一起找。"
          : complete
            ? `${within}没有找到“${text}”`
            : "正在查找…"}
      </p>
    );
  return (
    <div
      ref={scroller}
      className="find-list"
      role="listbox"
      tabIndex={0}
      aria-label="找到的各处"
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={(event) => actOnKey(HIT_KEYS, undefined, event)}
    >
      <div role="presentation" className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const shown = lines[item.index];
          return shown ? (
            <div
              key={item.key}
              role="presentation"
              className="line-at"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Line line={shown} rows={rows} id={id} on={item.index === line} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

/** “本项目里”, where only a part of the text is searched. */
function useWithin(): string {
  const place = useApp((state) => state.place);
  const scope = scopeAt(
    place,
    useFind((state) => state.scope),
  );
  const words = scopesAt(place).find(([each]) => each === scope)?.[1];
  return scope === "book" || words === undefined ? "" : `${words}里`;
}

interface LineProps {
  readonly line: HitLine;
  readonly rows: BookRows;
  readonly id: string;
  readonly on: boolean;
}

function Line({ line, rows, id, on }: LineProps) {
  if (line.kind === "place")
    return (
      <div role="presentation" className="find-place quiet row">
        <span className="cut grow">{placeTitle(rows, line.found)}</span>
        <span className="numeric">{line.count}</span>
      </div>
    );
  const [before, word, behind] = contextOf(line.hit);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      role="option"
      id={`${id}-${line.index}`}
      aria-selected={on}
      className={on ? "find-hit is-on" : "find-hit"}
      onClick={() => showHit(line.hit, true)}
    >
      <span className="faint">{fieldTitle(line.hit.found)}</span>
      <span className="find-context cut">
        {before}
        <mark>{word}</mark>
        {behind}
      </span>
    </div>
  );
}
