import { Button } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useLines } from "../../parts/use-lines.ts";
import type { PreviewLine } from "./preview-lines.ts";

/** Height of every line, px, as import.css draws it. */
const LINE = 28;

interface UnderstoodListProps {
  readonly lines: readonly PreviewLine[];
  /** Moves a unit among the others; left out where their order is given. */
  readonly moveUnit?: (unit: string, step: 1 | -1) => void;
}

/** What was understood, line by line. Only the lines in view are in the page. */
export function UnderstoodList({ lines, moveUnit }: UnderstoodListProps) {
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => LINE,
    // A unit that is moved stays the same element, with the focus on its button.
    getItemKey: (index) => {
      const line = lines[index];
      return line?.kind === "unit" && moveUnit ? `unit ${line.unit}` : index;
    },
    overscan: 12,
  });
  const units = lines.flatMap((line) => (line.kind === "unit" ? [line.unit] : []));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className="import-scroll framed" tabIndex={0} aria-label="读懂的各项">
      <ul className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return line ? (
            <li
              key={key}
              className={`import-line line-at row is-${line.kind}`}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Words line={line} />
              {line.kind === "unit" && moveUnit && units.length > 1 ? (
                <UnitMoves
                  title={line.title}
                  first={units[0] === line.unit}
                  last={units.at(-1) === line.unit}
                  move={(step) => moveUnit(line.unit, step)}
                />
              ) : null}
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function Words({ line }: { readonly line: PreviewLine }) {
  return (
    <>
      {line.kind === "project" ? <i className="numeric">{line.number}</i> : null}
      <span className="cut grow" title={line.title}>
        {line.title}
      </span>
      {line.kind === "project" && line.fate !== undefined ? (
        <span className={`import-fate is-${line.fate.tone}`}>{line.fate.words}</span>
      ) : null}
      <span className="import-line-aside quiet numeric">{line.aside}</span>
      {line.kind === "project" ? <span className="import-line-money quiet numeric">{line.money}</span> : null}
    </>
  );
}

interface UnitMovesProps {
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (step: 1 | -1) => void;
}

function UnitMoves({ title, first, last, move }: UnitMovesProps) {
  return (
    <span className="import-unit-moves">
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        aria-label={`单位上移 ${title}`}
        disabledFocusable={first}
        onClick={() => move(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        aria-label={`单位下移 ${title}`}
        disabledFocusable={last}
        onClick={() => move(1)}
      />
    </span>
  );
}
