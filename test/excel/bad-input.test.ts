import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import type { RefusalCode } from "../../electron/ooxml/refusal.ts";
import { AppError } from "../../shared/error.ts";
import { filesIn, runCli } from "../cli/run-cli.ts";
import { LETING_DOCX, letingBook } from "../fixtures/paths.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { unzip, zip } from "../support/zip.ts";
import { workbook } from "./workbook.ts";

async function expectRefused(file: Uint8Array, code: RefusalCode, fixes: RegExp): Promise<void> {
  const thrown: unknown = await readXlsx(file, "项目表.xlsx").catch((error: unknown) => error);
  if (!(thrown instanceof AppError)) throw new Error("not refused", { cause: thrown });
  expect(thrown.code).toBe(code);
  expect(thrown.message).toMatch(/^“项目表\.xlsx”[^\n]*[\u4e00-\u9fff][^\n]*$/);
  expect(thrown.message).toMatch(fixes);
}

/** An OLE2 file with one stream in its directory: header sector, then the directory sector. */
function ole2(stream: string): Buffer {
  const file = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  Buffer.from("Root Entry\0", "utf16le").copy(file, 512);
  Buffer.from(`${stream}\0`, "utf16le").copy(file, 640);
  return file;
}

const realFile = () => writeXlsx(letingBook(), false).then((bytes) => Buffer.from(bytes));

/** Our workbook with one part written otherwise. */
async function edited(part: string, edit: (xml: string) => string): Promise<Buffer> {
  const parts = await unzip(await realFile());
  const xml = parts.get(part)?.toString("utf8");
  if (xml === undefined) throw new Error(`no part ${part}`);
  const after = edit(xml);
  if (after === xml) throw new Error("the edit changes nothing");
  return zip(new Map(parts).set(part, Buffer.from(after)));
}

describe("files of another kind", () => {
  const text = (content: string) => Buffer.from(content);
  it.each<[what: string, file: Buffer, code: RefusalCode, fixes: RegExp]>([
    ["an empty file", Buffer.alloc(0), "import-empty", /重新复制/],
    ["an old .xls", ole2("Workbook"), "import-old-format", /另存为 \.xlsx/],
    ["a very old .xls", ole2("Book"), "import-old-format", /另存为 \.xlsx/],
    ["an encrypted .xlsx", ole2("EncryptedPackage"), "import-encrypted", /取消密码/],
    ["an old .ppt", ole2("PowerPoint Document"), "import-is-slides", /演示文稿/],
    ["a PDF", text("%PDF-1.7\n1 0 obj"), "import-is-pdf", /PDF/],
    ["a picture", Buffer.from("89504e470d0a1a0a00000000", "hex"), "import-is-picture", /图片/],
    ["a web page named .xls", text("<html><table><tr><td>项目"), "import-is-web-page", /另存为 \.xlsx/],
    ["a .csv", text("项目名称,预算数\n甲,5\n"), "import-is-text", /另存为 \.xlsx/],
    ["something unknown", Buffer.from("7f454c460201010000000000", "hex"), "import-unknown-format", /\.xlsx/],
  ])("%s is refused", async (_, file, code, fixes) => {
    await expectRefused(file, code, fixes);
  });

  it.each<[what: string, names: string[], code: RefusalCode]>([
    ["a .docx", ["[Content_Types].xml", "word/document.xml"], "import-is-word"],
    ["a .pptx", ["[Content_Types].xml", "ppt/presentation.xml"], "import-is-slides"],
    ["an .ods", ["mimetype", "content.xml"], "import-is-odf"],
    ["another zip", ["照片/一.jpg"], "import-unknown-format"],
    ["an empty zip", [], "import-unknown-format"],
  ])("%s is refused", async (_, names, code) => {
    await expectRefused(
      await zip(new Map(names.map((name) => [name, Buffer.from("x")]))),
      code,
      /\.(xlsx|docx)/,
    );
  });

  it.each([
    ["nothing", []],
    ["words", [["各位领导："], ["现将有关情况汇报如下。"]]],
    [
      "another list",
      [
        ["姓名", "电话"],
        ["张三", "123"],
      ],
    ],
    ["one of the headings only", [["项目名称"], ["甲"]]],
  ])("a workbook of %s is refused", async (_, rows) => {
    await expectRefused(await workbook({ rows }), "import-no-list", /项目名称.*指标值/);
  });
});

