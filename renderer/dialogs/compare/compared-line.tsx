import {
  isOneSided,
  lineTitle,
  markedCell,
  markedLine,
  markedTitle,
  printedCells,
  type Side,
  stoodBefore,
} from "../../../shared/diff/book/compared-words.ts";
import { type Difference, KIND_NAMES } from "../../../shared/diff/book/differences.ts";
import type { Marked } from "../../../shared/diff/words.ts";
import type { ShownLine } from "./shown-lines.ts";

export type View = "sides" | "one";

interface ComparedLineProps {
  readonly shown: Exclude<ShownLine, { readonly kind: "alike" }>;
  readonly difference: Difference | undefined;
  readonly view: View;
  readonly on: boolean;
  /** Goes to it in its form; null where the open book does not have it. */
  readonly open: (() => void) | null;
}

/** One line of a comparison: in two columns, or as one marked text. */
export function ComparedLineView({ shown, difference, view, on, open }: ComparedLineProps) {
  const { kind, part } = shown;
  const row = kind === "part" ? part : shown.line;
  const before = stoodBefore(row);
  const own =
    difference !== undefined && (kind === "line" ? difference.line !== null : difference.line === null);
  const classes = ["compared", `is-${kind}`, `is-${view}`, on ? "is-on" : "", difference ? "" : "is-alike"];
  return (
    <div className={classes.filter((name) => name !== "").join(" ")}>
      <div className="compared-place">
        {kind === "line" ? lineTitle(shown.line) : null}
        {own ? difference.kinds.map((each) => <KindName key={each} kind={each} />) : null}
        {before === "" ? null : <span className="quiet">{before}</span>}
        {open ? (
          <button type="button" className="link compared-open" tabIndex={-1} onClick={open}>
            打开
          </button>
        ) : null}
      </div>
      {view === "one" ? (
        <div className="compared-text">
          <OneText shown={shown} />
        </div>
      ) : (
        <>
          <SideText shown={shown} side="left" />
          <SideText shown={shown} side="right" />
        </>
      )}
    </div>
  );
}

function KindName({ kind }: { readonly kind: Difference["kinds"][number] }) {
  return <span className={`compared-kind is-${kind}`}>{KIND_NAMES[kind]}</span>;
}

function SideText({ shown, side }: { readonly shown: ComparedLineProps["shown"]; readonly side: Side }) {
  const row = shown.kind === "part" ? shown.part : shown.line;
  // Of a part that only one book has it is said once.
  if (row[side] === null)
    return (
      <div className="compared-text quiet">
        {shown.kind === "part" || !isOneSided(shown.part) ? "（没有）" : ""}
      </div>
    );
  if (shown.kind === "part")
    return (
      <div className="compared-text">
        <Words marks={seenFrom(markedTitle(shown.part), side)} />
      </div>
    );
  return (
    <div className="compared-text">
      {printedCells(shown.line)
        .map((cell) => ({ cell, marks: seenFrom(markedCell(cell), side), all: markedCell(cell) }))
        .filter(({ all }) => all.length > 0)
        .map(({ cell, marks }) => (
          <span key={cell.label} className="compared-cell">
            {shown.line.table === "indicator" ? <small>{cell.label}</small> : null}
            {marks.length > 0 ? <Words marks={marks} /> : <span className="quiet">（空）</span>}
          </span>
        ))}
    </div>
  );
}

/** As one text; an indicator in the cells of its table. */
function OneText({ shown }: { readonly shown: ComparedLineProps["shown"] }) {
  if (shown.kind === "part") return <Words marks={markedTitle(shown.part)} />;
  if (shown.line.table !== "indicator") return <Words marks={markedLine(shown.line)} />;
  return (
    <span className="compared-row">
      {printedCells(shown.line).map((cell) => (
        <span key={cell.label} title={cell.label}>
          <span className="unseen">{cell.label}：</span>
          <Words marks={markedCell(cell)} />
        </span>
      ))}
    </span>
  );
}

/** What was removed is on the left, what was added on the right. */
function seenFrom(marks: readonly Marked[], side: Side): Marked[] {
  const other = side === "left" ? "added" : "removed";
  return marks.filter(({ mark }) => mark !== other);
}

/** Struck through what was removed, underlined what was added; read aloud as deletion and insertion. */
function Words({ marks }: { readonly marks: readonly Marked[] }) {
  return marks.map(({ text, mark }, at) => {
    const Tag = mark === "removed" ? "del" : mark === "added" ? "ins" : "span";
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name than their place
    return <Tag key={at}>{text}</Tag>;
  });
}
