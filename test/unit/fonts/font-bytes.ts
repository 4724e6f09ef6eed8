/** Small font files with names and no letters, as the OpenType specification lays them out. */

export interface NameSpec {
  /** 1 family, 2 subfamily, 6 PostScript. */
  readonly id: number;
  readonly text: string;
  /** Windows: English 0x409, Chinese 0x804. */
  readonly language?: number;
  /** The name's bytes and encoding where they are not UTF-16. */
  readonly bytes?: Buffer;
  readonly encoding?: number;
}

const REQUIRED = ["cmap", "glyf", "head", "hhea", "hmtx", "maxp"];

/** A font file of one face. @param extra further tables, without content. */
export function fontBytes(names: readonly NameSpec[], extra: readonly string[] = []): Buffer {
  return faceBytes(names, extra, 0);
}

/** A collection (.ttc) of faces. */
export function collectionBytes(faces: readonly (readonly NameSpec[])[]): Buffer {
  const header = Buffer.alloc(12 + faces.length * 4);
  header.write("ttcf", 0, "latin1");
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(faces.length, 8);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, names] of faces.entries()) {
    header.writeUInt32BE(offset, 12 + index * 4);
    const face = faceBytes(names, [], offset);
    parts.push(face);
    offset += face.length;
  }
  return Buffer.concat(parts);
}

/** @param start where the face begins in its file: table offsets count from the file's beginning. */
function faceBytes(names: readonly NameSpec[], extra: readonly string[], start: number): Buffer {
  const tags = [...REQUIRED, ...extra, "name"].toSorted();
  const directory = Buffer.alloc(12 + tags.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tags.length, 4);
  const table = nameTable(names);
  for (const [index, tag] of tags.entries()) {
    const at = 12 + index * 16;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(start + directory.length, at + 8);
    directory.writeUInt32BE(tag === "name" ? table.length : 0, at + 12);
  }
  return Buffer.concat([directory, table]);
}

function nameTable(names: readonly NameSpec[]): Buffer {
  const header = Buffer.alloc(6 + names.length * 12);
  header.writeUInt16BE(names.length, 2);
  header.writeUInt16BE(header.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  for (const [index, { id, text, language = 0x409, bytes, encoding = 1 }] of names.entries()) {
    const content = bytes ?? Buffer.from(text, "utf16le").swap16();
    for (const [field, value] of [3, encoding, language, id, content.length, offset].entries())
      header.writeUInt16BE(value, 6 + index * 12 + field * 2);
    texts.push(content);
    offset += content.length;
  }
  return Buffer.concat([header, ...texts]);
}
