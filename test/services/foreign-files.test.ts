import { describe, expect, it } from "vitest";
import type { RefusalCode } from "../../electron/ooxml/refusal.ts";
import { importFile } from "../../electron/services/tasks/import-files.ts";
import { IMPORT_ENDINGS } from "../../shared/api/importable.ts";
import { AppError } from "../../shared/error.ts";
import { workbook } from "../excel/workbook.ts";
import { unzip, zip } from "../support/zip.ts";
import { opening, smallFile } from "../word/read/word-file.ts";

async function refusalOf(path: string, bytes: Uint8Array): Promise<AppError> {
  const thrown: unknown = await importFile({ path, bytes }).catch((error: unknown) => error);
  if (!(thrown instanceof AppError)) throw new Error("not refused", { cause: thrown });
  return thrown;
}

/** An OLE2 file with these streams in its directory. */
function ole2(...streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 + 128 * (streams.length + 1));
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  for (const [index, name] of ["Root Entry", ...streams].entries())
    Buffer.from(`${name}\0`, "utf16le").copy(file, 512 + 128 * index);
  return file;
}

const text = (content: string) => Buffer.from(content);
const list = () =>
  workbook({
    name: "项目",
    rows: [
      ["项目名称", "预算数"],
      ["甲", 5],
    ],
  }).then((bytes) => Buffer.from(bytes));
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const XML_2003 =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';

