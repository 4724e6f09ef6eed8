import { unzip, zip } from "../support/zip.ts";
import { mutateBytes, mutateXml, pick, type Random } from "./mutations.ts";

/** One part's XML changed; the zip itself stays sound. Mostly a large part, where the content is. */
export async function mutatePart(bytes: Buffer, next: Random): Promise<Buffer> {
  const parts = await unzip(bytes);
  const names = [...parts.keys()].filter((name) => /\.(xml|rels)$/.test(name));
  const large = names
    .toSorted((a, b) => (parts.get(b)?.length ?? 0) - (parts.get(a)?.length ?? 0))
    .slice(0, 3);
  const name = pick(next() < 0.7 ? large : names, next);
  parts.set(name, Buffer.from(mutateXml(parts.get(name)?.toString("utf8") ?? "", next)));
  return zip(parts);
}

/** Parts missing, swapped, doubled, renamed or of other bytes, or the zip's own records changed. */
export async function mutateZip(bytes: Buffer, next: Random): Promise<Buffer> {
  if (next() < 0.5) return mutateRecord(bytes, next);
  const parts = await unzip(bytes);
  const name = pick([...parts.keys()], next);
  const other = pick([...parts.keys()], next);
  const part = parts.get(name) ?? Buffer.alloc(0);
  switch (Math.floor(next() * 6)) {
    case 0:
      parts.delete(name);
      break;
    case 1:
      parts.set(name, parts.get(other) ?? part).set(other, part);
      break;
    case 2:
      parts.set(name, mutateBytes(part, next));
      break;
    case 3:
      parts.set(name, Buffer.alloc(0));
      break;
    case 4:
      parts.delete(name);
      parts.set(pick(["word/document.xml", "xl/workbook.xml", name.toUpperCase(), `a/${name}`], next), part);
      break;
    default:
      return doubled(await zip(parts), next);
  }
  return zip(parts);
}

/** A file of two parts with one name. */
function doubled(bytes: Buffer, next: Random): Buffer {
  const entry = pick(recordsOf(bytes, ENTRY), next);
  const size =
    46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  const out = Buffer.concat([
    bytes.subarray(0, entry + size),
    bytes.subarray(entry, entry + size),
    bytes.subarray(entry + size),
  ]);
  const [end = 0] = recordsOf(out, END).slice(-1);
  for (const count of [end + 8, end + 10]) out.writeUInt16LE(out.readUInt16LE(count) + 1, count);
  out.writeUInt32LE(out.readUInt32LE(end + 12) + size, end + 12);
  return out;
}

/** Signatures of a zip's records and how long they are without names (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: "PK\x03\x04", length: 30 };
const ENTRY = { signature: "PK\x01\x02", length: 46 };
const END = { signature: "PK\x05\x06", length: 22 };

/** A field of a record overwritten: sizes, offsets, counts, methods, flags, lengths of names. */
function mutateRecord(bytes: Buffer, next: Random): Buffer {
  const out = Buffer.from(bytes);
  const kind = pick([LOCAL, ENTRY, ENTRY, END], next);
  const at = pick(recordsOf(out, kind), next);
  for (let step = 0; step <= next() * 3; step++) {
    const field = at + 4 + 2 * Math.floor((next() * (kind.length - 6)) / 2);
    if (next() < 0.5) out.writeUInt16LE(pick([0, 1, 8, 0xffff, Math.floor(next() * 0xffff)], next), field);
    else
      out.writeUInt32LE(
        pick([0, 1, 0xffffffff, out.length, Math.floor(next() * out.length * 2)], next),
        field,
      );
  }
  return out;
}

function recordsOf(bytes: Buffer, { signature, length }: typeof LOCAL): number[] {
  const found: number[] = [];
  for (
    let at = bytes.indexOf(signature, 0, "latin1");
    at >= 0;
    at = bytes.indexOf(signature, at + 4, "latin1")
  )
    if (at + length <= bytes.length) found.push(at);
  return found;
}
