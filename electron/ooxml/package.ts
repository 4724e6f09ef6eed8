import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { AppError } from "../../shared/error.ts";
import { refuseUnlessZip } from "../word/read/recognise.ts";
import { refusal } from "../word/read/refusal.ts";

const MIB = 1024 * 1024;
/** The largest real text seen has 25 KiB; a county's volume of 2,000 projects 2 MiB packed, 46 MiB unpacked. Pictures may come on top. */
const LIMITS = {
  /** Bytes of the package. */
  file: 128 * MIB,
  /** Parts in the package. */
  entries: 10_000,
  /** Bytes of one part, unpacked, and of all that are read. */
  part: 192 * MIB,
  read: 256 * MIB,
  /** Unpacked to packed bytes of one part; deflate reaches 1032, repetitive WordprocessingML about 60. */
  ratio: 400,
  /** Below this many bytes a ratio says nothing. */
  ratioFrom: 8 * MIB,
} as const;

/** Bytes of a local file header without its name (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;

/** Bytes given at a time: fewer turns of the event loop than with the stream's own 16 KiB. */
const PIECE = 64 * 1024;

/** An open Office package: its parts by name, as in `word/document.xml`. Names match whatever their case (ECMA-376-2 6.2.2.3). */
export interface OfficePackage {
  /** The file's name, for messages. */
  readonly name: string;
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** The part's bytes in pieces, checked for size and CRC on the way. Throws AppError. */
  read(part: string): AsyncGenerator<Uint8Array>;
}

/** Opens a zip package in memory. Refuses, by AppError, anything else and whatever exceeds the limits. */
export async function openPackage(bytes: Uint8Array, name: string): Promise<OfficePackage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseUnlessZip(file, name);
  if (file.length > LIMITS.file) throw refusal("word-too-large", name, `${file.length} bytes`);
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true });
    if (zip.entryCount > LIMITS.entries) throw refusal("word-unsafe", name, `${zip.entryCount} entries`);
    return packageOf(zip, file, await entriesOf(zip, name), name);
  } catch (thrown) {
    throw asRefusal(thrown, name);
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw refusal("word-unsafe", name, `two parts named ${entry.fileName}`);
    entries.set(key, entry);
  }
  refuseOverlaps([...entries.values()], name);
  return entries;
}

/** Entries that share their packed bytes: so a small file is made to unpack to any size. No program that saves documents does it. */
function refuseOverlaps(entries: readonly Entry[], name: string): void {
  let end = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end)
      throw refusal("word-unsafe", name, `${entry.fileName} overlaps another part`);
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
}

function packageOf(
  zip: ZipFile,
  file: Buffer,
  entries: ReadonlyMap<string, Entry>,
  name: string,
): OfficePackage {
  let read = 0;
  return {
    name,
    parts: [...entries.keys()],
    has: (part) => entries.has(part.toLowerCase()),
    async *read(part) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) throw refusal("word-damaged", name, `no part ${part}`);
      checkEntry(entry, name);
      read += entry.uncompressedSize;
      if (read > LIMITS.read) throw refusal("word-too-large", name, `${read} bytes read`);
      try {
        yield* unpacked(zip, file, entry, name);
      } catch (thrown) {
        throw asRefusal(thrown, name);
      }
    },
  };
}

function checkEntry(entry: Entry, name: string): void {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw refusal("word-encrypted", name, entry.fileName);
  if (uncompressedSize > LIMITS.part)
    throw refusal("word-too-large", name, `${entry.fileName}: ${uncompressedSize} bytes`);
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio)
    throw refusal("word-unsafe", name, `${entry.fileName}: ${compressedSize} → ${uncompressedSize} bytes`);
}

/** The entry's bytes. Its sizes and its CRC must be the declared ones. */
async function* unpacked(zip: ZipFile, file: Buffer, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = file.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  let size = 0;
  let sum = 0;
  for await (const piece of piecesOf(packed, entry, name)) {
    size += piece.length;
    if (size > entry.uncompressedSize) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32)
    throw refusal("word-damaged", name, `${entry.fileName}: size or CRC`);
}

/** Compression methods of APPNOTE 4.4.5 that an Office package may use (ECMA-376-2 B.4). */
const STORED = 0;
const DEFLATED = 8;

function piecesOf(
  packed: Buffer,
  entry: Entry,
  name: string,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (entry.compressionMethod === DEFLATED) {
    const inflated = createInflateRaw({ chunkSize: PIECE });
    inflated.end(packed);
    return inflated;
  }
  if (entry.compressionMethod !== STORED)
    throw refusal("word-damaged", name, `${entry.fileName}: method ${entry.compressionMethod}`);
  const count = Math.ceil(packed.length / PIECE);
  return Array.from({ length: count }, (_, index) => packed.subarray(index * PIECE, (index + 1) * PIECE));
}

/** yauzl's and zlib's errors mean a damaged package; unsafe names (.., absolute, drive letter) are told apart. */
function asRefusal(thrown: unknown, name: string): unknown {
  if (thrown instanceof AppError || !(thrown instanceof Error)) return thrown;
  const unsafe = /^(absolute path|invalid relative path|invalid characters in fileName)/.test(thrown.message);
  return refusal(unsafe ? "word-unsafe" : "word-damaged", name, thrown.message);
}
