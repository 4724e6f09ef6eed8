import { useEffect, useMemo, useRef } from "react";
import type { TextMark } from "../../../shared/book/mark.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { useLines } from "../../parts/use-lines.ts";
import { type ListedKind, useProblems } from "../../state/problems.ts";
import { ProblemItem } from "./problem-item.tsx";
import { problemLines } from "./problem-lines.ts";
import { useListKeys } from "./use-list-keys.ts";

const GUESSED_HEIGHT = 84;

interface ProblemListProps {
  readonly found: readonly Problem[];
  readonly checked: ReadonlyMap<Problem, TextMark>;
  readonly wanted: ReadonlySet<ListedKind>;
}

/** The lines of the panel; only those in view are in the page. */
export function ProblemList({ found, checked, wanted }: ProblemListProps) {
  const rows = useProblems((state) => state.rows);
  const current = useProblems((state) => state.current);
  const jumps = useProblems((state) => state.jumps);
  const lines = useMemo(
    () => (rows ? problemLines(rows, found, checked, wanted) : []),
    [rows, found, checked, wanted],
  );
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 6,
  });
  const shown =
    current === null ? -1 : lines.findIndex((line) => line.kind === "problem" && line.at === current);
  const seen = useRef(0);
  useEffect(() => {
    // An edit that moves the line leaves the list where it is.
    if (jumps === seen.current) return;
    seen.current = jumps;
    if (shown >= 0) virtual.scrollToIndex(shown);
  }, [jumps, shown, virtual]);
  const keys = useListKeys(lines, shown, (index) => virtual.scrollToIndex(index), scroller);
  if (lines.length === 0) return <p className="problem-none nothing">没有这一类问题。</p>;
  return (
    <section
      className="problem-scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label="问题列表"
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
    >
      <div className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className="line-at"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === "group" ? (
                <h3 className="problem-group quiet">
                  <span>{line.title}</span>
                  <em className="numeric">{line.count}</em>
                </h3>
              ) : (
                <ProblemItem
                  problem={line.problem}
                  at={line.at}
                  mark={line.mark}
                  line={item.index}
                  on={item.index === shown}
                  reachable={item.index === keys.reachable}
                />
              )}
            </div>
          ) : null;
        })}
      </div>
    </section>
  );
}
