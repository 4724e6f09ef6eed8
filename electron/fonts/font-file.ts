import { type FileHandle, open } from "node:fs/promises";

/**
 * The names in a font file, without reading the outlines: a TTC of 20 MB costs a few kilobytes. Formats: OpenType 1.9,
 * "Organization of an OpenType font" and "name — Naming table"; numbers are big-endian.
 */

export interface Face {
  readonly file: string;
  /** Which font of a collection (.ttc); 0 in a file of one. */
  readonly index: number;
  /** Family names in all languages: "FangSong" and "仿宋". */
  readonly families: readonly string[];
  readonly postscriptName: string;
  /** Neither bold nor italic. */
  readonly regular: boolean;
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

interface NameRecord {
  readonly id: number;
  readonly language: number;
  readonly text: string;
}

const COLLECTION = 0x74746366;
const OUTLINE_FORMATS: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565];
/** Real collections hold ten fonts, real naming tables a few kilobytes. */
const MOST_FACES = 64;
const MOST_NAME_BYTES = 1 << 18;

const FAMILY = 1;
const SUBFAMILY = 2;
const POSTSCRIPT = 6;

/** The faces that can be embedded. None for a damaged file, or one that is no font. */
export async function facesIn(path: string): Promise<Face[]> {
  try {
    const file = await open(path);
    try {
      return await readFaces(file, path);
    } finally {
      await file.close();
    }
  } catch {
    return [];
  }
}

async function readFaces(file: FileHandle, path: string): Promise<Face[]> {
  const { size } = await file.stat();
  const faces: Face[] = [];
  for (const [index, offset] of (await fontOffsets(file)).entries()) {
    const tables = await tableDirectory(file, offset);
    const name = tables.get("name");
    if (!name || !isUsable(tables, size)) continue;
    const records = nameRecords(await read(file, name.offset, Math.min(name.length, MOST_NAME_BYTES)));
    const families = textsOf(records, FAMILY);
    if (families.length === 0) continue;
    faces.push({
      file: path,
      index,
      families,
      postscriptName: textsOf(records, POSTSCRIPT)[0] ?? "",
      regular: isRegular(records),
    });
  }
  return faces;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new RangeError("the font file ends too early");
  return buffer;
}

async function fontOffsets(file: FileHandle): Promise<number[]> {
  const head = await read(file, 0, 12);
  if (head.readUInt32BE(0) !== COLLECTION) return [0];
  const count = Math.min(head.readUInt32BE(8), MOST_FACES);
  const offsets = await read(file, 12, count * 4);
  return Array.from({ length: count }, (_, at) => offsets.readUInt32BE(at * 4));
}

async function tableDirectory(file: FileHandle, start: number): Promise<Map<string, Table>> {
  const head = await read(file, start, 12);
  if (!OUTLINE_FORMATS.includes(head.readUInt32BE(0))) return new Map();
  const count = head.readUInt16BE(4);
  const records = await read(file, start + 12, count * 16);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = index * 16;
      const tag = records.toString("latin1", at, at + 4);
      return [tag, { offset: records.readUInt32BE(at + 8), length: records.readUInt32BE(at + 12) }] as const;
    }),
  );
}

/** Complete, with outlines that a PDF can hold: a variable font would show its thinnest form. */
function isUsable(tables: ReadonlyMap<string, Table>, size: number): boolean {
  const needed = ["cmap", "head", "hhea", "hmtx", "maxp"].every((tag) => tables.has(tag));
  const complete = [...tables.values()].every(({ offset, length }) => offset + length <= size);
  return needed && complete && (tables.has("glyf") || tables.has("CFF ")) && !tables.has("fvar");
}

function nameRecords(table: Buffer): NameRecord[] {
  const count = table.readUInt16BE(2);
  const storage = table.readUInt16BE(4);
  const records: NameRecord[] = [];
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12;
    const charset = charsetOf(table.readUInt16BE(at), table.readUInt16BE(at + 2));
    if (charset === null) continue;
    const start = storage + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = new TextDecoder(charset).decode(bytes).replaceAll("\0", "").trim();
    records.push({ id: table.readUInt16BE(at + 6), language: table.readUInt16BE(at + 4), text });
  }
  return records;
}

/** Platforms 0 Unicode, 1 Macintosh, 3 Windows; old Chinese fonts name themselves in GB 2312. */
function charsetOf(platform: number, encoding: number): string | null {
  if (platform === 0) return "utf-16be";
  if (platform === 1) return encoding === 25 ? "gbk" : encoding === 0 ? "latin1" : null;
  if (platform !== 3) return null;
  return encoding === 3 ? "gbk" : "utf-16be";
}

function textsOf(records: readonly NameRecord[], id: number): string[] {
  const texts = records.filter((record) => record.id === id && record.text !== "").map(({ text }) => text);
  return [...new Set(texts)];
}

function isRegular(records: readonly NameRecord[]): boolean {
  return !textsOf(records, SUBFAMILY).some((text) => /bold|italic|oblique|粗|斜/i.test(text));
}
