import { Checkbox } from "@fluentui/react-components";
import { useMemo } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { FixedText, PlannedFix } from "../../../shared/checks/run/fix-all.ts";
import { groupTitle, placeInGroup } from "../../../shared/checks/run/place-words.ts";
import { MeasuredLines } from "../../parts/measured-lines.tsx";
import { useLines } from "../../parts/use-lines.ts";
import { changedWords } from "./changed-words.ts";

const GUESSED_HEIGHT = 62;
/** Of a fix of many texts so many are shown. */
const MOST_TEXTS = 4;

interface FixListProps {
  readonly rows: BookRows;
  readonly fixes: readonly PlannedFix[];
  /** Keys of those that are not wanted. */
  readonly without: ReadonlySet<string>;
  readonly choose: (key: string, on: boolean) => void;
}

type Line =
  | { readonly kind: "group"; readonly title: string }
  | { readonly kind: "fix"; readonly fix: PlannedFix };

/** Every fix under its section or project, with its texts before and after. Only the lines in view are in the page. */
export function FixList({ rows, fixes, without, choose }: FixListProps) {
  const lines = useMemo(() => fixLines(rows, fixes), [rows, fixes]);
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 8,
  });
  if (lines.length === 0) return <p className="nothing">没有可以直接修复的问题。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="fixes-scroll framed" ref={scroller} tabIndex={0} aria-label="要改的地方">
      <MeasuredLines
        virtual={virtual}
        lines={lines}
        draw={(line) =>
          line.kind === "group" ? (
            <h3 className="problem-group quiet">{line.title}</h3>
          ) : (
            <Fix fix={line.fix} on={!without.has(line.fix.key)} choose={choose} />
          )
        }
      />
    </section>
  );
}

interface FixProps {
  readonly fix: PlannedFix;
  readonly on: boolean;
  readonly choose: (key: string, on: boolean) => void;
}

function Fix({ fix, on, choose }: FixProps) {
  const { key, title, where, texts } = fix;
  const name = [placeInGroup(where), title].filter((word) => word !== "").join("：");
  return (
    <div className={on ? "fix" : "fix is-out"}>
      <Checkbox label={name} checked={on} onChange={(_, data) => choose(key, data.checked === true)} />
      {texts.slice(0, MOST_TEXTS).map((text) => (
        <BeforeAndAfter key={JSON.stringify(text.where)} text={text} />
      ))}
      {texts.length > MOST_TEXTS ? <p className="fix-more quiet">等 {texts.length} 处一起改</p> : null}
    </div>
  );
}

function BeforeAndAfter({ text: { before, after } }: { readonly text: FixedText }) {
  const { lead, was, is, tail } = changedWords(before, after);
  return (
    <p className="fix-text">
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

function fixLines(rows: BookRows, fixes: readonly PlannedFix[]): Line[] {
  const byGroup = Map.groupBy(fixes, ({ where }) => groupTitle(rows, where));
  return [...byGroup].flatMap(([title, group]): Line[] => [
    { kind: "group", title },
    ...group.map((fix) => ({ kind: "fix" as const, fix })),
  ]);
}
