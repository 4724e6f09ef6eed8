import { describe, expect, it } from "vitest";
import { level1Runs, runAt } from "../../../renderer/forms/project/grid/runs.ts";
import { at, rectangle, stepCell, stepRow, within } from "../../../renderer/forms/project/grid/selection.ts";

const RUNS = level1Runs(["a", "a", "b", "a"].map((level1) => ({ level1 })));

describe("merged cells", () => {
  it("are neighbours of one name, not all rows of it", () => {
    expect(RUNS).toEqual([
      { start: 0, length: 2 },
      { start: 2, length: 1 },
      { start: 3, length: 1 },
    ]);
    expect(runAt(RUNS, 1)).toEqual({ start: 0, length: 2 });
  });

  it("are one step for the arrow keys in their own column, rows in the others", () => {
    expect(stepRow({ row: 0, column: 0 }, 1, RUNS, 4)).toEqual({ row: 2, column: 0 });
    expect(stepRow({ row: 2, column: 0 }, -1, RUNS, 4)).toEqual({ row: 0, column: 0 });
    expect(stepRow({ row: 0, column: 3 }, 1, RUNS, 4)).toEqual({ row: 1, column: 3 });
    expect(stepRow({ row: 3, column: 0 }, 1, RUNS, 4)).toEqual({ row: 3, column: 0 });
  });
});

describe("the selection", () => {
  it("goes through the cells in reading order and ends at the last and the first", () => {
    expect(stepCell({ row: 0, column: 7 }, 1, 2)).toEqual({ row: 1, column: 0 });
    expect(stepCell({ row: 1, column: 7 }, 1, 2)).toBeNull();
    expect(stepCell({ row: 1, column: 0 }, -1, 2)).toEqual({ row: 0, column: 7 });
    expect(stepCell({ row: 0, column: 0 }, -1, 2)).toBeNull();
  });

  it("stays inside when rows are gone", () => {
    expect(within(at(9, 3), 4)).toEqual(at(3, 3));
    expect(rectangle({ cursor: { row: 0, column: 4 }, anchor: { row: 2, column: 1 } })).toEqual({
      top: 0,
      bottom: 2,
      left: 1,
      right: 4,
    });
  });
});
