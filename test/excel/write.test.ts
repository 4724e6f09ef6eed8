import { type Cell, readXlsx, type Sheet } from "hucre/xlsx";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { type Book, EMPTY_INDICATOR, emptyProject } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";
import { edgeBooks } from "../word/edge-books.ts";
import { wordComplaints } from "../word/validate.ts";
import { shownByCalc, whyNoCalc } from "./calc.ts";

interface Read {
  readonly sheet: Sheet;
  /** A cell by its name: `F11`. */
  readonly cell: (name: string) => Partial<Cell>;
}

async function sheetOf(book: Book, name: string, projectSheets = false): Promise<Read> {
  const { sheets } = await readXlsx(await writeXlsx(book, projectSheets), { readStyles: true });
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return {
    sheet,
    cell: (wanted) => {
      const column = wanted.charCodeAt(0) - 65;
      const row = Number(wanted.slice(1)) - 1;
      return sheet.cells?.get(`${row},${column}`) ?? { value: sheet.rows[row]?.[column] ?? null };
    },
  };
}

function withProject(change: Partial<Book["projects"][number]>): Book {
  return { ...letingBook(), projects: [{ ...emptyProject(), ...change }] };
}

describe("项目汇总", () => {
  it("has a row a project, and their sums as formulas with results", async () => {
    const book = letingBook();
    const { sheet, cell } = await sheetOf(book, "项目汇总");
    expect(sheet.rows[0]?.map((each) => String(each).replace("\n", ""))).toEqual([
      "序号",
      "单位编码",
      "单位名称",
      "项目编码",
      "项目名称",
      "预算数（万元）",
      "财政资金（万元）",
      "其他资金（万元）",
      "3月底支出计划",
      "6月底支出计划",
      "10月底支出计划",
      "12月底支出计划",
      "资金用途",
      "绩效目标",
    ]);
    const [first] = book.projects;
    expect(sheet.rows[1]).toEqual([
      1,
      "366001",
      "乐亭县商务和投资促进局本级",
      "13022524P00HHX610007T",
      "成品油集中治理经费",
      5,
      5,
      null,
      0.25,
      0.25,
      0.25,
      0.25,
      first?.fundsUse,
      first?.goal,
    ]);
    expect(cell("F11")).toMatchObject({ formula: "SUM(F2:F10)", formulaResult: 862 });
    expect(cell("G11")).toMatchObject({ formula: "SUM(G2:G10)", formulaResult: 862 });
    expect(cell("H11")).toMatchObject({ formula: "SUM(H2:H10)", formulaResult: 0 });
    expect(cell("A11").value).toBe("合计");
    expect(sheet.rows).toHaveLength(11);
  });

  it("is set up for the screen and for paper", async () => {
    const { sheet, cell } = await sheetOf(letingBook(), "项目汇总");
    expect(sheet.freezePane).toEqual({ rows: 1, columns: 5 });
    expect(sheet.autoFilter?.range).toBe("A1:N10");
    expect(sheet.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    });
    expect(sheet.columns?.map(({ width }) => width)).toEqual([
      6, 10, 16, 24, 24, 12, 12, 12, 9, 9, 9, 9, 38, 38,
    ]);
    expect(cell("A1").style).toMatchObject({ font: { bold: true }, fill: { pattern: "solid" } });
    expect(cell("D2").style).toMatchObject({ numFmt: "@", alignment: { wrapText: true } });
    expect(cell("F2").style?.numFmt).toBe("#,##0.00####");
    expect(cell("I2").style?.numFmt).toBe("0%");
  });

  it.each([
    ["1234567.5", 1234567.5],
    ["0.123456", 0.123456],
    ["-3.00", -3],
    ["123456789.123456", 123456789.123456],
    // 16 digits: a number cell would round it.
    ["1234567890.123456", "1234567890.123456"],
    ["", null],
  ])("an amount is exact: %s", async (amount, value) => {
    const budget = { total: amount, fiscal: "", other: "" };
    const { cell } = await sheetOf(withProject({ budget }), "项目汇总");
    expect(cell("F2").value ?? null).toBe(value);
    expect(cell("F3").formulaResult).toBe(typeof value === "number" ? value : 0);
  });

  it.each([
    [33.33, 0.3333, "0.00%"],
    [100, 1, "0%"],
    [0, 0, "0%"],
  ])("%d percent", async (percent, value, numFmt) => {
    const { cell } = await sheetOf(withProject({ spendingPlan: [percent, null, null, null] }), "项目汇总");
    expect(cell("I2")).toMatchObject({ value, style: { numFmt } });
    expect(cell("J2").value ?? null).toBeNull();
  });

  it.each([
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+86",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "_x0041_",
    "00123",
    "TRUE",
  ])("text stays text: %s", async (name) => {
    const { cell } = await sheetOf(withProject({ name }), "项目汇总");
    expect(cell("E2")).toMatchObject({ value: name, style: { numFmt: "@" } });
    expect(cell("E2").formula).toBeUndefined();
  });

  it("leaves out what XML cannot carry", async () => {
    const { cell } = await sheetOf(withProject({ name: "甲\u0001\ud800乙\ufffe" }), "项目汇总");
    expect(cell("E2").value).toBe("甲乙");
  });

  it("a text longer than a cell goes on in columns of its own, characters whole", async () => {
    const goal = `${"目".repeat(32_766)}😀${"标".repeat(40_000)}`;
    const { sheet } = await sheetOf(withProject({ goal }), "项目汇总");
    expect(sheet.rows[0]?.slice(14)).toEqual(["绩效目标（续1）", "绩效目标（续2）"]);
    const pieces = sheet.rows[1]?.slice(13).map(String) ?? [];
    expect(pieces.map((piece) => piece.length)).toEqual([32_766, 32_767, 7_235]);
    expect(pieces.join("")).toBe(goal);
  });
});

