import type { BookRows } from "../../../shared/book/rows.ts";
import {
  type Overview,
  type ProjectFigures,
  type UnitFigures,
  withoutSource,
} from "../../../shared/overview/overview.ts";
import type { Bar, BarLook } from "../../parts/bar.ts";
import { BY_MONEY, toProject, toProjects } from "./overview-ways.ts";
import { greatest, moneyWords, shareWords } from "./shown-bars.ts";

type ProjectField = Parameters<typeof toProject>[2];

/** 预算数 of each unit, with its projects below. */
export function unitBars(rows: BookRows, { units, money }: Overview): Bar[] {
  return greatest(units, {
    amountOf: ({ total }) => total,
    bar: (unit) => ({
      key: unit.key,
      label: `${unit.title}（${unit.projects.length} 个项目）`,
      value: unit.total,
      text: `${moneyWords(unit.total)} · ${shareWords(unit.total, money.total)}`,
      go: () => toUnit(rows, unit),
      below: projectBars(rows, unit.projects, "budget.total", ({ total }) => total, unit.key),
    }),
    rest: (count, value) => ({
      label: `其余 ${count} 个单位`,
      text: `${moneyWords(value)} · ${shareWords(value, money.total)}`,
      go: () => toProjects("", BY_MONEY),
    }),
  });
}

function toUnit(rows: BookRows, { key, projects }: UnitFigures): void {
  const [first] = projects;
  // No words find what is blank.
  if (key === "" && first) toProject(rows, first.index, "agencyCode");
  else toProjects(key);
}

/** 财政资金 and 其他资金, and what is written under neither. */
export function fundsBars(rows: BookRows, { money, projects }: Overview): Bar[] {
  const of = (key: "fiscal" | "other", label: string, look: BarLook): Bar => {
    const having = projects.filter((project) => project[key] !== 0);
    return {
      key,
      label: `${label}（${having.length} 个项目）`,
      value: money[key],
      text: `${moneyWords(money[key])} · ${shareWords(money[key], money.total)}`,
      look,
      below: projectBars(rows, having, `budget.${key}`, (project) => project[key]),
    };
  };
  return [
    of("fiscal", "财政资金", "plain"),
    of("other", "其他资金", "hollow"),
    ...unevenBars(rows, projects, "short", "没有写明来源"),
    ...unevenBars(rows, projects, "over", "财政、其他比预算数多"),
  ];
}

function unevenBars(
  rows: BookRows,
  projects: readonly ProjectFigures[],
  key: "short" | "over",
  label: string,
): Bar[] {
  const sign = key === "short" ? 1 : -1;
  const amount = (project: ProjectFigures) => sign * withoutSource(project);
  const uneven = projects.filter((project) => amount(project) > 0);
  if (uneven.length === 0) return [];
  const value = uneven.reduce((sum, project) => sum + amount(project), 0);
  return [
    {
      key,
      label: `${label}（${uneven.length} 个项目）`,
      value,
      text: moneyWords(value),
      look: "warning",
      below: projectBars(rows, uneven, "budget.total", amount),
    },
  ];
}

const PERIODS = ["3月底以前", "4—6月", "7—10月", "11—12月"];

/** What is to be spent in each period, with the projects that spend it. */
export function planBars(rows: BookRows, { plan, projects }: Overview): Bar[] {
  const whole = plan.reduce((sum, amount) => sum + amount, 0);
  const bars = PERIODS.map((label, period): Bar => {
    const value = plan[period] ?? 0;
    const until = plan.slice(0, period + 1).reduce((sum, amount) => sum + amount, 0);
    const spending = projects.filter((project) => (project.plan?.[period] ?? 0) !== 0);
    const share = whole === 0 ? "" : ` · 累计 ${shareWords(until, whole)}`;
    return {
      key: label,
      label,
      value,
      text: `${moneyWords(value)}${share}`,
      below: projectBars(rows, spending, planField(period), (project) => project.plan?.[period] ?? 0),
    };
  });
  return [...bars, ...unplannedBars(rows, projects)];
}

function planField(period: number): ProjectField {
  return (["plan.0", "plan.1", "plan.2", "plan.3"] as const)[period] ?? "plan.0";
}

function unplannedBars(rows: BookRows, projects: readonly ProjectFigures[]): Bar[] {
  const without = projects.filter(({ plan }) => plan === null);
  if (without.length === 0) return [];
  const value = without.reduce((sum, { total }) => sum + total, 0);
  return [
    {
      key: "unplanned",
      label: `没有算进来：计划没有填全或不合算（${without.length} 个项目）`,
      value,
      text: moneyWords(value),
      look: "warning",
      below: projectBars(rows, without, "plan.0", ({ total }) => total),
    },
  ];
}

function projectBars(
  rows: BookRows,
  projects: readonly ProjectFigures[],
  field: ProjectField,
  amountOf: (project: ProjectFigures) => number,
  query = "",
): Bar[] {
  return greatest(projects, {
    amountOf,
    bar: (project) => ({
      key: String(rows.projects[project.index]?.id),
      label: `${project.index + 1}. ${project.name || "（未命名）"}`,
      value: amountOf(project),
      text: moneyWords(amountOf(project)),
      go: () => toProject(rows, project.index, field),
    }),
    rest: (count, value) => ({
      label: `其余 ${count} 个项目`,
      text: moneyWords(value),
      go: () => toProjects(query, BY_MONEY),
    }),
  });
}
