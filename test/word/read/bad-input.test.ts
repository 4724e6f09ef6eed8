import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import type { RefusalCode } from "../../../electron/ooxml/refusal.ts";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { AppError } from "../../../shared/error.ts";
import { unzip, zip } from "../../support/zip.ts";
import { editedPart, editedRealFile, opening, paragraph, part, realFile, smallFile } from "./word-file.ts";

async function refusalOf(file: Uint8Array, name = "绩效文本.docx"): Promise<AppError> {
  const thrown: unknown = await readDocx(file, name).catch((error: unknown) => error);
  if (!(thrown instanceof AppError)) throw new Error("not refused", { cause: thrown });
  return thrown;
}

async function expectRefused(file: Uint8Array, code: RefusalCode, fixes: RegExp): Promise<void> {
  const refused = await refusalOf(file);
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(/^“绩效文本\.docx”[^\n]*[\u4e00-\u9fff][^\n]*$/);
  expect(refused.message).toMatch(fixes);
}

/** An OLE2 file with one stream in its directory: header sector, then the directory sector. */
function ole2(stream: string): Buffer {
  const file = Buffer.alloc(1536);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  Buffer.from("Root Entry\0", "utf16le").copy(file, 512);
  Buffer.from(`${stream}\0`, "utf16le").copy(file, 640);
  return file;
}

describe("files of another kind", () => {
  const text = (content: string) => Buffer.from(content);
  const bytes = (hex: string) => Buffer.concat([Buffer.from(hex, "hex"), Buffer.alloc(100, 7)]);
  it.each<[what: string, file: Buffer, code: RefusalCode, fixes: RegExp]>([
    ["an empty file", Buffer.alloc(0), "import-empty", /重新复制/],
    ["a file of zeros", Buffer.alloc(4096), "import-empty", /重新复制/],
    ["an old .doc", ole2("WordDocument"), "import-old-format", /另存为 \.docx/],
    ["a .wps", ole2("WpsCustomData"), "import-old-format", /另存为 \.docx/],
    ["an encrypted .docx", ole2("EncryptedPackage"), "import-encrypted", /取消密码/],
    ["an old .xls", ole2("Workbook"), "import-is-excel", /Excel/],
    ["an old .ppt", ole2("PowerPoint Document"), "import-is-slides", /演示文稿/],
    ["a PDF", text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "import-is-pdf", /PDF/],
    ["an RTF", text("{\\rtf1\\ansi hello}"), "import-is-rtf", /另存为 \.docx/],
    ["a PNG", bytes("89504e470d0a1a0a"), "import-is-picture", /图片/],
    ["a JPEG", bytes("ffd8ffe000104a46"), "import-is-picture", /图片/],
    ["a WebP", bytes("524946460000000057454250"), "import-is-picture", /图片/],
    ["a web page", text("<html><body>2024年</body></html>"), "import-is-web-page", /另存为 \.docx/],
    ["text in GB18030", Buffer.from("d2bbcac7ceb0cec4", "hex"), "import-is-text", /另存为 \.docx/],
    ["text in UTF-16", Buffer.from("\ufeff2024年", "utf16le"), "import-is-text", /另存为 \.docx/],
    ["something unknown", bytes("7f454c4602010100"), "import-unknown-format", /\.docx/],
  ])("%s is refused", async (_, file, code, fixes) => {
    await expectRefused(file, code, fixes);
  });

  it.each<[what: string, names: string[], code: RefusalCode]>([
    ["an .xlsx", ["[Content_Types].xml", "xl/workbook.xml"], "import-is-excel"],
    ["a .pptx", ["[Content_Types].xml", "ppt/presentation.xml"], "import-is-slides"],
    ["an .odt", ["mimetype", "content.xml"], "import-is-odf"],
    ["another zip", ["照片/一.jpg"], "import-unknown-format"],
    ["an empty zip", [], "import-unknown-format"],
  ])("%s is refused", async (_, names, code) => {
    await expectRefused(await zip(new Map(names.map((name) => [name, Buffer.from("x")]))), code, /\.docx/);
  });

  it("an .xlsx that says so in its relationships is refused", async () => {
    const file = await editedPart("_rels/.rels", (xml) =>
      xml.replace("word/document.xml", "xl/workbook.xml"),
    );
    await expectRefused(file, "import-is-excel", /Excel/);
  });

  it("a package whose main part is another format's is refused", async () => {
    const file = await editedRealFile(() => '<worksheet xmlns="urn:x"/>');
    await expectRefused(file, "import-unknown-format", /\.docx/);
  });

  it.each([
    ["no words", ""],
    ["a letter", paragraph("尊敬的各位领导：") + paragraph("现将有关情况汇报如下。")],
    [
      "a report with numbered headings",
      paragraph("一、基本情况") + paragraph("全县……") + paragraph("二、主要做法"),
    ],
  ])("a Word file of something else is refused: %s", async (_, body) => {
    await expectRefused(await smallFile(body), "import-no-text", /选对了文件/);
  });

  it("gives the reason in the details, not in the message", async () => {
    const refused = await refusalOf(realFile().subarray(0, 9000));
    expect(refused.details).toMatch(/central directory/i);
    expect(refused.message).not.toMatch(/[a-z]{5,}/i);
  });
});

