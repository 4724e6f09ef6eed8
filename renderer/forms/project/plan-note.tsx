import { LABELS } from "../../../shared/book/official-text.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { useSlots } from "../../field/slots.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { changeProject } from "./project-edits.ts";
import { completePlan, convertPlan, type Plan, type PlanReading, readPlan } from "./spending-plan.ts";

/** Which way of counting the plan has, how far it comes, and one click to fix it or to say it the other way. */
export function PlanNote({ project }: { readonly project: ProjectRow }) {
  const { check } = useSlots();
  const plan = project.spendingPlan;
  const reading = readPlan(plan);
  const rest = completePlan(plan);
  const converted = convertPlan(plan);
  return (
    <div className="plan-note faint">
      <span className={isComplete(reading, rest) ? "is-fine" : isOff(reading, rest) ? "is-off" : undefined}>
        {inWords(reading, rest)}
      </span>
      {rest ? (
        <button
          type="button"
          className="link"
          tabIndex={-1}
          onClick={() => changePlan(project.id, "补足资金支出计划", fill)}
        >
          {LABELS.planDates[rest.index]}填 {rest.percent}%
        </button>
      ) : null}
      {converted ? (
        <button
          type="button"
          className="link"
          tabIndex={-1}
          title={`改为 ${converted.map((each) => `${each}%`).join("、")}`}
          onClick={() =>
            changePlan(project.id, reading.kind === "current" ? "改为累计" : "改为当期", convertPlan)
          }
        >
          {reading.kind === "current" ? "改为累计" : "改为当期"}
        </button>
      ) : null}
      <check.Field project={project} field="spendingPlan" />
    </div>
  );
}

type Rest = ReturnType<typeof completePlan>;

function inWords(reading: PlanReading, rest: Rest): string {
  switch (reading.kind) {
    case "blank":
      return "填当期（合计 100%）或累计（年底 100%）都可以";
    case "current": {
      const left = round(100 - reading.sum);
      const sum = `按当期，合计 ${reading.sum}%`;
      return left === 0 ? `${sum} ✓` : `${sum}，${left > 0 ? "还差" : "多出"} ${Math.abs(left)}%`;
    }
    case "cumulative":
      return rest === null
        ? "按累计，年底 100% ✓"
        : `按累计，到 ${reading.reached}%，还差 ${round(100 - reading.reached)}%`;
  }
}

function isComplete(reading: PlanReading, rest: Rest): boolean {
  if (reading.kind === "blank") return false;
  return rest === null && !isOff(reading, rest);
}

function isOff(reading: PlanReading, rest: Rest): boolean {
  return rest !== null || (reading.kind === "current" && reading.sum > 100);
}

function fill(plan: Plan): Plan | null {
  const rest = completePlan(plan);
  return rest && plan.with(rest.index, rest.percent);
}

/** What is being typed comes first; the plan is the one as it is then. */
function changePlan(id: number, label: string, change: (plan: Plan) => Plan | null): void {
  flushDrafts();
  changeProject(id, label, ({ spendingPlan }) => {
    const next = change(spendingPlan);
    return next && { spendingPlan: [...next] };
  });
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
