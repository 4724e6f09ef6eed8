import { splitIndicatorValue } from "../../../shared/book/indicator-value.ts";
import type { Indicator } from "../../../shared/book/model.ts";
import type { ListRow } from "./list-row.ts";

/** An indicator from a row. 指标值 may stand in one column, in three, or as a number beside its symbol and unit. */
export function indicatorOf(row: ListRow): Indicator {
  return {
    level1: row.text("level1"),
    level2: row.text("level2"),
    level3: row.text("level3"),
    description: row.text("description"),
    ...printedValue(row),
    basis: row.text("basis"),
  };
}

function printedValue(row: ListRow) {
  const [symbol, unit] = [row.text("symbol"), row.text("unit")];
  const value = row.text("value");
  if (value.trim() === "") return { symbol, number: row.text("number"), unit };
  const before = value.trim().startsWith(symbol.trim()) ? "" : symbol.trim();
  const after = value.trim().endsWith(unit.trim()) ? "" : unit;
  return splitIndicatorValue(before + value.trim() + after);
}