describe("damaged and hostile workbooks", () => {
  it.each([0.1, 0.5, 0.9, 0.999])("a file cut at %d of its length is refused", async (share) => {
    const file = await realFile();
    await expectRefused(file.subarray(0, Math.floor(file.length * share)), "import-damaged", /重新复制/);
  });

  const SHEET = "xl/worksheets/sheet1.xml";
  it.each<[what: string, part: string, edit: (xml: string) => string]>([
    ["a sheet cut off", SHEET, (xml) => xml.slice(0, 5000)],
    ["crossed tags", SHEET, (xml) => xml.replace("</c></row>", "</row></c>")],
    ["an unknown entity", SHEET, (xml) => xml.replace("<v>", "<v>&secret;")],
    ["a sheet that is none", SHEET, () => "<x/>"],
    ["a row that cannot be", SHEET, (xml) => xml.replace('r="2"', 'r="99999999"')],
    ["a column that cannot be", SHEET, (xml) => xml.replace('r="A2"', 'r="ZZZZ2"')],
    ["shared strings cut off", "xl/sharedStrings.xml", (xml) => xml.slice(0, 500)],
    [
      "a sheet that is missing",
      "xl/_rels/workbook.xml.rels",
      (xml) => xml.replace("sheet1.xml", "sheet99.xml"),
    ],
  ])("broken inside is refused: %s", async (_, part, edit) => {
    await expectRefused(await edited(part, edit), "import-damaged", /重新复制/);
  });

  it("a document type declaration is refused before any entity is expanded", async () => {
    const lol = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]>';
    const file = await edited(SHEET, (xml) => xml.replace("<worksheet", `${lol}<worksheet`));
    await expectRefused(file, "import-unsafe", /安全/);
  });

  it("a zip bomb is refused without unpacking it", async () => {
    const parts = await unzip(await realFile());
    const zeros = Buffer.alloc(150 * 1024 * 1024, 0x20);
    await expectRefused(await zip(new Map(parts).set(SHEET, zeros)), "import-unsafe", /安全/);
  });

  it("more merges than a list can have are refused at once", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000);
    const file = await edited(SHEET, (xml) =>
      xml.replace("</sheetData>", `</sheetData><mergeCells>${merges}</mergeCells>`),
    );
    await expectRefused(file, "import-too-large", /只留下要导入的工作表/);
  });

  /** A workbook of one sheet with these cells, all in one row, which may refer to one text. */
  async function ofCells(cells: string, text = ""): Promise<Buffer> {
    const parts = await unzip(Buffer.from(await workbook({ rows: [["x"]] })));
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const sheet = `<worksheet ${main}><sheetData>${cells}</sheetData></worksheet>`;
    parts.set(SHEET, Buffer.from(sheet));
    parts.set("xl/sharedStrings.xml", Buffer.from(`<sst ${main}><si><t>${text}</t></si></sst>`));
    return zip(parts);
  }

  it("more cells than a list can have are refused, just so many are looked at", {
    timeout: 60_000,
  }, async () => {
    // All different: what repeats so often looks like a zip bomb.
    const row = (at: number) => {
      const cells = Array.from({ length: 1000 }, (_, index) => ((at * 1000 + index) * 7919) % 99_991);
      return `<row>${cells.map((number) => `<c><v>${number}</v></c>`).join("")}</row>`;
    };
    const rows = Array.from({ length: 750 }, (_, at) => row(at)).join("");
    await expectRefused(await ofCells(rows), "import-no-list", /项目名称/);
    const more = await ofCells(`${rows}<row><c><v>1</v></c></row>`);
    await expectRefused(more, "import-too-large", /只留下要导入的工作表/);
  });

  it("one long text in very many cells is refused", async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`;
    const file = await ofCells(row, "字".repeat(20_001));
    await expectRefused(file, "import-too-large", /只留下要导入的工作表/);
  });

  it("a million formatted rows with nothing in them are read over", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 1_048_565 }, (_, at) => `<row r="${at + 12}" s="1" customFormat="1"/>`);
    const file = await edited(SHEET, (xml) =>
      xml
        .replace("</sheetData>", `${rows.join("")}</sheetData>`)
        .replace('<row r="11"', '<row r="12" ht="1"><c r="XFD12" s="1"/></row><row r="11"'),
    );
    const { book, notes } = await readXlsx(file, "项目表.xlsx");
    expect({ book, notes }).toEqual({ book: letingBook(), notes: [] });
  });

  it("links to other files and macros are not looked at", async () => {
    const parts = await unzip(await realFile());
    parts.set("xl/vbaProject.bin", Buffer.from("not looked at"));
    parts.set("xl/externalLinks/externalLink1.xml", Buffer.from("<broken"));
    expect((await readXlsx(await zip(parts), "项目表.xlsm")).book).toEqual(letingBook());
  });

  it("an encrypted workbook of today's Excel is refused", async () => {
    const file = await writeWithHucre({
      sheets: [{ name: "甲", rows: [["项目名称", "预算数"]] }],
      encryption: { password: "x", spinCount: 1000 },
    });
    await expectRefused(file, "import-encrypted", /取消密码/);
  });
});

describe("the command line", () => {
  it("makes a book of a workbook and a report of what was left", async () => {
    const folder = temporaryFolder();
    await writeFile(
      join(folder, "项目.xlsx"),
      await workbook({
        rows: [
          ["项目名称", "预算数", "负责人"],
          ["甲", 5, "张三"],
        ],
      }),
    );
    const { status, stdout } = runCli(
      folder,
      "import",
      "项目.xlsx",
      "--out",
      "甲.jxwb",
      "--report",
      "报告.json",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("1 个项目");
    expect(filesIn(folder)).toEqual(["报告.json", "甲.jxwb", "项目.xlsx"]);
  });

  it("there and back by files is the same text", async () => {
    const folder = temporaryFolder();
    const run = (...args: string[]) =>
      expect(runCli(folder, ...args)).toMatchObject({ status: 0, stderr: "" });
    run("import", LETING_DOCX, "--out", "甲.jxwb");
    run("export", "甲.jxwb", "--out", "甲.xlsx", "--project-sheets");
    run("import", "甲.xlsx", "--out", "乙.jxwb");
    expect(runCli(folder, "show", "乙.jxwb", "--json").stdout).toBe(
      runCli(folder, "show", "甲.jxwb", "--json").stdout,
    );
  });

  it.each([
    ["旧表.xls", ole2("Workbook")],
    ["坏表.xlsx", Buffer.from("PK\x03\x04 cut")],
  ])("leaves nothing behind where it refuses: %s", async (name, bytes) => {
    const folder = temporaryFolder();
    await writeFile(join(folder, name), bytes);
    const { status, stderr } = runCli(folder, "import", name, "--out", "甲.jxwb", "--report", "报告.json");
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^“${name.replace(".", "\\.")}”.*\n$`));
    expect(filesIn(folder)).toEqual([name]);
  });
});
