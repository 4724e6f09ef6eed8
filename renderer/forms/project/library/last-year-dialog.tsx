import { Button, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { LibraryTable } from "../../../../shared/api/api.ts";
import { insertRows, replaceIndicators } from "../../../../shared/book/indicator-ops.ts";
import { printedIndicatorValue } from "../../../../shared/book/indicator-value.ts";
import type { ProjectRow } from "../../../../shared/book/rows.ts";
import { earlierProject } from "../../../../shared/book/same-project.ts";
import type { GridField } from "../../../field/grid-field.ts";
import { DialogFailure } from "../../../parts/dialog-failure.tsx";
import { PlainDialog } from "../../../parts/plain-dialog.tsx";
import { useHostAnswer } from "../../../state/host-answer.ts";
import { notice } from "../../../state/messages.ts";
import { runtime } from "../../../state/runtime.ts";
import { sameValue } from "../../../state/same-value.ts";
import { useApp } from "../../../state/store.ts";
import "./library.css";

interface LastYearDialogProps {
  readonly grid: GridField;
  readonly project: ProjectRow;
  readonly onClose: () => void;
}

/** The same project's table in an earlier year's text, to be taken over whole. */
export function LastYearDialog({ grid, project, onClose }: LastYearDialogProps) {
  const answer = useHostAnswer(() => askTables(project));
  const [chosen, choose] = useState(0);
  const tables = answer.kind === "here" ? answer.data : [];
  const table = tables[chosen];
  const count = project.indicators.length;

  const take = (replace: boolean) => {
    if (!table) return;
    const { rows } = grid;
    const ops = replace
      ? replaceIndicators(grid.projectId, rows, table.indicators)
      : insertRows(grid.projectId, rows, rows.length, table.indicators);
    grid.act(`沿用${table.fiscalYear}年指标`, ops, { by: "last-year" });
    grid.goTo(replace ? 0 : rows.length, "level2");
    notice(`已沿用 ${table.fiscalYear} 年的 ${table.indicators.length} 条指标，请核对指标值`, true);
    onClose();
  };

  return (
    <PlainDialog
      title="沿用上年指标"
      look={{ width: 860, content: "library column" }}
      actions={
        <>
          <Button onClick={onClose}>{table ? "取消" : "关闭"}</Button>
          {table && count > 0 ? <Button onClick={() => take(false)}>追加到末尾</Button> : null}
          {table ? (
            <Button appearance="primary" onClick={() => take(true)}>
              {count > 0 ? `替换现有 ${count} 条` : `沿用 ${table.indicators.length} 条`}
            </Button>
          ) : null}
        </>
      }
      onClose={onClose}
    >
      <DialogFailure message={answer.kind === "failed" ? answer.message : null} />
      {answer.kind === "waiting" ? (
        <Spinner className="library-message nothing" size="small" label="正在查找上年的文本…" />
      ) : null}
      {answer.kind === "here" && !table ? (
        <p className="library-message nothing">
          关联的上年文本和最近打开过的文本里，都没有本部门以前年度的同一项目（按项目编码或名称查找）。请用“对照上年”关联上年的文件，或先打开、导入一次上年的文本，再回到这里。
        </p>
      ) : null}
      {tables.length > 1 ? (
        <RadioGroup
          aria-label="取自"
          value={String(chosen)}
          onChange={(_, data) => choose(Number(data.value))}
        >
          {tables.map((each, index) => (
            <Radio
              // biome-ignore lint/suspicious/noArrayIndexKey: the answer does not change
              key={index}
              value={String(index)}
              label={`${each.fiscalYear}年 ${each.name}（${each.indicators.length} 条）`}
            />
          ))}
        </RadioGroup>
      ) : null}
      {table ? <TableView table={table} /> : null}
    </PlainDialog>
  );
}

function TableView({ table }: { readonly table: LibraryTable }) {
  return (
    <>
      <p className="quiet">
        {table.fiscalYear}年 {table.name} {table.code}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="library-table" aria-label="上年的指标" tabIndex={0}>
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">一级指标</th>
              <th scope="col">二级指标</th>
              <th scope="col">三级指标</th>
              <th scope="col">绩效指标描述</th>
              <th scope="col">指标值</th>
            </tr>
          </thead>
          <tbody>
            {table.indicators.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows do not change
              <tr key={index}>
                <td>{row.level1}</td>
                <td>{row.level2}</td>
                <td>{row.level3}</td>
                <td>{row.description}</td>
                <td>{printedIndicatorValue(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** That of the linked book of last year first, then those of the texts opened lately. */
async function askTables(project: ProjectRow): Promise<LibraryTable[]> {
  const rows = useApp.getState().view?.rows;
  if (!rows) return [];
  const { code, name } = project;
  const { department, fiscalYear } = rows;
  const [lastYear, tables] = await Promise.all([
    // One that cannot be read is told of where it is compared.
    runtime.call("book.lastYear", {}).catch(() => null),
    runtime.call("library.tables", { department, code, name, before: fiscalYear }),
  ]);
  const earlier = lastYear && earlierProject(project, lastYear.book.projects);
  if (!lastYear || !earlier || earlier.indicators.length === 0) return tables;
  const linked = {
    fiscalYear: lastYear.book.fiscalYear,
    code: earlier.code,
    name: earlier.name,
    indicators: earlier.indicators,
  };
  // The file it was linked from may be among the others.
  return [linked, ...tables.filter((table) => !sameValue(table, linked))];
}
