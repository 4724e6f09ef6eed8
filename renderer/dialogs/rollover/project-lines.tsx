import { type KeyboardEvent, useEffect, useState } from "react";
import { groupedMoney } from "../../../shared/book/money.ts";
import { focusWhenThere } from "../../parts/focus-when-there.ts";
import { useLines } from "../../parts/use-lines.ts";
import { type Choices, keep, keptWords, type Line, nameOf, rename } from "./choices.ts";

/** Height of every line, px, as rollover.css draws it. */
const LINE = 32;

interface ProjectLinesProps {
  readonly verb: string;
  readonly lines: readonly Line[];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** The lines in view. Tab stops at one line: ↑ and ↓ go through them, in the boxes or in the names. */
export function ProjectLines({ verb, lines, choices, onChange }: ProjectLinesProps) {
  const [wanted, want] = useState<{ readonly at: number; readonly part: Part } | null>(null);
  const reachable = wanted !== null && wanted.at < lines.length ? wanted.at : 0;
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => LINE,
    overscan: 10,
  });
  useEffect(() => {
    if (wanted === null) return;
    return focusWhenThere(() => {
      const line = scroller.current?.querySelector(`[data-line="${wanted.at}"]`);
      const part = line?.querySelector<HTMLInputElement>(`[data-part=${wanted.part}]`);
      return part ?? line?.querySelector<HTMLInputElement>("input");
    });
  }, [wanted, scroller]);

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const from = placeOf(event.target);
    if (step === 0 || !from || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const at = from.at + step;
    if (!lines[at]) return;
    virtual.scrollToIndex(at);
    want({ at, part: from.part });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div
      ref={scroller}
      className="rollover-scroll framed"
      onKeyDown={pressed}
      onFocus={({ target }) => {
        const place = placeOf(target);
        if (place && place.at !== reachable) want(place);
      }}
    >
      <ul className="lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return line ? (
            <li
              key={key}
              className={`rollover-line line-at row is-${line.kind}`}
              data-line={index}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <LineFields
                verb={verb}
                line={line}
                choices={choices}
                tabIndex={index === reachable ? 0 : -1}
                onChange={onChange}
              />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

type Part = "kept" | "name";

function placeOf(target: EventTarget): { at: number; part: Part } | null {
  if (!(target instanceof HTMLElement)) return null;
  const at = target.closest<HTMLElement>("[data-line]")?.dataset.line;
  return at === undefined ? null : { at: Number(at), part: target.dataset.part === "name" ? "name" : "kept" };
}

interface LineFieldsProps {
  readonly verb: string;
  readonly line: Line;
  readonly choices: Choices;
  readonly tabIndex: 0 | -1;
  readonly onChange: (choices: Choices) => void;
}

function LineFields({ verb, line, choices, tabIndex, onChange }: LineFieldsProps) {
  const projects = line.kind === "unit" ? line.projects : [line];
  const kept = projects.filter(({ index }) => !choices.dropped.has(index)).length;
  const some = kept > 0 && kept < projects.length;
  const box = (
    <input
      type="checkbox"
      data-part="kept"
      tabIndex={tabIndex}
      checked={kept === projects.length}
      aria-label={line.kind === "unit" ? `${verb}单位 ${line.title}` : `${verb} ${line.project.name}`}
      ref={(element) => {
        if (element) element.indeterminate = some;
      }}
      onChange={() => onChange(keep(choices, projects, kept < projects.length))}
      onKeyDown={(event) => {
        // Enter would make the book.
        if (event.key === "Enter") event.preventDefault();
      }}
    />
  );
  if (line.kind === "unit")
    return (
      <>
        {box}
        <span className="cut grow">{line.title}</span>
        <span className="rollover-money quiet stiff numeric">{keptWords(verb, projects, choices)}</span>
      </>
    );
  const { index, project } = line;
  const name = nameOf(choices, line);
  return (
    <>
      {box}
      <i className="numeric">{index + 1}</i>
      <input
        className={kept > 0 ? "rollover-name frameless" : "rollover-name frameless is-dropped"}
        data-part="name"
        tabIndex={tabIndex}
        value={name}
        title={name === project.name ? name : `${name}（上年：${project.name}）`}
        aria-label={`第 ${index + 1} 个项目的名称`}
        autoComplete="off"
        spellCheck={false}
        disabled={kept === 0}
        onChange={(event) => onChange(rename(choices, index, event.target.value))}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <span className="quiet stiff numeric">{project.code}</span>
      <span className="rollover-money quiet stiff numeric">{groupedMoney(project.budget.total)}</span>
    </>
  );
}
