import { type RefusalCode, refusal, type SourceFile } from "./refusal.ts";

/** First bytes that tell a format, and what to say to a file of it. OLE2 (D0 CF 11 E0) is looked into separately. */
const SIGNATURES: readonly (readonly [bytes: string, code: RefusalCode])[] = [
  ["%PDF-", "import-is-pdf"],
  ["{\\rtf", "import-is-rtf"],
  ["\x89PNG", "import-is-picture"],
  ["\xff\xd8\xff", "import-is-picture"],
  ["GIF8", "import-is-picture"],
  ["BM", "import-is-picture"],
  ["II*\0", "import-is-picture"],
  ["MM\0*", "import-is-picture"],
  ["Rar!", "import-is-archive"],
  ["7z\xbc\xaf", "import-is-archive"],
  ["\x1f\x8b", "import-is-archive"],
];

const OLE2 = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Stream names in an OLE2 file's directory, in the order in which they decide. [MS-CFB] 2.6.1; [MS-OFFCRYPTO] 2.3.4.4. */
const OLE2_STREAMS: readonly (readonly [stream: string, kind: SourceFile["wanted"] | RefusalCode])[] = [
  ["EncryptedPackage", "import-encrypted"],
  ["WordDocument", "word"],
  ["Workbook", "excel"],
  ["PowerPoint Document", "import-is-slides"],
];

/** Words at the beginning of a text that is markup, in the order in which they decide. */
const MARKUP: readonly (readonly [words: RegExp, code: RefusalCode])[] = [
  [/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/i, "import-is-xml-workbook"],
  [
    /progid="Word\.Document"|\/office\/word\/2003\/wordml|\/office\/2006\/xmlPackage/i,
    "import-is-xml-document",
  ],
  [/urn:oasis:names:tc:opendocument/i, "import-is-odf"],
  [/^\s*<(?:!doctype html|html|head|meta|body|table|style|div|title|script)\b/i, "import-is-web-page"],
  [
    /^(?:MIME-Version|Content-Type|From|Date|Subject):[\s\S]*Content-Type:\s*(?:multipart|text\/html)/im,
    "import-is-web-page",
  ],
  [/^\s*<\?xml[\s\S]*<html\b/i, "import-is-web-page"],
];

/** Refuses, with what it is, any file that does not begin as a zip package does. Throws AppError. */
export function refuseUnlessZip(file: Buffer, source: SourceFile): void {
  if (file.length === 0) throw refusal("import-empty", source);
  const start = file.toString("latin1", 0, 16);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return;
  if (start.startsWith(OLE2)) throw refusal(ole2Code(file, source), source);
  const code = codeOfBytes(file, start);
  if (code !== null) throw refusal(code, source);
  if (file.every(isBlank)) throw refusal("import-empty", source);
  throw refusal(
    looksLikeText(file) ? (markupCode(file) ?? "import-is-text") : "import-unknown-format",
    source,
  );
}

/** Whether a file is a text without markup, in whatever encoding: a list whose columns are separated by signs, maybe. */
export function isPlainText(file: Buffer): boolean {
  const start = file.toString("latin1", 0, 16);
  return (
    codeOfBytes(file, start) === null &&
    looksLikeText(file) &&
    markupCode(file) === null &&
    !file.subarray(0, PEEK).every(isBlank)
  );
}

function codeOfBytes(file: Buffer, start: string): RefusalCode | null {
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "import-is-picture";
  // HEIC and AVIF, as telephones take them.
  if (/^ftyp(heic|heix|mif1|avif)/.test(start.slice(4, 12))) return "import-is-picture";
  // A list may begin with these letters too.
  const found = SIGNATURES.find(([bytes]) => start.startsWith(bytes))?.[1] ?? null;
  return start.startsWith("BM") && looksLikeText(file) ? null : found;
}

/** Directory entries are 128 bytes and begin with the stream's name in UTF-16LE; its letters match in either case. */
function ole2Code(file: Buffer, { wanted }: SourceFile): RefusalCode {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= file.length; at += 128) {
    // All of these names are of letters between A and z.
    if (file[at + 1] !== 0 || (file[at] ?? 0) < 0x41) continue;
    const [name = ""] = file.toString("utf16le", at, at + 64).split("\0");
    names.add(name.toLowerCase());
    if (names.size > MOST_NAMES) break;
  }
  for (const [stream, kind] of OLE2_STREAMS) {
    if (!names.has(stream.toLowerCase())) continue;
    if (kind === wanted) return "import-old-format";
    return kind === "word" || kind === "excel" ? `import-is-${kind}` : kind;
  }
  return "import-old-format";
}

/** What else begins so at such a place is text; a directory has far fewer entries. */
const MOST_NAMES = 100_000;

/** Zero bytes or spaces: what a broken copy to a USB stick leaves. */
function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/** Bytes that are looked at. */
const PEEK = 4096;

/** Text in any encoding has no zero byte (UTF-16 begins with a byte order mark) and hardly a control character. */
function looksLikeText(file: Buffer): boolean {
  const start = file.subarray(0, PEEK);
  if (/^(\xff\xfe|\xfe\xff)/.test(start.toString("latin1", 0, 2))) return true;
  return start.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d,
  );
}

function markupCode(file: Buffer): RefusalCode | null {
  const start = file.subarray(0, PEEK);
  const [first, second] = start;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const text = new TextDecoder(wide ?? "latin1")
    .decode(start)
    .replace(/^(?:\ufeff|ï»¿)|<!--[\s\S]*?-->/g, "");
  return MARKUP.find(([words]) => words.test(text))?.[1] ?? null;
}
