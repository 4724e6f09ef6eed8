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

function parserFor(name: string, part: string, listener: XmlListener): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names = elementNames();
  let depth = 0;
  parser.on("doctype", () => {
    throw refusal("word-unsafe", name, `${part}: document type declaration`);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw refusal("word-unsafe", name, `${part}: nested over ${MAX_DEPTH} deep`);
    listener.open(names(tag.uri, tag.local), (wanted) => {
      for (const each of Object.values(tag.attributes))
        if (names(each.uri, each.local) === wanted) return each.value;
      return undefined;
    });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    listener.close(names(tag.uri, tag.local));
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  return parser;
}

/** Joined names, each made once: a large document has millions of elements and two hundred names. */
function elementNames(): (uri: string, local: string) => string {
  const byUri = new Map<string, Map<string, string>>();
  return (uri, local) => {
    const byLocal = byUri.get(uri) ?? new Map<string, string>();
    const known = byLocal.get(local);
    if (known !== undefined) return known;
    const prefix = PREFIXES.get(uri) ?? "?";
    const name = prefix === "" ? local : `${prefix}:${local}`;
    byUri.set(uri, byLocal.set(local, name));
    return name;
  };
}
