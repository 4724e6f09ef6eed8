import { parsePercent, printedPercent } from "../../../shared/book/percent.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { CellField } from "../../field/cell-field.tsx";
import type { Reading } from "../../field/use-draft.ts";
import { edit } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";

interface PlanFieldProps {
  readonly project: ProjectRow;
  readonly index: number;
  /** “3月底”. */
  readonly date: string;
}

/** One percentage of the spending plan; 25, 25% and ２５％ are the same. */
export function PlanField({ project, index, date }: PlanFieldProps) {
  return (
    <CellField
      label={`${date}支出（%）`}
      numeric
      inputMode="decimal"
      placeholder="%"
      spot={{ table: "project", id: project.id, field: `plan.${index}` }}
      value={project.spendingPlan[index] ?? null}
      show={printedPercent}
      raw={(value) => (value === null ? "" : String(value))}
      read={readPercent}
      save={(value) => {
        const now = useApp.getState().view?.rows.projects.find((row) => row.id === project.id) ?? project;
        edit("修改资金支出计划", [
          {
            op: "set",
            table: "project",
            id: project.id,
            fields: { spendingPlan: now.spendingPlan.with(index, value) },
          },
        ]);
      }}
    />
  );
}

function readPercent(typed: string): Reading<number | null> {
  const percent = parsePercent(typed);
  return percent === undefined ? { refused: "不是百分数，未保存：请填如 25 或 25%" } : { value: percent };
}
