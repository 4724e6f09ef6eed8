import { useMemo } from "react";
import { MeasuredLines } from "../../parts/measured-lines.tsx";
import { useLines } from "../../parts/use-lines.ts";
import type { Change } from "./batch-ops.ts";

const GUESSED_HEIGHT = 30;

type Line =
  | { readonly kind: "project"; readonly title: string; readonly id: number }
  | { readonly kind: "change"; readonly change: Change };

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** Whether enough is filled in to know what changes. */
  readonly ready: boolean;
}

/** Every text that is going to change, before and after, under its project. Only the lines in view are in the page. */
export function ChangeList({ changes, ready }: ChangeListProps) {
  const lines = useMemo(() => linesOf(changes), [changes]);
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 8,
  });
  const overwritten = changes.filter(({ before }) => before !== "").length;
  if (changes.length === 0)
    return (
      <p className="batch-none quiet">
        {ready ? "没有要改的：都已经是这样。" : "填好以后，这里列出每一处怎么改。"}
      </p>
    );
  return (
    <>
      <p className="quiet" role="status">
        {overwritten > 0
          ? `其中 ${overwritten} 处原来有内容，会被换掉。`
          : "原来都是空的，不会换掉已有的内容。"}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="batch-changes framed" ref={scroller} tabIndex={0} aria-label="要改的地方">
        <MeasuredLines
          virtual={virtual}
          lines={lines}
          draw={(line) =>
            line.kind === "project" ? (
              <h3 className="cut quiet" title={line.title}>
                {line.title}
              </h3>
            ) : (
              <Changed {...line.change} />
            )
          }
        />
      </section>
    </>
  );
}

function Changed({ label, before, after }: Change) {
  return (
    <p className="batch-change">
      <span className="quiet">{label}</span> {before === "" ? null : <del>{before}</del>} <ins>{after}</ins>
    </p>
  );
}

function linesOf(changes: readonly Change[]): Line[] {
  return [...Map.groupBy(changes, ({ project }) => project)].flatMap(([project, own]): Line[] => [
    { kind: "project", id: project.id, title: project.name || "（未命名）" },
    ...own.map((change) => ({ kind: "change" as const, change })),
  ]);
}
