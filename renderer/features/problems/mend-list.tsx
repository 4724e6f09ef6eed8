import { Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { MendedText, PlannedMend } from "../../../shared/checks/run/mend-all.ts";
import { groupTitle, placeInGroup } from "../../../shared/checks/run/place-words.ts";
import { useLines } from "../../parts/use-lines.ts";
import { changedWords } from "./changed-words.ts";

const GUESSED_HEIGHT = 62;
/** Of a mend of many texts so many are shown. */
const MOST_TEXTS = 4;

interface MendListProps {
  readonly rows: BookRows;
  readonly mends: readonly PlannedMend[];
  /** Keys of those that are not wanted. */
  readonly without: ReadonlySet<string>;
  readonly choose: (key: string, on: boolean) => void;
}

type Line =
  | { readonly kind: "group"; readonly title: string }
  | { readonly kind: "mend"; readonly mend: PlannedMend };

/** Every mend under its section or project, with its texts before and after. Only the lines in view are in the page. */
export function MendList({ rows, mends, without, choose }: MendListProps) {
  const lines = useMemo(() => mendLines(rows, mends), [rows, mends]);
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 8,
  });
  if (lines.length === 0) return <p className="mends-none">没有可以直接修复的问题。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="mends-scroll" ref={scroller} tabIndex={0} aria-label="要改的地方">
      <div className="mends-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className="mends-line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === "group" ? (
                <h3 className="problem-group">{line.title}</h3>
              ) : (
                <Mend mend={line.mend} on={!without.has(line.mend.key)} choose={choose} />
              )}
            </div>
          ) : null;
        })}
      </div>
    </section>
  );
}

interface MendProps {
  readonly mend: PlannedMend;
  readonly on: boolean;
  readonly choose: (key: string, on: boolean) => void;
}

function Mend({ mend, on, choose }: MendProps) {
  const { key, title, where, texts } = mend;
  const name = [placeInGroup(where), title].filter((word) => word !== "").join("：");
  return (
    <div className={on ? "mend" : "mend is-out"}>
      <Checkbox label={name} checked={on} onChange={(_, data) => choose(key, data.checked === true)} />
      {texts.slice(0, MOST_TEXTS).map((text) => (
        <Change key={JSON.stringify(text.where)} text={text} />
      ))}
      {texts.length > MOST_TEXTS ? <p className="mend-more">等 {texts.length} 处一起改</p> : null}
    </div>
  );
}

function Change({ text: { before, after } }: { readonly text: MendedText }) {
  const { lead, was, is, tail } = changedWords(before, after);
  return (
    <p className="mend-text">
      {lead}
      {was === "" ? null : <del>{visible(was)}</del>}
      {is === "" ? null : <ins>{visible(is)}</ins>}
      {tail}
    </p>
  );
}

/** Spaces and line breaks, which would otherwise not be seen to go. */
function visible(text: string): string {
  return text.replace(/[ \u3000]/g, "␣").replace(/\n/g, "↵");
}

function mendLines(rows: BookRows, mends: readonly PlannedMend[]): Line[] {
  const byGroup = Map.groupBy(mends, ({ where }) => groupTitle(rows, where));
  return [...byGroup].flatMap(([title, group]): Line[] => [
    { kind: "group", title },
    ...group.map((mend) => ({ kind: "mend" as const, mend })),
  ]);
}
