import { defaultRangeExtractor } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { TextMark } from "../../../shared/book/mark.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { useLines } from "../../parts/use-lines.ts";
import { useProblems } from "../../state/problems.ts";
import { ProblemGroupHead } from "./problem-group.tsx";
import { ProblemItem } from "./problem-item.tsx";
import { type ListWanted, type ProblemLine, problemLines } from "./problem-lines.ts";
import { useListKeys } from "./use-list-keys.ts";

const GUESSED_HEIGHT = 84;

/** Of a group's heading, px: as the style sheet has it. */
const HEADING = 34;

interface ProblemListProps {
  readonly found: readonly Problem[];
  readonly checked: ReadonlyMap<Problem, TextMark>;
  readonly list: ListWanted;
  readonly onPage: boolean;
}

/** The lines of the panel; only those in view are in the page, and the heading of what is at the top. */
export function ProblemList({ found, checked, list, onPage }: ProblemListProps) {
  const rows = useProblems((state) => state.rows);
  const current = useProblems((state) => state.current);
  const jumps = useProblems((state) => state.jumps);
  const lines = useMemo(
    () => (rows ? problemLines(rows, found, checked, list) : []),
    [rows, found, checked, list],
  );
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === "group" ? HEADING : GUESSED_HEIGHT),
    overscan: 6,
    scrollPaddingStart: HEADING,
    rangeExtractor(range) {
      const above = headingAt(lines, range.startIndex);
      return [...new Set([above, ...defaultRangeExtractor(range)])]
        .filter((at) => at >= 0)
        .sort((a, b) => a - b);
    },
  });
  // Only this brings the range up to date.
  const items = virtual.getVirtualItems();
  const heading = headingAt(lines, virtual.range?.startIndex ?? 0);
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
        {items.map((item) => {
          const line = lines[item.index];
          return line ? (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              {...(item.index === heading
                ? { className: "problem-heading" }
                : { className: "line-at", style: { transform: `translateY(${item.start}px)` } })}
            >
              {line.kind === "group" ? (
                <ProblemGroupHead group={line} onPage={onPage} />
              ) : (
                <ProblemItem
                  problem={line.problem}
                  place={line.place}
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

/** The heading of the group that a line is in. */
function headingAt(lines: readonly ProblemLine[], at: number): number {
  let heading = Math.min(at, lines.length - 1);
  while (heading >= 0 && lines[heading]?.kind !== "group") heading--;
  return heading;
}
