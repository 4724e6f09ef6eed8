import type { Book, Project } from "../book/model.ts";
import { wanToFen } from "../book/money.ts";
import { percentToHundredths } from "../book/percent.ts";
import { type TaxonomyGroup, taxonomyOf } from "../book/taxonomy.ts";
import { unitKey, unitTitle } from "../book/units.ts";
import { convertedPlan, planKind } from "../checks/text/spending-plans.ts";
import { perObject } from "../remember.ts";

/** The numbers of a text that a picture can show. Amounts are whole 分, so that every sum is exact; a blank amount is nothing. */

export interface Money {
  readonly total: number;
  readonly fiscal: number;
  readonly other: number;
}

export interface ProjectFigures extends Money {
  /** From 0, in print order. */
  readonly index: number;
  readonly name: string;
  /** 分 to be spent in each of the four periods; null where the plan is right in neither way, or not filled in. */
  readonly plan: readonly number[] | null;
}

export interface UnitFigures extends Money {
  /** `unitKey`. */
  readonly key: string;
  readonly title: string;
  /** In print order. */
  readonly projects: readonly ProjectFigures[];
}

export interface Level1Figures {
  /** "" where it is not filled in. */
  readonly name: string;
  readonly count: number;
  readonly level2: readonly { readonly name: string; readonly count: number }[];
}

export interface Overview {
  readonly money: Money;
  readonly projects: readonly ProjectFigures[];
  /** Also where a unit's projects do not stand together; in the order of their first projects. */
  readonly units: readonly UnitFigures[];
  /** 分 in each period, of the projects whose plan says it. */
  readonly plan: readonly number[];
  /** 一级指标 in the scheme's order, then those that it does not know, then blank ones. */
  readonly indicators: readonly Level1Figures[];
}

type OverviewBook = Pick<Book, "department"> & { readonly projects: readonly Project[] };

/** What a project adds; made once for as long as it stays the same. */
interface Part extends Money {
  readonly plan: readonly number[] | null;
  /** 一级 → 二级 → how many. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function overviewOf({ department, projects }: OverviewBook): Overview {
  const figures = projects.map((project, index): ProjectFigures => {
    const { total, fiscal, other, plan } = partOf(project);
    return { index, name: project.name, total, fiscal, other, plan };
  });
  return {
    money: sumOf(figures),
    projects: figures,
    units: unitsIn(projects, figures, department),
    plan: PERIODS.map((period) => figures.reduce((sum, { plan }) => sum + (plan?.[period] ?? 0), 0)),
    indicators: indicatorsOf(projects),
  };
}

/** 预算数 that is in neither 财政资金 nor 其他资金, 分; negative where these are more. */
export function withoutSource({ total, fiscal, other }: Money): number {
  return total - fiscal - other;
}

const PERIODS = [0, 1, 2, 3] as const;

const partOf = perObject((project: Project): Part => {
  const { budget } = project;
  const [total, fiscal, other] = [budget.total, budget.fiscal, budget.other].map(
    (amount) => wanToFen(amount) ?? 0,
  );
  const money = { total: total ?? 0, fiscal: fiscal ?? 0, other: other ?? 0 };
  return { ...money, plan: planOf(project, money.total), kinds: kindsOf(project) };
});

/** Rounded up to each period's end, so that the four are the whole amount. */
function planOf(project: Project, total: number): number[] | null {
  const kind = planKind(project);
  if (kind === null || kind === "wrong") return null;
  const until = kind === "each" || kind === "both" ? convertedPlan(project, "total") : project.spendingPlan;
  const amounts = until.map((percent) => share(total, percentToHundredths(percent) ?? 0));
  return amounts.map((amount, period) => amount - (amounts[period - 1] ?? 0));
}

/** `hundredths` of a percent of an amount in 分. In floating point a large amount would lose its last digits. */
function share(total: number, hundredths: number): number {
  return Number((BigInt(total) * BigInt(hundredths) + 5_000n) / 10_000n);
}

function kindsOf({ indicators }: Project): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const kinds = new Map<string, Map<string, number>>();
  for (const { level1, level2 } of indicators) add(kinds, level1.trim(), level2.trim(), 1);
  return kinds;
}

function add(kinds: Map<string, Map<string, number>>, level1: string, level2: string, count: number): void {
  const within = kinds.get(level1) ?? new Map<string, number>();
  within.set(level2, (within.get(level2) ?? 0) + count);
  kinds.set(level1, within);
}

function unitsIn(
  projects: readonly Project[],
  figures: readonly ProjectFigures[],
  department: string,
): UnitFigures[] {
  const units = new Map<string, { readonly title: string; readonly projects: ProjectFigures[] }>();
  for (const [index, project] of projects.entries()) {
    const key = unitKey(project);
    const unit = units.get(key) ?? { title: unitTitle(project, department), projects: [] };
    const figure = figures[index];
    if (figure) unit.projects.push(figure);
    units.set(key, unit);
  }
  return Array.from(units, ([key, unit]) => ({ key, ...unit, ...sumOf(unit.projects) }));
}

function sumOf(parts: readonly Money[]): Money {
  const sum = { total: 0, fiscal: 0, other: 0 };
  for (const { total, fiscal, other } of parts) {
    sum.total += total;
    sum.fiscal += fiscal;
    sum.other += other;
  }
  return sum;
}

function indicatorsOf(projects: readonly Project[]): Level1Figures[] {
  const all = new Map<string, Map<string, number>>();
  for (const project of projects)
    for (const [level1, within] of partOf(project).kinds)
      for (const [level2, count] of within) add(all, level1, level2, count);
  const { groups } = taxonomyOf(all.keys());
  return ordered([...all.keys()], level1Names(groups)).map((name) => {
    const within = all.get(name) ?? new Map<string, number>();
    const standard = groups.find(({ level1 }) => level1 === name)?.level2 ?? [];
    const level2 = ordered([...within.keys()], standard).map((each) => ({
      name: each,
      count: within.get(each) ?? 0,
    }));
    return { name, count: level2.reduce((sum, { count }) => sum + count, 0), level2 };
  });
}

function level1Names(groups: readonly TaxonomyGroup[]): readonly string[] {
  return groups.map(({ level1 }) => level1);
}

/** Those of the scheme first, in its order; the blank one last. */
function ordered(names: readonly string[], standard: readonly string[]): string[] {
  const rank = (name: string) => {
    if (name === "") return standard.length + 1;
    const at = standard.indexOf(name);
    return at < 0 ? standard.length : at;
  };
  return names.toSorted((a, b) => rank(a) - rank(b));
}
