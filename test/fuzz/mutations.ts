import { unzip, zip } from "../support/zip.ts";

type Random = () => number;

/** Bytes changed, removed, doubled or cut off: what a bad disk or a broken copy leaves. */
export function mutateBytes(bytes: Buffer, next: Random): Buffer {
  const out = Buffer.from(bytes);
  const at = Math.floor(next() * out.length);
  const length = 1 + Math.floor(next() ** 4 * 400);
  switch (Math.floor(next() * 4)) {
    case 0:
      for (let index = at; index < Math.min(at + length, out.length); index++)
        out[index] = Math.floor(next() * 256);
      return out;
    case 1:
      return Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    case 2:
      return Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    default:
      return out.subarray(0, at);
  }
}

/** Tags and texts of one part of the package removed, doubled, swapped or made nonsense; the zip itself stays sound. */
export async function mutateParts(bytes: Buffer, next: Random): Promise<Buffer> {
  const parts = await unzip(bytes);
  const names = [...parts.keys()];
  const name = next() < 0.7 ? "word/document.xml" : (names[Math.floor(next() * names.length)] ?? "");
  if (next() < 0.1) parts.delete(name);
  else parts.set(name, Buffer.from(mutateXml(parts.get(name)?.toString("utf8") ?? "", next)));
  return zip(parts);
}

function mutateXml(xml: string, next: Random): string {
  const pieces = xml.split(/(?=<)/);
  for (let step = 0; step <= next() * 12; step++) {
    const at = Math.floor(next() * pieces.length);
    const other = Math.floor(next() * pieces.length);
    const piece = pieces[at] ?? "";
    switch (Math.floor(next() * 6)) {
      case 0:
        pieces.splice(at, 1 + Math.floor(next() * 30));
        break;
      case 1:
        pieces.splice(at, 0, ...pieces.slice(other, other + Math.floor(next() * 60)));
        break;
      case 2:
        pieces[at] = pieces[other] ?? "";
        break;
      case 3:
        pieces[at] = piece.replace(/"[^"]*"/, `"${"9".repeat(Math.floor(next() * 25))}"`);
        break;
      case 4:
        pieces[at] = piece.replace(/>[^<]*$/, ">&#xFFFFFF;&nope;\u202e😀");
        break;
      default:
        pieces[at] = piece.replace(/w:\w+/, "w:tbl");
    }
  }
  return pieces.join("");
}