describe("a file that cannot be imported is called what it is", () => {
  it.each<[name: string, file: Buffer, code: RefusalCode, says: RegExp]>([
    ["表.pdf", text("%PDF-1.7\n"), "import-is-pdf", /”是 PDF 文件，不能直接导入。/],
    ["表.docx", text("%PDF-1.7\n"), "import-is-pdf", /其实是 PDF 文件，只是扩展名不同/],
    ["文.rtf", text("{\\rtf1 x}"), "import-is-rtf", /”是 RTF 文件，不能直接导入。.*另存为 \.docx/],
    ["文.doc", text("{\\rtf1 x}"), "import-is-rtf", /其实是 RTF 文件，只是扩展名不同/],
    ["图.png", PNG, "import-is-picture", /”是图片，不能直接导入/],
    ["图.jpg", Buffer.from("ffd8ffe000104a4649460001", "hex"), "import-is-picture", /”是图片，不能直接导入/],
    ["图.xlsx", PNG, "import-is-picture", /其实是图片，只是扩展名不同/],
    [
      "页.html",
      text("<!-- saved --><!DOCTYPE html><html>"),
      "import-is-web-page",
      /”是网页（HTML），不能直接导入/,
    ],
    [
      "表.xls",
      text("\ufeff<html xmlns:o='x'><table><tr>"),
      "import-is-web-page",
      /其实是网页.*另存为 \.xlsx/,
    ],
    ["表.xls", text("  <table border=1><tr><td>项目名称"), "import-is-web-page", /其实是网页.*另存为 \.xlsx/],
    ["文.doc", text("<html><body>"), "import-is-web-page", /其实是网页.*另存为 \.docx/],
    [
      "页.mht",
      text("MIME-Version: 1.0\r\nContent-Type: multipart/related;"),
      "import-is-web-page",
      /”是网页/,
    ],
    ["表.xls", text(XML_2003), "import-is-xml-workbook", /其实是 2003 版的 XML 表格.*另存为 \.xlsx/],
    [
      "表.xml",
      text(XML_2003),
      "import-is-xml-workbook",
      /”是 2003 版的 XML 表格，不能直接导入.*另存为 \.xlsx/,
    ],
    [
      "文.doc",
      text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      "import-is-xml-document",
      /XML 格式的 Word 文档.*另存为 \.docx/,
    ],
    ["包.rar", text("Rar!\x1a\x07\x00"), "import-is-archive", /”是压缩包，不能直接导入。请先解压/],
    ["通知.txt", text("各位同事：\n请于3月底前报送。\n"), "import-is-text", /”是纯文本，不能直接导入/],
    ["表.csv", text("姓名,电话\n甲,1\n"), "import-no-list", /项目名称.*指标值/],
    ["空.xlsx", Buffer.alloc(0), "import-empty", /空文件/],
    ["空.csv", Buffer.alloc(0), "import-empty", /空文件/],
    ["空.docx", Buffer.alloc(300, 0x20), "import-empty", /空文件/],
    ["旧.et", ole2("Workbook"), "import-old-format", /旧格式.*另存为 \.xlsx/],
    ["旧.ett", ole2("WORKBOOK"), "import-old-format", /旧格式.*另存为 \.xlsx/],
    ["旧.xlt", ole2("Book"), "import-old-format", /旧格式.*另存为 \.xlsx/],
    ["旧.wps", ole2("WordDocument"), "import-old-format", /旧格式.*另存为 \.docx/],
    ["旧.wpt", ole2("WordDocument"), "import-old-format", /旧格式.*另存为 \.docx/],
    ["密.xlsx", ole2("EncryptionInfo", "EncryptedPackage"), "import-encrypted", /打开密码/],
    ["密.xlsx", ole2("ENCRYPTIONINFO", "ENCRYPTEDPACKAGE"), "import-encrypted", /打开密码/],
    ["密.docx", ole2("encryptedpackage"), "import-encrypted", /打开密码/],
  ])("%s: %#", async (name, file, code, says) => {
    const refused = await refusalOf(name, file);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(says);
    expect(refused.message).toContain(`“${name}”`);
  });

  it("a binary workbook, a template, a table of LibreOffice say to save as .xlsx", async () => {
    const types = (type: string) =>
      text(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="${type}"/></Types>`,
      );
    const binary = await zip(
      new Map([
        ["[Content_Types].xml", types("application/vnd.ms-excel.sheet.binary.macroEnabled.main")],
        ["xl/workbook.bin", text("x")],
      ]),
    );
    const odf = await zip(
      new Map([
        ["mimetype", text("application/vnd.oasis.opendocument.spreadsheet")],
        ["content.xml", text("<x/>")],
      ]),
    );
    for (const [name, file, code] of [
      ["表.xlsb", binary, "import-is-binary-workbook"],
      ["表.xlsx", binary, "import-is-binary-workbook"],
      ["表.xltx", await list(), "import-is-template"],
      ["表.XLTM", await list(), "import-is-template"],
      ["表.ods", odf, "import-is-odf"],
    ] as const) {
      const refused = await refusalOf(name, file);
      expect([name, refused.code]).toEqual([name, code]);
      expect(refused.message).toMatch(/另存为 \.xlsx/);
    }
  });

  it("every ending that a file dialog offers has a reader or a refusal in words", async () => {
    for (const ending of IMPORT_ENDINGS.filter((each) => each !== "jxwb")) {
      const refused = await refusalOf(`空.${ending}`, Buffer.from("x"));
      expect(refused.message).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("a package that Office opens is opened", () => {
  const opens = async (name: string, bytes: Buffer) =>
    (await importFile({ path: name, bytes })).book.projects.map(({ name: own }) => own);
  const moved = async (folder: string) => {
    const parts = await unzip(await list());
    return zip(
      new Map(
        [...parts].map(([part, bytes]) => [
          part.replace(/^xl\//, folder),
          Buffer.from(
            bytes.toString("utf8").replaceAll("/xl/", `/${folder}`).replaceAll('"xl/', `"${folder}`),
          ),
        ]),
      ),
    );
  };

  it.each([1, 2, 3000, 70_000])("with %d bytes behind it", async (count) => {
    expect(await opens("表.xlsx", Buffer.concat([await list(), Buffer.alloc(count, 10)]))).toEqual(["甲"]);
    const word = Buffer.concat([await smallFile(opening()), Buffer.alloc(count)]);
    expect((await importFile({ path: "文.docx", bytes: word })).book.sections.length).toBeGreaterThan(0);
  });

  it("with a comment, and bytes behind that", async () => {
    const file = Buffer.concat([await list(), text("made by"), Buffer.alloc(9)]);
    file.writeUInt16LE(7, file.length - 9 - 7 - 2);
    expect(await opens("表.xlsx", file)).toEqual(["甲"]);
  });

  it.each(["", "book/", "word/", "Xl2/"])("with its workbook in the folder “%s”", async (folder) => {
    expect(await opens("表.xlsx", await moved(folder))).toEqual(["甲"]);
  });

  it("whose relationships are written with backslashes, or letters as numbers", async () => {
    const parts = await unzip(await list());
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? Buffer.alloc(0);
    const edited = new Map(
      [...parts].map(([part, bytes]) => [
        part,
        part.endsWith(".rels")
          ? Buffer.from(
              bytes
                .toString("utf8")
                .replace("worksheets/sheet1.xml", `worksheets\\${encodeURI("表 一")}.xml`)
                .replace("/xl/workbook.xml", "\\xl\\workbook.xml"),
            )
          : bytes,
      ]),
    );
    edited.delete("xl/worksheets/sheet1.xml");
    edited.set("xl/worksheets/表 一.xml", sheet);
    expect(await opens("表.xlsx", await zip(edited))).toEqual(["甲"]);
  });

  it("without the relationships that say where its workbook is", async () => {
    const parts = await unzip(await moved("book/"));
    parts.delete("_rels/.rels");
    expect(await opens("表.xlsx", await zip(parts))).toEqual(["甲"]);
  });
});
