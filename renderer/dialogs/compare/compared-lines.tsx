import { useEffect, useMemo, useState } from "react";
import type { ComparedPart } from "../../../shared/diff/book/comparison.ts";
import type { Difference } from "../../../shared/diff/book/differences.ts";
import { MeasuredLines } from "../../parts/measured-lines.tsx";
import { useLines } from "../../parts/use-lines.ts";
import { useCompareChoice } from "./compare-choice.ts";
import { ComparedLineView } from "./compared-line.tsx";
import { shownLines } from "./shown-lines.ts";

const GUESSED_HEIGHT = 56;

interface ComparedLinesProps {
  readonly parts: readonly ComparedPart[];
  readonly differences: readonly Difference[];
  readonly listed: readonly number[];
  readonly current: number | null;
  readonly canOpen: (at: number) => boolean;
  readonly onOpen: (at: number) => void;
}

/** Both books from the first line to the last; only what is in view is in the page. */
export function ComparedLines(props: ComparedLinesProps) {
  const { parts, differences, listed, current, canOpen, onOpen } = props;
  const { view, onlyDifferences } = useCompareChoice();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () => shownLines(parts, differences, { onlyDifferences, listed: new Set(listed), unfolded }),
    [parts, differences, onlyDifferences, listed, unfolded],
  );
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 6,
  });
  const wanted = lines.findIndex((line) => line.kind !== "alike" && line.difference === current);
  useEffect(() => {
    if (current !== null && wanted >= 0) virtual.scrollToIndex(wanted, { align: "center" });
  }, [current, wanted, virtual]);
  return (
    <section
      ref={scroller}
      className="compare-scroll framed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={view === "one" ? "标出不同的文本" : "左右并排的两份文本"}
    >
      <MeasuredLines
        virtual={virtual}
        lines={lines}
        draw={(line) =>
          line.kind === "alike" ? (
            <button
              type="button"
              className="compare-alike bare quiet"
              onClick={() => setUnfolded(new Set([...unfolded, line.key]))}
            >
              ⋯ {line.words}，点这里展开
            </button>
          ) : (
            <ComparedLineView
              shown={line}
              difference={line.difference === null ? undefined : differences[line.difference]}
              view={view}
              on={line.difference !== null && line.difference === current}
              open={
                line.difference !== null && canOpen(line.difference)
                  ? () => onOpen(line.difference ?? 0)
                  : null
              }
            />
          )
        }
      />
    </section>
  );
}
