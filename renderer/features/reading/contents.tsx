import { useEffect, useId } from "react";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";
import { useLines } from "../../parts/use-lines.ts";
import { type ContentsLine, lineAtPage } from "./contents-lines.ts";
import { jumpToPage } from "./reading-state.ts";

/** px, as reading.css draws it. */
const ROW = 30;

interface ContentsProps {
  readonly lines: readonly ContentsLine[];
  /** The page in the middle of the view, from 0. */
  readonly middle: number;
  readonly counting: boolean;
}

const CONTENTS_KEYS: readonly KeyLine<(by: 1 | -1) => void>[] = [
  { on: { ArrowUp: (go) => go(-1), ArrowDown: (go) => go(1) }, does: null },
];

/** The contents beside the pages: where one is, and the way to everywhere else. Only the lines in view are in the page. */
export function Contents({ lines, middle, counting }: ContentsProps) {
  const id = useId();
  const at = lineAtPage(lines, middle);
  const { scroller, virtual } = useLines({ count: lines.length, estimateSize: () => ROW, overscan: 12 });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const go = (by: 1 | -1) => {
    const line = lines[at + by];
    if (line) jumpToPage(line.page);
  };
  if (counting) return <p className="reading-contents nothing">正在计算页码…</p>;
  return (
    <div
      className="reading-contents"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label="全文目录"
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={(event) => actOnKey(CONTENTS_KEYS, go, event)}
    >
      <div role="presentation" className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <div
              key={item.key}
              role="presentation"
              className="line-at"
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <Line line={line} id={`${id}-${item.index}`} on={item.index === at} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: ContentsLine;
  readonly id: string;
  readonly on: boolean;
}

function Line({ line: { title, number, kind, page, printed }, id, on }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      role="option"
      id={id}
      aria-selected={on}
      className={`reading-line row is-${kind}${on ? " is-on" : ""}`}
      title={title}
      onClick={() => jumpToPage(page)}
    >
      {number === "" ? null : <i className="numeric">{number}</i>}
      <span className="cut grow">{title}</span>
      {printed === null ? null : <em className="numeric">{printed}</em>}
    </div>
  );
}
