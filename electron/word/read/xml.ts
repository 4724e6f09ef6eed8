import { SaxesParser } from "saxes";
import { AppError } from "../../../shared/error.ts";
import type { OfficePackage } from "./package.ts";
import { refusal } from "./refusal.ts";

/** Prefixes by which our code names elements and attributes, whatever prefixes the file uses: "w:p", "mc:Choice". */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["", ""],
]);

/** Deeper than any application writes: Word refuses tables nested over 19 deep, each level taking some ten elements. */
const MAX_DEPTH = 400;

/** Value of an attribute of the element at hand, by our prefix: `attribute("w:val")`. */
export type Attribute = (name: string) => string | undefined;

/** What a reader of one part hears, in document order. Names carry our prefixes; elements of namespaces unknown to us are "?:name". */
export interface XmlListener {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  /** Character data; one text may come in several pieces. */
  text(text: string): void;
}

/**
 * Reads one part as a stream. Refuses, by AppError, broken XML, any document type declaration (so no entity is ever expanded,
 * ECMA-376-2 6.2.5) and absurd nesting.
 */
export async function readXml(file: OfficePackage, part: string, listener: XmlListener): Promise<void> {
  const parser = parserFor(file.name, part, listener);
  try {
    let decoder: TextDecoder | undefined;
    for await (const bytes of file.read(part)) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      parser.write(decoder.decode(bytes, { stream: true }));
    }
    if (decoder) parser.write(decoder.decode());
    parser.close();
  } catch (thrown) {
    if (thrown instanceof AppError || !(thrown instanceof Error)) throw thrown;
    throw refusal("word-damaged", file.name, `${part}: ${thrown.message}`);
  }
}

/** XML of an Office package is UTF-8 or UTF-16 (ECMA-376-2 6.2.5); the latter begins with a byte order mark. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function parserFor(
  name: string,
  part: string,
  listener: XmlListener,
): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names = new Names();
  let depth = 0;
  parser.on("doctype", () => {
    throw refusal("word-unsafe", name, `${part}: document type declaration`);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw refusal("word-unsafe", name, `${part}: nested over ${MAX_DEPTH} deep`);
    names.open(tag.attributes, depth);
    listener.open(names.element(tag.name), (wanted) => tag.attributes[names.attribute(wanted)]);
  });
  parser.on("closetag", (tag) => {
    listener.close(names.element(tag.name));
    names.close(depth);
    depth -= 1;
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  return parser;
}

/** The prefixes bound at some depth, and the names made with them so far. */
interface Scope {
  readonly depth: number;
  /** The file's prefix → ours. */
  readonly bound: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/**
 * Translates between the file's prefixes and ours (Namespaces in XML 1.0, 5 and 6). The parser's own namespace mode costs
 * twice the time on a large document, for nearly all of which one set of declarations on the root holds.
 */
class Names {
  readonly #scopes: Scope[] = [scope(0, new Map([["xml", "xml"]]))];

  /** Takes up the declarations of an element. */
  open(attributes: Readonly<Record<string, string>>, depth: number): void {
    let bound: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      bound ??= new Map(this.#here.bound);
      bound.set(name.slice("xmlns:".length), PREFIXES.get(attributes[name] ?? "") ?? "?");
    }
    if (bound) this.#scopes.push(scope(depth, bound));
  }

  close(depth: number): void {
    if (this.#here.depth === depth) this.#scopes.pop();
  }

  /** Our name of an element. */
  element(name: string): string {
    const { elements, bound } = this.#here;
    const known = elements.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const prefix = bound.get(colon < 0 ? "" : name.slice(0, colon)) ?? (colon < 0 ? "" : "?");
    const ours = prefix === "" ? name : `${prefix}:${name.slice(colon + 1)}`;
    elements.set(name, ours);
    return ours;
  }

  /** The file's name of an attribute. */
  attribute(ours: string): string {
    const { attributes, bound } = this.#here;
    const known = attributes.get(ours);
    if (known !== undefined) return known;
    const [prefix, local] = ours.split(":");
    const theirs = [...bound].findLast(([name, each]) => each === prefix && name !== "")?.[0];
    const name = local === undefined ? ours : `${theirs ?? "?"}:${local}`;
    attributes.set(ours, name);
    return name;
  }

  get #here(): Scope {
    return this.#scopes.at(-1) ?? scope(0, new Map());
  }
}

function scope(depth: number, bound: ReadonlyMap<string, string>): Scope {
  return { depth, bound, elements: new Map(), attributes: new Map() };
}