describe("指标明细", () => {
  it("has a row an indicator", async () => {
    const book = letingBook();
    const { sheet } = await sheetOf(book, "指标明细");
    expect(sheet.rows).toHaveLength(61);
    expect(sheet.rows[4]).toEqual([
      1,
      "13022524P00HHX610007T",
      "成品油集中治理经费",
      "产出指标",
      "成本指标",
      "经费预算控制数",
      "经费预算控制数",
      "≤",
      5,
      "经费预算控制数5万元",
      "年初工作安排",
    ]);
    // The space that begins a unit is the text's own.
    expect(sheet.rows[3]?.slice(8, 10)).toEqual([1, " 100 既定目标按期完成率"]);
  });

  it.each([
    ["25", 25],
    ["3.5", 3.5],
    ["007", "007"],
    ["5.00", "5.00"],
    ["12345678901234567890", "12345678901234567890"],
  ])("a number comes back to the letter: %s", async (number, value) => {
    const { cell } = await sheetOf(
      withProject({ indicators: [{ ...EMPTY_INDICATOR, level3: "数", number }] }),
      "指标明细",
    );
    expect(cell("I2").value).toBe(value);
  });
});

describe("a sheet for each project", () => {
  it("has the official table's shape", async () => {
    const { sheet } = await sheetOf(letingBook(), "1.成品油集中治理经费", true);
    const shown = sheet.rows.map((row) => row.filter((each) => each !== null));
    expect(shown.slice(0, 4)).toEqual([
      ["1.成品油集中治理经费绩效目标表"],
      ["366001乐亭县商务和投资促进局本级", "单位：万元"],
      ["项目编码", "13022524P00HHX610007T", "项目名称", "成品油集中治理经费"],
      ["预算规模及资金用途", "预算数", 5, "其中：财政资金", 5, "其他资金"],
    ]);
    expect(shown[8]).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "绩效指标描述",
      "指标值",
      "指标值确定依据",
    ]);
    // 产出指标 over its four rows.
    expect(sheet.merges).toContainEqual({ startRow: 9, endRow: 12, startCol: 0, endCol: 0 });
  });

  it("has names that Excel allows, each once", async () => {
    const names = [
      "甲/乙:丙*[丁]?\\'",
      "",
      "很长的项目名称".repeat(20),
      "甲/乙:丙*[丁]?\\'",
      `${"长".repeat(28)}😀`,
    ];
    const book = { ...letingBook(), projects: names.map((name) => ({ ...emptyProject(), name })) };
    const { sheets } = await readXlsx(await writeXlsx(book, true));
    const tables = sheets.slice(4).map(({ name }) => name);
    expect(new Set(tables).size).toBe(names.length);
    for (const name of tables) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });
});

describe("every workbook", () => {
  const books = new Map([["the real text", letingBook()], ...edgeBooks()]);
  it.each([...books])("is valid for Office 2007 and 365: %s", { timeout: 60_000 }, async (_, book) => {
    expect(await wordComplaints(await writeXlsx(book, true), "xlsx")).toEqual([]);
  });

  it("of equal books has equal bytes when written at the same moment", async () => {
    // docProps/core.xml says when, to the second.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-06-30T09:00:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const [first, second] = [await writeXlsx(letingBook(), true), await writeXlsx(letingBook(), true)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

const missing = whyNoCalc();
describe.skipIf(missing !== null)(`in LibreOffice Calc ${missing ?? ""}`, () => {
  it("shows the same", { timeout: 180_000 }, async () => {
    const shown = shownByCalc(await writeXlsx(letingBook(), true));
    const summary = shown.get("项目汇总") ?? [];
    expect(summary[1]?.slice(0, 12)).toEqual([
      "1",
      "366001",
      "乐亭县商务和投资促进局本级",
      "13022524P00HHX610007T",
      "成品油集中治理经费",
      "5.00",
      "5.00",
      "",
      "25%",
      "25%",
      "25%",
      "25%",
    ]);
    expect(summary[10]?.slice(0, 8)).toEqual(["合计", "", "", "", "", "862.00", "862.00", "0.00"]);
    expect(shown.get("指标明细")).toHaveLength(61);
    expect(shown.get("封面")?.[1]).toEqual(["年度", "2024"]);
    expect(shown.size).toBe(13);
  });
});
