import { describe, expect, it } from "vitest";
import { EMPTY_INDICATOR, type Indicator } from "../../../shared/book/model.ts";
import { profileNamed, textWidth } from "../../../shared/layout/profile.ts";
import { profileWith } from "../../../shared/layout/profile-with.ts";
import { type Table, tableMaker } from "../../../shared/layout/tables.ts";
import { letingBook } from "../../fixtures/paths.ts";

const profile = profileNamed("hebei");
const make = tableMaker(profile);

function firstProject() {
  const [project] = letingBook().projects;
  if (!project) throw new Error("the real text has projects");
  return project;
}

function firstIndicator(): Indicator {
  const [row] = firstProject().indicators;
  if (!row) throw new Error("the first project has indicators");
  return row;
}

function shape(table: Table): string[] {
  return table.rows.map(({ cells }) =>
    cells.map(({ span, merge }) => `${span}${merge === "none" ? "" : merge[0]}`).join(" "),
  );
}

describe("a project's tables", () => {
  it("fill the text's width, and every row fills the grid", () => {
    for (const table of [make.basic(firstProject()), make.indicators(firstProject())]) {
      expect(table.columns.reduce((sum, width) => sum + width, 0)).toBe(textWidth(profile));
      for (const { cells } of table.rows) {
        expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(table.columns.length);
        for (const [at, cell] of cells.entries()) {
          const before = cells[at - 1];
          expect(cell.column).toBe(before ? before.column + before.span : 0);
        }
      }
    }
  });

  it("merge as the official form does", () => {
    expect(shape(make.basic(firstProject()))).toEqual([
      "6 3",
      "1 3 1 4",
      "1s 1 2 1 1 2 1",
      "1c 8",
      "1s 2 2 2 2",
      "1c 2 2 2 2",
      "1 8",
    ]);
  });

  it("give the four quarters of the plan, and the six cells of the budget, equal widths", () => {
    const { columns, rows } = make.basic(firstProject());
    const widths = (row: number) =>
      (rows[row]?.cells ?? [])
        .slice(1)
        .map(({ column, span }) => columns.slice(column, column + span).reduce((sum, each) => sum + each, 0));
    for (const row of [2, 4, 5]) expect(Math.max(...widths(row)) - Math.min(...widths(row))).toBeLessThan(4);
  });

  it("merge equal neighbours in the first column only", () => {
    const row = firstIndicator();
    const levels = ["产出指标", "产出指标", "效益指标", "产出指标"];
    const table = make.indicators({
      ...firstProject(),
      indicators: levels.map((level1) => ({ ...row, level1 })),
    });
    expect(table.rows.map(({ cells }) => cells[0]?.merge)).toEqual([
      "none",
      "start",
      "continue",
      "none",
      "none",
    ]);
    expect(
      table.rows.slice(1).every(({ cells }) => cells.slice(1).every(({ merge }) => merge === "none")),
    ).toBe(true);
  });

  it("have a header row even without indicators", () => {
    const table = make.indicators({ ...firstProject(), indicators: [] });
    expect(table.headerRows).toBe(1);
    expect(table.rows).toHaveLength(1);
  });

  it("are high enough for the most lines that any application makes of a cell", () => {
    const { pitch } = profile.styles.cell;
    for (const { cells, height } of make.indicators(firstProject()).rows)
      for (const { lines, merge } of cells)
        if (merge === "none") expect(height).toBeGreaterThanOrEqual(lines.length * pitch);
    // In a column of 6.3 characters: one line as written, two where space is added between Han and digits.
    const close = { ...firstIndicator(), level3: "完成8月9日前" };
    const [, row] = make.indicators({
      ...firstProject(),
      indicators: [{ ...close, description: "", unit: "", basis: "" }],
    }).rows;
    expect(row?.cells[2]?.lines).toHaveLength(1);
    expect(row?.height).toBeGreaterThanOrEqual(2 * pitch);
  });

  it("have a line more where a chunk that does not part is longer than its column", () => {
    // 〔2024〕15 in a column of 4 characters: LibreOffice leaves 〔 alone on a line.
    const narrow = tableMaker(profileWith("gbt9704", { sizes: { cell: 15 } }));
    const most = (description: string) =>
      narrow.indicators({ ...firstProject(), indicators: [{ ...EMPTY_INDICATOR, description }] }).rows[1];
    expect(most("〔2024〕15号文件")?.cells[3]?.lines).toHaveLength(2);
    expect(most("〔2024〕15号文件")?.most).toBe(3);
    const plain = most("开展年度检查工作");
    expect(plain?.most).toBe(plain?.cells[3]?.lines.length);
  });

  it("make the last row of a merged cell taller where its text needs it", () => {
    const row = {
      ...firstIndicator(),
      level3: "",
      description: "",
      unit: "",
      basis: "",
      level1: "一级指标的名称很长".repeat(8),
    };
    const { rows } = make.indicators({ ...firstProject(), indicators: [row, row] });
    const [, first, last] = rows;
    const lines = first?.cells[0]?.lines.length ?? 0;
    expect(lines).toBeGreaterThan(10);
    expect(first?.height).toBe(profile.table.minRow);
    expect((first?.height ?? 0) + (last?.height ?? 0)).toBeGreaterThanOrEqual(
      lines * profile.styles.cell.pitch,
    );
  });

  it("let a row split only where it is taller than a page", () => {
    const rows = (repeats: number) =>
      make.basic({ ...firstProject(), goal: "完成年度目标任务。".repeat(repeats) }).rows;
    expect(rows(100).map(({ splits }) => splits)).not.toContain(true);
    expect(rows(300).map(({ splits }) => splits)).toEqual([false, false, false, false, false, false, true]);
  });
});
