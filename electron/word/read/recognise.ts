import { type RefusalCode, refusal } from "./refusal.ts";

/** First bytes that tell a format, and what to say to a file of it. OLE2 (D0 CF 11 E0) is looked into separately. */
const SIGNATURES: readonly (readonly [bytes: string, code: RefusalCode])[] = [
  ["%PDF-", "word-is-pdf"],
  ["{\\rtf", "word-is-rtf"],
  ["\x89PNG", "word-is-picture"],
  ["\xff\xd8\xff", "word-is-picture"],
  ["GIF8", "word-is-picture"],
  ["BM", "word-is-picture"],
  ["II*\0", "word-is-picture"],
  ["MM\0*", "word-is-picture"],
];

const OLE2 = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Stream names in an OLE2 file's directory, in the order in which they decide. [MS-CFB] 2.6.1; [MS-OFFCRYPTO] 2.3.4.4. */
const OLE2_STREAMS: readonly (readonly [stream: string, code: RefusalCode])[] = [
  ["EncryptedPackage", "word-encrypted"],
  ["WordDocument", "word-old-format"],
  ["Workbook", "word-is-excel"],
  ["PowerPoint Document", "word-is-slides"],
];

/** Refuses, with what it is, any file that does not begin as a zip package does. Throws AppError. */
export function refuseUnlessZip(file: Buffer, name: string): void {
  if (file.length === 0) throw refusal("word-empty", name);
  const start = file.toString("latin1", 0, 16);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return;
  if (start.startsWith(OLE2)) throw refusal(ole2Kind(file), name);
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") throw refusal("word-is-picture", name);
  for (const [bytes, code] of SIGNATURES) if (start.startsWith(bytes)) throw refusal(code, name);
  throw refusal(
    file.every(isBlank) ? "word-empty" : looksLikeText(file) ? "word-is-text" : "word-not-word",
    name,
  );
}

/** Directory entries are 128 bytes and begin with the stream's name in UTF-16LE. */
function ole2Kind(file: Buffer): RefusalCode {
  for (const [stream, code] of OLE2_STREAMS) {
    const wanted = Buffer.from(`${stream}\0`, "utf16le");
    for (let at = file.indexOf(wanted, 512); at >= 0; at = file.indexOf(wanted, at + 1))
      if (at % 128 === 0) return code;
  }
  return "word-old-format";
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
