import { useEffect } from "react";
import { differencePlace, lineTitle, partTitle } from "../../../shared/diff/book/compared-words.ts";
import { type Difference, KIND_NAMES } from "../../../shared/diff/book/differences.ts";
import { useLines } from "../../parts/use-lines.ts";

/** Height of every line, px, as compare.css draws it. */
const LINE = 30;

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** Positions of those that are listed. */
  readonly listed: readonly number[];
  readonly current: number | null;
  readonly onChoose: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

/** The differences one below the other; only those in view are in the page. The keys are those of the dialog. */
export function DifferenceList(props: DifferenceListProps) {
  const { differences, listed, current, onChoose, onOpen } = props;
  const { scroller, virtual } = useLines({ count: listed.length, estimateSize: () => LINE, overscan: 10 });
  const line = current === null ? -1 : listed.indexOf(current);
  useEffect(() => {
    if (line >= 0) virtual.scrollToIndex(line);
  }, [line, virtual]);
  // Who has waited for the differences looks at them.
  useEffect(() => scroller.current?.focus(), [scroller]);
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="不同之处"
      aria-activedescendant={line < 0 ? undefined : optionId(listed[line] ?? 0)}
      tabIndex={0}
      className="compare-list framed"
    >
      <div role="presentation" className="lines" style={{ height: virtual.getTotalSize() }}>
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
                {difference.line ? lineTitle(difference.line) : partTitle(difference.part)}
                {difference.line ? <span className="faint"> {partTitle(difference.part)}</span> : null}
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
