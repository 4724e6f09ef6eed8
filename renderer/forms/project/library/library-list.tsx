import { type KeyboardEvent, useState } from "react";
import type { LibraryEntry } from "../../../../shared/api/api.ts";
import { printedIndicatorValue } from "../../../../shared/book/indicator-value.ts";
import { useLines } from "../../../parts/use-lines.ts";
import { entryKey } from "./library-entries.ts";

interface LibraryListProps {
  readonly id: string;
  readonly entries: readonly LibraryEntry[];
  readonly ticked: readonly string[];
  readonly tick: (entry: LibraryEntry) => void;
  readonly insert: () => void;
}

/** px */
const LINE = 54;

/** The entries, of which several can be ticked: by mouse, or by arrows and the space bar; Enter inserts them. */
export function LibraryList({ id, entries, ticked, tick, insert }: LibraryListProps) {
  const [at, setAt] = useState(0);
  const active = Math.min(at, entries.length - 1);
  const { scroller: box, virtual: lines } = useLines({
    count: entries.length,
    estimateSize: () => LINE,
    overscan: 8,
  });
  const go = (index: number) => {
    const next = Math.max(0, Math.min(index, entries.length - 1));
    setAt(next);
    lines.scrollToIndex(next);
  };
  const pressed = (event: KeyboardEvent) => {
    const entry = entries[active];
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? LINE) / LINE) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: entries.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) go(step);
    else if (event.key === " " && entry) tick(entry);
    else if (event.key === "Enter") insert();
    else return;
    event.preventDefault();
  };
  if (entries.length === 0)
    return <p className="library-message nothing">没有找到这样的指标，换几个字试试。</p>;
  return (
    <div
      ref={box}
      id={id}
      className="library-list"
      role="listbox"
      aria-label="指标"
      aria-multiselectable
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={pressed}
    >
      <div role="presentation" className="lines" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
            <div
              key={entryKey(entry)}
              id={`${id}-${index}`}
              className={index === active ? "library-line line-at is-active" : "library-line line-at"}
              role="option"
              tabIndex={-1}
              aria-selected={ticked.includes(entryKey(entry))}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setAt(index);
                tick(entry);
              }}
            >
              <span className="library-tick" aria-hidden />
              <Words entry={entry} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Words({ entry }: { readonly entry: LibraryEntry }) {
  const { indicator, projects, books, fiscalYear } = entry;
  const { level2, level3, description } = indicator;
  const words = [description === level3 ? "" : description, indicator.basis].filter((text) => text !== "");
  return (
    <>
      <span className="library-words">
        <span className="library-name cut">{level3 || description}</span>
        <span className="quiet cut">{[level2, ...words].join(" · ")}</span>
      </span>
      <span className="library-value cut">{printedIndicatorValue(indicator)}</span>
      <span className="library-use quiet">
        {projects} 个项目
        <br />
        {books > 1 ? `${books} 份文本` : `${fiscalYear}年`}
      </span>
    </>
  );
}
