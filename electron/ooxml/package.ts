import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { AppError } from "../../shared/error.ts";
import { refuseUnlessZip } from "./recognise.ts";
import { refusal, type SourceFile } from "./refusal.ts";

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
  readonly source: SourceFile;
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** The part's bytes in pieces, checked for size and CRC on the way. Throws AppError. */
  read(part: string): AsyncGenerator<Uint8Array>;
}

/** Opens a zip package in memory. Refuses, by AppError, anything else and whatever exceeds the limits. */
export async function openPackage(bytes: Uint8Array, source: SourceFile): Promise<OfficePackage> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseUnlessZip(file, source);
  if (file.length > LIMITS.file) throw refusal("import-too-large", source, `${file.length} bytes`);
  try {
    const whole = withoutTail(file);
    const zip = await fromBufferPromise(whole, { lazyEntries: true });
    if (zip.entryCount > LIMITS.entries) throw refusal("import-unsafe", source, `${zip.entryCount} entries`);
    return packageOf(zip, whole, await entriesOf(zip, source), source);
  } catch (thrown) {
    throw asRefusal(thrown, source);
  }
}

/** End of central directory record (APPNOTE 4.3.16). */
const END = { signature: Buffer.from("PK\x05\x06", "latin1"), size: 22, most: 100 } as const;

/** The file up to the end of its zip: mail and USB programs leave bytes behind it, which Word and Excel pass over. */
function withoutTail(file: Buffer): Buffer {
  let from = file.length - END.size;
  for (let tries = 0; tries < END.most && from >= 0; tries++) {
    const at = file.lastIndexOf(END.signature, from);
    if (at < 0) break;
    const end = at + END.size + file.readUInt16LE(at + 20);
    const directoryEnd = file.readUInt32LE(at + 12) + file.readUInt32LE(at + 16);
    if (end <= file.length && directoryEnd <= at) return file.subarray(0, end);
    from = at - 1;
  }
  return file;
}

async function entriesOf(zip: ZipFile, source: SourceFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw refusal("import-unsafe", source, `two parts named ${entry.fileName}`);
    entries.set(key, entry);
  }
  refuseOverlaps([...entries.values()], source);
  return entries;
}

/** Entries that share their packed bytes: so a small file is made to unpack to any size. No program that saves documents does it. */
function refuseOverlaps(entries: readonly Entry[], source: SourceFile): void {
  let end = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end)
      throw refusal("import-unsafe", source, `${entry.fileName} overlaps another part`);
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
}

function packageOf(
  zip: ZipFile,
  file: Buffer,
  entries: ReadonlyMap<string, Entry>,
  source: SourceFile,
): OfficePackage {
  let read = 0;
  return {
    source,
    parts: [...entries.keys()],
    has: (part) => entries.has(part.toLowerCase()),
    async *read(part) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) throw refusal("import-damaged", source, `no part ${part}`);
      checkEntry(entry, source);
      read += entry.uncompressedSize;
      if (read > LIMITS.read) throw refusal("import-too-large", source, `${read} bytes read`);
      try {
        yield* unpacked(zip, file, entry, source);
      } catch (thrown) {
        throw asRefusal(thrown, source);
      }
    },
  };
}

function checkEntry(entry: Entry, source: SourceFile): void {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw refusal("import-encrypted", source, entry.fileName);
  if (uncompressedSize > LIMITS.part)
    throw refusal("import-too-large", source, `${entry.fileName}: ${uncompressedSize} bytes`);
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio)
    throw refusal(
      "import-unsafe",
      source,
      `${entry.fileName}: ${compressedSize} → ${uncompressedSize} bytes`,
    );
}

/** The entry's bytes. Its sizes and its CRC must be the declared ones. */
async function* unpacked(
  zip: ZipFile,
  file: Buffer,
  entry: Entry,
  source: SourceFile,
): AsyncGenerator<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = file.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  let size = 0;
  let sum = 0;
  for await (const piece of piecesOf(packed, entry, source)) {
    size += piece.length;
    if (size > entry.uncompressedSize) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32)
    throw refusal("import-damaged", source, `${entry.fileName}: size or CRC`);
}

/** Compression methods of APPNOTE 4.4.5 that an Office package may use (ECMA-376-2 B.4). */
const STORED = 0;
const DEFLATED = 8;

function piecesOf(
  packed: Buffer,
  entry: Entry,
  source: SourceFile,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (entry.compressionMethod === DEFLATED) {
    const inflated = createInflateRaw({ chunkSize: PIECE });
    inflated.end(packed);
    return inflated;
  }
  if (entry.compressionMethod !== STORED)
    throw refusal("import-damaged", source, `${entry.fileName}: method ${entry.compressionMethod}`);
  const count = Math.ceil(packed.length / PIECE);
  return Array.from({ length: count }, (_, index) => packed.subarray(index * PIECE, (index + 1) * PIECE));
}

/** yauzl's and zlib's errors mean a damaged package; unsafe names (.., absolute, drive letter) are told apart. */
function asRefusal(thrown: unknown, source: SourceFile): unknown {
  if (thrown instanceof AppError || !(thrown instanceof Error)) return thrown;
  const unsafe = /^(absolute path|invalid relative path|invalid characters in fileName)/.test(thrown.message);
  return refusal(unsafe ? "import-unsafe" : "import-damaged", source, thrown.message);
}
