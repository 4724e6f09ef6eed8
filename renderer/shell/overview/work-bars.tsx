import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import type { RuleInfo } from "../../../shared/checks/rules/rule.ts";
import { groupTitle } from "../../../shared/checks/run/place-words.ts";
import type { Overview, UnitFigures } from "../../../shared/overview/overview.ts";
import { goToProblem } from "../../features/problems/problem-actions.ts";
import type { Bar, BarLook } from "../../parts/bar.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { SEVERITIES, SeverityMark } from "../../parts/severity.tsx";
import { carriedCount } from "../../state/carried.ts";
import { goTo } from "../../state/navigation.ts";
import type { Place } from "../../state/place.ts";
import { seek } from "../../state/spot.ts";
import { toCarried, toProblems, toProjects } from "./overview-ways.ts";
import { greatest } from "./shown-bars.ts";

/** 一级指标 with their 二级指标 below. */
export function indicatorBars(rows: BookRows, { indicators }: Overview): Bar[] {
  return indicators.map(({ name, count, level2 }) => ({
    key: name,
    label: name || "（未填一级指标）",
    value: count,
    text: `${groupedCount(count)} 条`,
    go: () => toKind(rows, name, (row) => row.level1.trim() === name, "level1"),
    below: level2.map((each) => ({
      key: each.name,
      label: each.name || "（未填二级指标）",
      value: each.count,
      text: `${groupedCount(each.count)} 条`,
      go: () =>
        toKind(
          rows,
          each.name,
          (row) => row.level1.trim() === name && row.level2.trim() === each.name,
          "level2",
        ),
    })),
  }));
}

type IndicatorRow = BookRows["projects"][number]["indicators"][number];

/** The projects that have such; the first row itself where no words could find it. */
function toKind(
  rows: BookRows,
  name: string,
  isOf: (row: IndicatorRow) => boolean,
  field: "level1" | "level2",
): void {
  if (name !== "") {
    toProjects(name);
    return;
  }
  for (const { id, indicators } of rows.projects) {
    const row = indicators.find(isOf);
    if (!row) continue;
    goTo({ kind: "project", id });
    seek({ table: "indicator", id: row.id, field });
    return;
  }
}

/** A problem that was found, with its position there. */
export interface Found {
  readonly problem: Problem;
  readonly at: number;
}

/** By severity, below each what the checks look for. */
export function problemBars(found: readonly Found[], rules: readonly RuleInfo[]): Bar[] {
  const bySeverity = Map.groupBy(found, ({ problem }) => problem.severity);
  return SEVERITIES.flatMap(({ severity, title }): Bar[] => {
    const all = bySeverity.get(severity) ?? [];
    const [first] = all;
    if (!first) return [];
    return [
      {
        key: severity,
        label: title,
        mark: <SeverityMark severity={severity} />,
        look: lookOf(severity),
        value: all.length,
        text: `${groupedCount(all.length)} 处`,
        go: () => toProblems(severity, first.at),
        below: [...Map.groupBy(all, ({ problem }) => problem.rule)]
          .toSorted(([, a], [, b]) => b.length - a.length)
          .map(([rule, some]) => ({
            key: rule,
            label: rules.find(({ id }) => id === rule)?.title ?? "其他",
            look: lookOf(severity),
            value: some.length,
            text: `${groupedCount(some.length)} 处`,
            go: () => toProblems(severity, some[0]?.at ?? first.at),
          })),
      },
    ];
  });
}

function lookOf(severity: Problem["severity"]): BarLook {
  return severity === "hint" ? "plain" : severity;
}

const REQUIRED = "M1";

/** What has to be filled in, below each where. */
export function blankBars(rows: BookRows, found: readonly Found[]): Bar[] {
  const blanks = found.filter(({ problem }) => problem.rule === REQUIRED);
  const byWords = Map.groupBy(blanks, ({ problem }) => problem.message.replace(/^必填项为空：|。$/g, ""));
  return [...byWords]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([label, some]) => ({
      key: label,
      label,
      value: some.length,
      text: `${groupedCount(some.length)} 处`,
      look: "error",
      go: () => goToFirst(some),
      below: greatest([...Map.groupBy(some, ({ problem }) => groupTitle(rows, problem.where))], {
        amountOf: ([, here]) => here.length,
        bar: ([place, here]) => ({
          key: place,
          label: place,
          value: here.length,
          text: `${groupedCount(here.length)} 处`,
          look: "error",
          go: () => goToFirst(here),
        }),
        rest: (count, value) => ({
          label: `其余 ${count} 个地方`,
          text: `${groupedCount(value)} 处`,
          go: () => toProblems("error", some[0]?.at ?? 0),
        }),
      }),
    }));
}

function goToFirst([first]: readonly Found[]): void {
  if (first) goToProblem(first.at);
}

/** 待核对: of the sections, and of each unit, with the places below. */
export function carriedBars(rows: BookRows, { units }: Overview): Bar[] {
  const sections = rows.sections.map(({ id, title }) => ({
    place: { kind: "section", id } as const,
    label: title || "（未命名）",
  }));
  return [
    ...carriedGroup(rows, "sections", "章节", sections),
    ...greatest(
      units.flatMap((unit) => carriedGroup(rows, unit.key, unit.title, placesOf(rows, unit))),
      {
        amountOf: ({ value }) => value ?? 0,
        bar: (bar) => bar,
        rest: (count, value) => ({
          label: `其余 ${count} 个单位`,
          text: `${groupedCount(value)} 处`,
          go: () => toProjects(""),
        }),
      },
    ),
  ];
}

interface Named {
  readonly place: Place;
  readonly label: string;
}

function placesOf(rows: BookRows, { projects }: UnitFigures): Named[] {
  return projects.flatMap(({ index, name }): Named[] => {
    const project = rows.projects[index];
    if (!project) return [];
    return [{ place: { kind: "project", id: project.id }, label: `${index + 1}. ${name || "（未命名）"}` }];
  });
}

function carriedGroup(rows: BookRows, key: string, label: string, places: readonly Named[]): Bar[] {
  const left = places.filter(({ place }) => carriedCount(rows, place) > 0);
  const [first] = left;
  if (!first) return [];
  const total = left.reduce((sum, { place }) => sum + carriedCount(rows, place), 0);
  return [
    {
      key: `${key} 待核对`,
      label,
      value: total,
      text: `${groupedCount(total)} 处`,
      look: "warning",
      go: () => toCarried(rows, first.place),
      below: greatest(left, {
        amountOf: ({ place }) => carriedCount(rows, place),
        bar: ({ place, label: name }) => ({
          key: JSON.stringify(place),
          label: name,
          value: carriedCount(rows, place),
          text: `${groupedCount(carriedCount(rows, place))} 处`,
          look: "warning",
          go: () => toCarried(rows, place),
        }),
        rest: (count, value) => ({
          label: `其余 ${count} 个`,
          text: `${groupedCount(value)} 处`,
          go: () => toProjects(""),
        }),
      }),
    },
  ];
}
