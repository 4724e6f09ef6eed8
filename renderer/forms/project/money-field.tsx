import { labelOf } from "../../../shared/book/fields.ts";
import type { Budget } from "../../../shared/book/model.ts";
import { groupedMoney, parseMoney } from "../../../shared/book/money.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { CellField } from "../../field/cell-field.tsx";
import type { Reading } from "../../field/use-draft.ts";
import { edit } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";

interface MoneyFieldProps {
  readonly project: ProjectRow;
  readonly part: keyof Budget;
}

/** An amount in 万元: separators while it is not being typed, full-width digits understood. */
export function MoneyField({ project, part }: MoneyFieldProps) {
  const label = labelOf(`budget.${part}`);
  return (
    <CellField
      label={`${label}（万元）`}
      numeric
      inputMode="decimal"
      spot={{ table: "project", id: project.id, field: `budget.${part}` }}
      value={project.budget[part]}
      show={groupedMoney}
      raw={(value) => value}
      read={readAmount}
      save={(value) => {
        // The other two amounts as they are now: they may have been saved a moment ago.
        const now = useApp.getState().view?.rows.projects.find((row) => row.id === project.id) ?? project;
        edit(`修改${label}`, [
          {
            op: "set",
            table: "project",
            id: project.id,
            fields: { budget: { ...now.budget, [part]: value } },
          },
        ]);
      }}
    />
  );
}

function readAmount(typed: string): Reading<string> {
  const amount = parseMoney(typed);
  return amount === null ? { refused: "不是金额，未保存：请填万元数，如 12.5" } : { value: amount };
}
