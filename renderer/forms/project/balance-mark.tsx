import { labelOf } from "../../../shared/book/fields.ts";
import { groupedMoney } from "../../../shared/book/money.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { balanceOf, type Filling, fillingOf } from "./balance.ts";
import { changeProject, projectsWith } from "./project-edits.ts";

/** 平衡 ✓, or by how much the amounts do not add up and one click to fill in what is missing. */
export function BalanceMark({ project }: { readonly project: ProjectRow }) {
  const balance = balanceOf(project.budget);
  const filling = fillingOf(project.budget);
  switch (balance.kind) {
    case "blank":
      return null;
    case "even":
      return <span className="is-fine">平衡 ✓</span>;
    case "short":
    case "over":
      return (
        <>
          <span className="is-off">
            {balance.kind === "short" ? "还差" : "超出"} {groupedMoney(balance.by)} 万元
          </span>{" "}
          {filling ? <Fill id={project.id} filling={filling} /> : null}
        </>
      );
  }
}

function Fill({ id, filling }: { readonly id: number; readonly filling: Filling }) {
  const label = labelOf(`budget.${filling.part}`);
  const amount = groupedMoney(filling.amount);
  return (
    <button
      type="button"
      className="link"
      tabIndex={-1}
      title={`${label}填 ${amount} 万元（在金额栏里按 Alt+↓）`}
      onClick={() => fill(id)}
    >
      {filling.part === "total" ? "改预算数" : `填${label.slice(0, 2)}`}
    </button>
  );
}

/** What is being typed comes first; the amounts are the ones as they are then. */
function fill(id: number): void {
  const [project] = projectsWith([id]);
  const filling = project && fillingOf(project.budget);
  if (!filling) return;
  changeProject(id, `补齐${labelOf(`budget.${filling.part}`)}`, ({ budget }) => ({
    budget: { ...budget, [filling.part]: filling.amount },
  }));
}
