/** Prefixes by which our code names elements and attributes, whatever prefixes the file uses: "w:p", "mc:Choice". */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "x"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "xdr"],
  ["http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", "xdr"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"],
  ["http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"],
  ["http://schemas.microsoft.com/office/word/2010/wordml", "w14"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["", ""],
]);

/** Names remembered at one place; a file of more distinct names is made to fill the memory. */
const REMEMBERED = 10_000;

/** What one element declares, and our names of what was met within it. */
interface Scope {
  readonly depth: number;
  readonly declared: string[];
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

/**
 * Translates names of the file into ours (Namespaces in XML 1.0, 5 and 6). The parser's own namespace mode costs twice the time
 * on a large document, for nearly all of which one set of declarations on the root holds. What a declaration costs does not
 * depend on how many there are.
 */
export class Namespaces {
  readonly #outer: Scope[] = [];
  #here: Scope = scope(0);
  /** For each prefix of the file, "" the default one, what it stands for; innermost last. */
  readonly #bound = new Map<string, string[]>([["xml", ["xml"]]]);

  /** Takes up an attribute of the element at this depth, if it is a declaration. */
  declare(attribute: string, namespace: string, depth: number): void {
    if (attribute !== "xmlns" && !attribute.startsWith("xmlns:")) return;
    if (this.#here.depth !== depth) {
      this.#outer.push(this.#here);
      this.#here = scope(depth);
    }
    const prefix = attribute.slice("xmlns:".length);
    const bound = this.#bound.get(prefix) ?? [];
    bound.push(PREFIXES.get(namespace) ?? "?");
    this.#bound.set(prefix, bound);
    this.#here.declared.push(prefix);
  }

  /** Ends what the element at this depth declared. */
  close(depth: number): void {
    if (this.#here.depth !== depth) return;
    for (const prefix of this.#here.declared) {
      const bound = this.#bound.get(prefix);
      bound?.pop();
      if (bound?.length === 0) this.#bound.delete(prefix);
    }
    this.#here = this.#outer.pop() ?? scope(0);
  }

  /** Our name of an element: "w:p", or "?:p" of a namespace unknown to us. */
  element(name: string): string {
    const known = this.#here.elements.get(name);
    if (known !== undefined) return known;
    const ours = this.#translated(name, this.#bound.get("")?.at(-1) ?? "");
    if (this.#here.elements.size < REMEMBERED) this.#here.elements.set(name, ours);
    return ours;
  }

  /** Our name of an attribute: without a prefix it belongs to no namespace. */
  attribute(name: string): string {
    const known = this.#here.attributes.get(name);
    if (known !== undefined) return known;
    const ours = this.#translated(name, "");
    if (this.#here.attributes.size < REMEMBERED) this.#here.attributes.set(name, ours);
    return ours;
  }

  #translated(name: string, standard: string): string {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? standard : (this.#bound.get(name.slice(0, colon))?.at(-1) ?? "?");
    const own = name.slice(colon + 1);
    return atOnePlace(prefix === "" ? own : `${prefix}:${own}`);
  }
}

/**
 * The same text as the engine keeps names of properties, once each: readers look it up and compare it for every element, which takes
 * a look at its address then, not at its characters (a twentieth of the time of a large document).
 */
function atOnePlace(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

function scope(depth: number): Scope {
  return { depth, declared: [], elements: new Map(), attributes: new Map() };
}
