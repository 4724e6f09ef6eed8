import { perText } from "../remember.ts";
import type { Op } from "./edit.ts";
import { levelName } from "./level-name.ts";
import { moveOps } from "./ops-between.ts";
import type { IndicatorRow } from "./rows.ts";
import type { Taxonomy } from "./taxonomy.ts";

/**
 * The moves that bring the indicators of a project into the order of a scheme: 产出 with 数量, 质量, 时效, 成本; 效益; 满意度. Names that the
 * scheme does not have come behind those it has, in the order in which they first stand; blank ones last; rows of one name keep
 * their order. As few rows move as can be.
 */
export function sortIndicators(rows: readonly IndicatorRow[], scheme: Taxonomy): Op[] {
  const level1 = ranking(
    scheme.groups.map((group) => group.level1),
    rows.map((row) => row.level1),
  );
  const level2 = (row: IndicatorRow) => {
    const group = scheme.groups.find((each) => plain(each.level1) === plain(row.level1));
    const others = rows.filter((each) => plain(each.level1) === plain(row.level1));
    return ranking(
      group?.level2 ?? [],
      others.map((each) => each.level2),
    )(row.level2);
  };
  const ranked = rows.map((row) => ({ row, first: level1(row.level1), second: level2(row) }));
  const sorted = ranked.toSorted((a, b) => a.first - b.first || a.second - b.second);
  return moveOps(
    "indicator",
    rows,
    sorted.map(({ row }) => row),
  );
}

/** A name's place among the known ones, then among the others as they come. */
function ranking(known: readonly string[], used: readonly string[]): (name: string) => number {
  const names = Array.from(new Set([...known, ...used].map(plain))).filter((name) => name !== "");
  return (name) => (plain(name) === "" ? names.length : names.indexOf(plain(name)));
}

/** A level's name without 指标, which people leave out: 数量, 数量指标. */
const plain = perText((name: string): string => levelName(name).replace(/指标$/, ""));
