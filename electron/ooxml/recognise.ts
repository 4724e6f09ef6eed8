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
];

const OLE2 = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Stream names in an OLE2 file's directory, in the order in which they decide. [MS-CFB] 2.6.1; [MS-OFFCRYPTO] 2.3.4.4. */
const OLE2_STREAMS: readonly (readonly [stream: string, kind: SourceFile["wanted"] | RefusalCode])[] = [
  ["EncryptedPackage", "import-encrypted"],
  ["WordDocument", "word"],
  ["Workbook", "excel"],
  ["PowerPoint Document", "import-is-slides"],
];

/** Refuses, with what it is, any file that does not begin as a zip package does. Throws AppError. */
export function refuseUnlessZip(file: Buffer, source: SourceFile): void {
  if (file.length === 0) throw refusal("import-empty", source);
  const start = file.toString("latin1", 0, 16);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return;
  if (start.startsWith(OLE2)) throw refusal(ole2Code(file, source), source);
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") throw refusal("import-is-picture", source);
  for (const [bytes, code] of SIGNATURES) if (start.startsWith(bytes)) throw refusal(code, source);
  if (file.every(isBlank)) throw refusal("import-empty", source);
  throw refusal(looksLikeText(file) ? "import-is-text" : "import-unknown-format", source);
}

/** Directory entries are 128 bytes and begin with the stream's name in UTF-16LE. */
function ole2Code(file: Buffer, { wanted }: SourceFile): RefusalCode {
  for (const [stream, kind] of OLE2_STREAMS) {
    const name = Buffer.from(`${stream}\0`, "utf16le");
    for (let at = file.indexOf(name, 512); at >= 0; at = file.indexOf(name, at + 1)) {
      if (at % 128 !== 0) continue;
      if (kind === wanted) return "import-old-format";
      return kind === "word" || kind === "excel" ? `import-is-${kind}` : kind;
    }
  }
  return "import-old-format";
}

/** Zero bytes or spaces: what a broken copy to a USB stick leaves. */
function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/** Text in any encoding has no zero byte (UTF-16 begins with a byte order mark) and hardly a control character. */
function looksLikeText(file: Buffer): boolean {
  const start = file.subarray(0, 4096);
  if (/^(\xff\xfe|\xfe\xff)/.test(start.toString("latin1", 0, 2))) return true;
  return start.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d,
  );
}
