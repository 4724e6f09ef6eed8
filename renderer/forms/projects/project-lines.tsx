import type { CSSProperties, MouseEvent } from "react";
import { groupedMoney } from "../../../shared/book/money.ts";
import { GridPart } from "./grid-part.tsx";
import { chooseRange, openLine, toggleChosen } from "./list-actions.ts";
import type { ListLine, ProjectLine } from "./list-lines.ts";
import { useList } from "./list-state.ts";
import { searchWords } from "./project-search.ts";

interface UnitLineProps {
  readonly line: Extract<ListLine, { kind: "unit" }>;
  readonly index: number;
  readonly style: CSSProperties;
}

export function UnitLine({ line, index, style }: UnitLineProps) {
  return (
    <GridPart
      role="row"
      aria-rowindex={index + 2}
      className="projects-line line-at projects-unit"
      style={style}
    >
      <GridPart role="rowheader" aria-colspan={7} className="projects-unit-words quiet row grow">
        <b className="cut">{line.title}</b>
        <span className="numeric">
          {line.count} 个 · {groupedMoney(line.subtotal)} 万元
        </span>
      </GridPart>
    </GridPart>
  );
}

interface ProjectRowLineProps {
  readonly line: ProjectLine;
  readonly lines: readonly ListLine[];
  readonly index: number;
  readonly style: CSSProperties;
  readonly chosen: boolean;
  /** Tab stops here. */
  readonly reachable: boolean;
  /** As it is shown. */
  readonly page: number | string | null;
}

/** One project. A click opens it; with Ctrl or Shift, or on its box, it is chosen. */
export function ProjectRowLine({ line, lines, index, style, chosen, reachable, page }: ProjectRowLineProps) {
  const { project } = line;
  const pressed = (event: MouseEvent) => {
    if (event.shiftKey) chooseRange(lines, project.id);
    else if (event.ctrlKey || event.metaKey) toggleChosen(project.id);
    else openLine(line);
  };
  return (
    <GridPart
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-index={index}
      tabIndex={reachable ? 0 : -1}
      className={
        chosen ? "projects-line line-at projects-row is-chosen" : "projects-line line-at projects-row"
      }
      style={style}
      onClick={pressed}
      onFocus={() => useList.setState({ cursor: project.id })}
    >
      <div className="projects-cells" role="presentation">
        <GridPart
          role="gridcell"
          className="is-box"
          onClick={(event) => {
            event.stopPropagation();
            if (event.shiftKey) chooseRange(lines, project.id);
            else toggleChosen(project.id);
          }}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            checked={chosen}
            readOnly
            aria-label={`选择 ${project.name || "未命名"}`}
          />
        </GridPart>
        <Cell name="order">{line.index + 1}</Cell>
        <Cell name="code">
          <Marked text={project.code} />
        </Cell>
        <Cell name="name">
          {project.name === "" ? (
            <i className="projects-blank">（未命名）</i>
          ) : (
            <Marked text={project.name} />
          )}
        </Cell>
        <Cell name="total">{groupedMoney(project.budget.total)}</Cell>
        <Cell name="indicators">{project.indicators.length}</Cell>
        <Cell name="page">{page}</Cell>
      </div>
      <Below line={line} />
    </GridPart>
  );
}

interface CellProps {
  readonly name: string;
  readonly children: React.ReactNode;
}

function Cell({ name, children }: CellProps) {
  return (
    <GridPart role="gridcell" className={`is-${name}`}>
      {children}
    </GridPart>
  );
}

/** The unit, where no heading says it, and the words that were found. */
function Below({ line: { unit, hit } }: { readonly line: ProjectLine }) {
  if (unit === null && hit === null) return null;
  return (
    <GridPart role="gridcell" className="projects-below quiet row">
      {unit === null ? null : <span className="projects-of">{unit}</span>}
      {hit === null ? null : (
        <span className="cut">
          {hit.label}：{hit.before}
          <mark>{hit.match}</mark>
          {hit.after}
        </span>
      )}
    </GridPart>
  );
}

/** A text with the first of the searched words marked. */
function Marked({ text }: { readonly text: string }) {
  const query = useList((state) => state.query);
  const plain = text.toLowerCase();
  const word = searchWords(query).find((each) => plain.includes(each));
  if (word === undefined) return <span title={text}>{text}</span>;
  const at = plain.indexOf(word);
  return (
    <span title={text}>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + word.length)}</mark>
      {text.slice(at + word.length)}
    </span>
  );
}
