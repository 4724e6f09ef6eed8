import { withoutInvisible } from "../../shared/book/invisible.ts";
import { AppError } from "../../shared/error.ts";
import { Namespaces } from "./namespaces.ts";
import type { OfficePackage } from "./package.ts";
import { refusal, type SourceFile } from "./refusal.ts";
import { XmlScanner } from "./xml-scanner.ts";
import type { StartTag } from "./xml-tag.ts";

/** Deeper than any application writes: Word refuses tables nested over 19 deep, each level taking some ten elements. */
const MAX_DEPTH = 400;

/** Elements of one part. The text of 2,000 projects has two million; more would fill the memory with nothing. */
const MAX_ELEMENTS = 8_000_000;

/** Value of an attribute of the element at hand, by our prefix: `attribute("w:val")`. */
export type Attribute = (name: string) => string | undefined;

/** What a reader of one part hears, in document order. Names carry our prefixes; elements of namespaces unknown to us are "?:name". */
export interface XmlListener {
  open(name: string, attribute: Attribute): void;
  close?(name: string): void;
  /** Character data without what nobody sees; one text may come in several pieces. */
  text?(text: string): void;
}

/**
 * Reads one part as a stream. Refuses, by AppError, broken XML, any document type declaration (so no entity is ever expanded,
 * ECMA-376-2 6.2.5), absurd nesting and absurd numbers of elements.
 */
export async function readXml(file: OfficePackage, part: string, listener: XmlListener): Promise<void> {
  const scanner = scannerFor(file.source, part, listener);
  try {
    let decoder: TextDecoder | undefined;
    for await (const bytes of file.read(part)) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      scanner.write(decoder.decode(bytes, { stream: true }));
    }
    if (decoder) scanner.write(decoder.decode());
    scanner.end();
  } catch (thrown) {
    if (thrown instanceof AppError || !(thrown instanceof Error)) throw thrown;
    throw refusal("import-damaged", file.source, `${part}: ${thrown.message}`);
  }
}

/** XML of an Office package is UTF-8 or UTF-16 (ECMA-376-2 6.2.5); the latter begins with a byte order mark. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function scannerFor(source: SourceFile, part: string, listener: XmlListener): XmlScanner {
  const names = new Namespaces();
  /** Our names of the open elements. */
  const open: string[] = [];
  let elements = 0;
  let tag: Pick<StartTag, "attributes" | "values"> = { attributes: [], values: [] };
  const attribute = (wanted: string) => {
    const { attributes, values } = tag;
    for (let index = 0; index < attributes.length; index++)
      if (names.attribute(attributes[index] ?? "") === wanted) return values[index];
    return undefined;
  };
  return new XmlScanner({
    open(opened) {
      tag = opened;
      elements += 1;
      if (open.length === MAX_DEPTH)
        throw refusal("import-unsafe", source, `${part}: nested over ${MAX_DEPTH} deep`);
      if (elements > MAX_ELEMENTS)
        throw refusal("import-too-large", source, `${part}: over ${MAX_ELEMENTS} elements`);
      if (opened.declares)
        for (const [index, attribute] of opened.attributes.entries())
          names.declare(attribute, opened.values[index] ?? "", open.length + 1);
      const ours = names.element(opened.name);
      open.push(ours);
      listener.open(ours, attribute);
    },
    close() {
      listener.close?.(open.at(-1) ?? "");
      names.close(open.length);
      open.pop();
    },
    text: (text) => listener.text?.(withoutInvisible(text)),
    doctype() {
      throw refusal("import-unsafe", source, `${part}: document type declaration`);
    },
  });
}
