import { type FieldIn, labelOf, type ProjectField } from "../../../shared/book/fields.ts";
import type { Budget, ProjectFields } from "../../../shared/book/model.ts";
import { groupedMoney, parseMoney } from "../../../shared/book/money.ts";
import { parsePercent } from "../../../shared/book/percent.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { CellField } from "../../field/cell-field.tsx";
import { CellText } from "../../field/cell-text.tsx";
import type { Reading } from "../../field/use-draft.ts";
import { typeInProject } from "./project-edits.ts";

/** The fields of a project's table. What a field shares with others (amounts, plan) is taken as it is when it is saved. */

interface TextFieldProps {
  readonly project: ProjectRow;
  readonly field: ProjectField & keyof ProjectFields;
  readonly placeholder?: string;
  /** A name or a code: one line. */
  readonly single?: boolean;
}

export function TextField({ project, field, placeholder = labelOf(field), single = false }: TextFieldProps) {
  return (
    <CellText
      single={single}
      label={labelOf(field)}
      placeholder={placeholder}
      spot={{ table: "project", id: project.id, field }}
      value={project[field]}
      save={(value) => typeInProject(project.id, field, () => ({ [field]: value }))}
    />
  );
}

/** An amount in 万元: separators while it is not being typed, full-width digits understood. */
export function MoneyField({ project, part }: { readonly project: ProjectRow; readonly part: keyof Budget }) {
  const field = `budget.${part}` as const;
  return (
    <CellField
      label={`${labelOf(field)}（万元）`}
      numeric
      inputMode="decimal"
      spot={{ table: "project", id: project.id, field }}
      value={project.budget[part]}
      show={groupedMoney}
      raw={(value) => value}
      read={readAmount}
      save={(value) =>
        typeInProject(project.id, field, ({ budget }) => ({ budget: { ...budget, [part]: value } }))
      }
    />
  );
}

function readAmount(typed: string): Reading<string> {
  const amount = parseMoney(typed);
  return amount === null ? { refused: "不是金额，未保存：请填万元数，如 12.5" } : { value: amount };
}

interface PlanFieldProps {
  readonly project: ProjectRow;
  readonly field: FieldIn<"project">;
}

/** One percentage of the spending plan; 25, 25% and ２５％ are the same. */
export function PlanField({ project, field }: PlanFieldProps) {
  return (
    <CellField
      label={`${field.short}支出（%）`}
      numeric
      inputMode="decimal"
      placeholder="%"
      spot={{ table: "project", id: project.id, field: field.name }}
      value={field.get(project)}
      show={(value) => (value === "" ? "" : `${value}%`)}
      raw={(value) => value}
      read={readPercent}
      save={(value) => typeInProject(project.id, "spendingPlan", (now) => field.set(now, value))}
    />
  );
}

function readPercent(typed: string): Reading<string> {
  const percent = parsePercent(typed);
  return percent === undefined
    ? { refused: "不是百分数，未保存：请填如 25 或 25%" }
    : { value: String(percent ?? "") };
}
