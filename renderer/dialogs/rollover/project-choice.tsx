import { Button, Input } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState } from "react";
import type { Book } from "../../../shared/book/model.ts";
import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import { type Choices, datedNames, keep, keptProjects, linesOf } from "./choices.ts";
import { ProjectLines } from "./project-lines.tsx";

interface ProjectChoiceProps {
  /** What is done with those chosen: 保留, 复制. */
  readonly verb: string;
  readonly legend: string;
  readonly book: Book;
  /** The new one. */
  readonly year: number;
  readonly choices: Choices;
  readonly disabled: boolean;
  readonly onChange: (choices: Choices) => void;
}

/** Which projects go on, and under which name. */
export function ProjectChoice(props: ProjectChoiceProps) {
  const { verb, legend, book, year, choices, disabled, onChange } = props;
  const [query, setQuery] = useState("");
  const lines = useMemo(() => linesOf(book, query), [book, query]);
  const kept = useMemo(() => keptProjects(book, choices), [book, choices]);
  const dated = useMemo(() => datedNames(book, choices, year), [book, choices, year]);
  const listed = lines.flatMap((line) => (line.kind === "project" ? [line] : []));
  const sum = sumMoney(kept.map(({ project }) => project.budget.total));
  return (
    <fieldset className="rollover-projects column" disabled={disabled}>
      <legend className="unseen">{legend}</legend>
      <div className="rollover-bar row tools">
        <b className="numeric" role="status">
          {verb} {kept.length} / {book.projects.length} 个项目 {groupedMoney(sum)} 万元
        </b>
        <Button size="small" onClick={() => onChange(keep(choices, listed, true))}>
          全选
        </Button>
        <Button size="small" onClick={() => onChange(keep(choices, listed, false))}>
          全不选
        </Button>
        {dated.size > 0 ? (
          <Button
            size="small"
            title="只改项目名称里的年份"
            onClick={() => onChange({ ...choices, names: new Map([...choices.names, ...dated]) })}
          >
            名称中的{book.fiscalYear}年改为{year}年（{dated.size} 个）
          </Button>
        ) : null}
        <span className="grow" />
        <Input
          className="rollover-search"
          size="small"
          type="search"
          value={query}
          placeholder="查找项目、编码、单位"
          aria-label="查找项目"
          contentBefore={<Search16Regular />}
          onChange={(_, data) => setQuery(data.value)}
        />
      </div>
      {lines.length === 0 ? (
        <p className="quiet">{book.projects.length === 0 ? "这份文本里没有项目。" : `没有找到“${query}”`}</p>
      ) : (
        <ProjectLines verb={verb} lines={lines} choices={choices} onChange={onChange} />
      )}
    </fieldset>
  );
}
