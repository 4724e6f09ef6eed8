import { type RefObject, useEffect } from "react";
import { differencePlace } from "../../../shared/diff/book/compared-words.ts";
import { type Difference, KIND_NAMES } from "../../../shared/diff/book/differences.ts";
import { useLines } from "../../parts/use-lines.ts";

/** Height of every line, px, as compare.css draws it. */
const LINE = 30;

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** Positions of those that are listed. */
  readonly listed: readonly number[];
  readonly current: number | null;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onChoose: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

/** The differences one below the other; only those in view are in the page. The keys are those of the dialog. */
export function DifferenceList(props: DifferenceListProps) {
  const { differences, listed, current, list, onChoose, onOpen } = props;
  const { scroller, virtual } = useLines({ count: listed.length, estimateSize: () => LINE, overscan: 10 });
  const line = current === null ? -1 : listed.indexOf(current);
  useEffect(() => {
    if (line >= 0) virtual.scrollToIndex(line);
  }, [line, virtual]);
  return (
    <div ref={scroller} className="compare-list framed">
      <div
        ref={list}
        role="listbox"
        aria-label="不同之处"
        aria-activedescendant={line < 0 ? undefined : optionId(listed[line] ?? 0)}
        tabIndex={0}
        className="lines"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const at = listed[index] ?? 0;
          const difference = differences[at];
          return difference ? (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the dialog
            <div
              key={key}
              id={optionId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === current}
              aria-setsize={listed.length}
              aria-posinset={index + 1}
              className="compare-item line-at row"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(at)}
              onDoubleClick={() => onOpen(at)}
            >
              <span className="compare-kinds">
                {difference.kinds.map((kind) => (
                  <span key={kind} className={`compared-kind is-${kind}`}>
                    {KIND_NAMES[kind]}
                  </span>
                ))}
              </span>
              <span className="cut" title={differencePlace(difference)}>
                {differencePlace(difference)}
              </span>
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

function optionId(at: number): string {
  return `difference-${at}`;
}