describe("damaged and hostile files", () => {
  it.each([0.1, 0.5, 0.9, 0.999])("a file cut at %d of its length is refused", async (share) => {
    const file = realFile();
    await expectRefused(file.subarray(0, Math.floor(file.length * share)), "import-damaged", /重新复制/);
  });

  it("a flipped byte in the packed text is refused", async () => {
    const file = Buffer.from(realFile());
    const at = Math.floor(file.length / 2);
    file[at] = (file[at] ?? 0) ^ 0xff;
    await expectRefused(file, "import-damaged", /重新复制/);
  });

  it("a missing document part is refused", async () => {
    const parts = new Map([["word/styles.xml", Buffer.from("<x/>")]]);
    await expectRefused(await zip(parts), "import-damaged", /重新复制/);
  });

  it.each([
    ["cut", (xml: string) => xml.slice(0, 50_000)],
    ["crossed tags", (xml: string) => xml.replace("</w:r></w:p>", "</w:p></w:r>")],
    ["an unknown entity", (xml: string) => xml.replace("招商经费", "&secret;")],
    ["no bytes", () => ""],
    ["an illegal character", (xml: string) => xml.replace("招商经费", "\u0001")],
  ])("broken XML is refused: %s", async (_, edit) => {
    await expectRefused(await editedRealFile(edit), "import-damaged", /重新复制/);
  });

  it("bytes that are no UTF-8 are refused", async () => {
    const parts = new Map([
      [
        "word/document.xml",
        Buffer.concat([Buffer.from("<a>"), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from("</a>")]),
      ],
    ]);
    await expectRefused(await zip(parts), "import-damaged", /重新复制/);
  });

  it("a document type declaration is refused before any entity is expanded", async () => {
    const lol = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const file = await editedRealFile((xml) => xml.replace("<w:document", `${lol}<w:document`));
    await expectRefused(file, "import-unsafe", /安全/);
  });

  it("elements nested thousands deep are refused", async () => {
    const deep = "<w:sdt><w:sdtContent>".repeat(3000) + "</w:sdtContent></w:sdt>".repeat(3000);
    const file = await editedRealFile((xml) => xml.replace("<w:body>", `<w:body>${deep}`));
    await expectRefused(file, "import-unsafe", /安全/);
  });

  it("a zip bomb is refused without unpacking it", async () => {
    const zeros = Buffer.alloc(150 * 1024 * 1024, 0x20);
    await expectRefused(await zip(new Map([["word/document.xml", zeros]])), "import-unsafe", /安全/);
  });

  it("a part over the limit is refused by its declared size", async () => {
    const file = await stored(4096);
    // The uncompressed size in the central directory (APPNOTE 4.4.9), behind its signature and 20 bytes.
    file.writeUInt32LE(300 * 1024 * 1024, file.indexOf("PK\x01\x02") + 24);
    file.writeUInt32LE(300 * 1024 * 1024, file.indexOf("PK\x01\x02") + 20);
    await expectRefused(file, "import-too-large", /太大/);
  });

  it("a declared size that is not the true one is refused", async () => {
    const file = await zip(new Map([["word/document.xml", Buffer.alloc(100_000, 0x20)]]));
    file.writeUInt32LE(50_000, file.indexOf("PK\x01\x02") + 24);
    await expectRefused(file, "import-damaged", /重新复制/);
  });

  it("names that lead out of the package are refused", async () => {
    const good = await zip(new Map([["aa/aa/document.xml", Buffer.from("<x/>")]]));
    const file = Buffer.from(good.toString("latin1").replaceAll("aa/aa", "../.."), "latin1");
    await expectRefused(file, "import-unsafe", /安全/);
  });

  it("two parts of one name are refused", async () => {
    const good = await zip(
      new Map([
        ["word/document.xml", Buffer.from("<x/>")],
        ["word/documenu.xml", Buffer.from("<x/>")],
      ]),
    );
    const file = Buffer.from(good.toString("latin1").replaceAll("documenu", "document"), "latin1");
    await expectRefused(file, "import-unsafe", /安全/);
  });

  it("parts that share their packed bytes are refused", async () => {
    const file = await zip(
      new Map(["word/document.xml", "word/styles.xml"].map((name) => [name, Buffer.from("<x/>")])),
    );
    // The second part's offset in the central directory (APPNOTE 4.3.12): that of the first.
    file.writeUInt32LE(0, file.lastIndexOf("PK\x01\x02") + 42);
    await expectRefused(file, "import-unsafe", /安全/);
  });

  it("more parts than any document has are refused", async () => {
    const names = Array.from({ length: 10_001 }, (_, index) => `a/${index}.xml`);
    await expectRefused(
      await zip(new Map(names.map((name) => [name, Buffer.from("x")]))),
      "import-unsafe",
      /安全/,
    );
  });

  it("bombs in parts that nobody reads do no harm", async () => {
    const bomb = await zip(new Map([["0", Buffer.alloc(100 * 1024 * 1024)]]));
    const parts = await unzip(realFile());
    parts.set("word/embeddings/bomb.zip", bomb).set("word/media/image1.png", Buffer.alloc(100 * 1024 * 1024));
    expect((await readDocx(await zip(parts), "a.docx")).book.projects).toHaveLength(9);
  });

  it("many parts that are each within the limit are too large together", async () => {
    const comment = `<w:p>${" ".repeat(1000)}</w:p>`;
    const xml = (root: string) => part(root, comment.repeat(90_000));
    const file = await smallFile(opening(), {
      styles: xml("styles"),
      numbering: xml("numbering"),
      comments: xml("comments"),
    });
    await expectRefused(file, "import-too-large", /太大/);
  });

  it("an encrypted part is refused", async () => {
    const file = Buffer.from(realFile());
    for (let at = file.indexOf("PK\x01\x02"); at >= 0; at = file.indexOf("PK\x01\x02", at + 4))
      file.writeUInt16LE(file.readUInt16LE(at + 8) | 1, at + 8);
    await expectRefused(file, "import-encrypted", /取消密码/);
  });

  it("reads a file with macros and keeps none", async () => {
    const file = await editedPart("[Content_Types].xml", (xml) =>
      xml.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
      ),
    );
    expect((await readDocx(file, "宏.docm")).book.projects).toHaveLength(9);
  });
});

async function stored(size: number): Promise<Buffer> {
  const file = new ZipFile();
  file.addBuffer(Buffer.alloc(size, 0x20), "word/document.xml", { compress: false });
  file.end();
  return buffer(file.outputStream);
}
