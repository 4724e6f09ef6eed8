/** Numbers in [0, 1), repeatable. */
export type Random = () => number;

export function pick<T>(from: readonly T[], next: Random): T {
  const picked = from[Math.floor(next() * from.length)];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}

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

/** What stands where a number or a name is expected. */
const ABSURD = [
  "",
  "-1",
  "0",
  "1e308",
  "NaN",
  "２",
  "2147483648",
  "9".repeat(25),
  "../../x",
  "字".repeat(400),
  "&amp;",
];

/** Elements and texts removed, doubled, nested, swapped or made nonsense. */
export function mutateXml(xml: string, next: Random): string {
  const pieces = xml.split(/(?=<)/);
  for (let step = 0; step <= next() * 12; step++) {
    const at = Math.floor(next() * pieces.length);
    const other = Math.floor(next() * pieces.length);
    const piece = pieces[at] ?? "";
    switch (Math.floor(next() * 9)) {
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
        pieces[at] = piece.replace(/"[^"]*"/, `"${pick(ABSURD, next)}"`);
        break;
      case 4:
        pieces[at] = piece.replace(
          />[^<]*$/,
          `>${pick(["&#xFFFFFF;&nope;", "\u202e😀", "\0", ...ABSURD], next)}`,
        );
        break;
      case 5:
        pieces[at] = piece.replace(/(?<=<\/?)[\w:]+/, () => nameIn(pieces[other] ?? ""));
        break;
      case 6:
        pieces[at] = nested(piece, 1 + Math.floor(next() ** 3 * 500));
        break;
      case 7:
        pieces[0] = (pieces[0] ?? "") + (pieces.splice(1, 1)[0] ?? "").replace(/="[^"]*"/, '="urn:other"');
        break;
      default:
        pieces[at] = piece.repeat(1 + Math.floor(next() ** 4 * 2000));
    }
  }
  return pieces.join("");
}

function nameIn(piece: string): string {
  return /[\w:]+/.exec(piece)?.[0] ?? "w:tbl";
}

/** The piece within that many elements of its own name; a text or an end tag stays as it is. */
function nested(piece: string, depth: number): string {
  const name = /^<([\w:]+)[^>]*[^/]>/.exec(piece)?.[1];
  return name === undefined ? piece : `<${name}>`.repeat(depth) + piece + `</${name}>`.repeat(depth);
}

/** Fields and values of JSON removed, doubled, swapped, nested or made nonsense; it stays JSON. */
export function mutateJson(json: string, next: Random): string {
  const root: unknown = JSON.parse(json);
  for (let step = 0; step <= next() * 3; step++) mutateNode(pick(nodesOf(root), next), next);
  return JSON.stringify(root);
}

type Node = Record<string, unknown> | unknown[];

function nodesOf(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

const ODD: readonly unknown[] = [
  null,
  true,
  -0,
  1e308,
  0.1,
  {},
  [],
  [[]],
  "\ud800",
  "\0",
  "字".repeat(100_000),
  ...ABSURD,
];

function mutateNode(node: Node, next: Random): void {
  const keys = Object.keys(node);
  if (keys.length === 0) return;
  const key = pick(keys, next);
  const value: unknown = Reflect.get(node, key);
  const odd = pick(ODD, next);
  switch (Math.floor(next() * 5)) {
    case 0:
      if (Array.isArray(node)) node.splice(Number(key), 1);
      else Reflect.deleteProperty(node, key);
      break;
    case 1:
      if (Array.isArray(node))
        node.push(...Array.from({ length: Math.floor(next() ** 3 * 500) }, () => value));
      else Reflect.set(node, pick(["多余", "__proto__", "constructor", "id"], next), value);
      break;
    case 2:
      Reflect.set(node, key, Reflect.get(node, pick(keys, next)));
      break;
    case 3:
      Reflect.set(node, key, [value]);
      break;
    default:
      Reflect.set(node, key, odd);
  }
}
