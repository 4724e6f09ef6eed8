import { textWithReferences } from "./xml-references.ts";
import { MORE, pastName, pastSpaces, type StartTag, TagReader } from "./xml-tag.ts";

/** What a scanner tells, in document order. Names are the file's own. */
export interface ScanListener {
  open(tag: StartTag): void;
  close(): void;
  /** Character data, up to the next markup. */
  text(text: string): void;
  /** A document type declaration begins; what it says is never read. */
  doctype(): never;
}

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** XML 1.0, 2.8. */
const XML_DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>$/;

/** Characters that no XML document has (XML 1.0, 2.2). */
const NO_CHARACTER = /[^\t\n -\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads XML 1.0 in pieces, well-formed or not at all, without document types: in less than half the time of a general parser,
 * which the large documents are worth. Work and memory grow with the length of the text, whatever it holds.
 */
export class XmlScanner {
  readonly #listener: ScanListener;
  readonly #tags = new TagReader();
  /** Names of the open elements. */
  readonly #open: string[] = [];
  /** What is not yet understood, for its end has not come. */
  #pending = "";
  /** Length of `#pending` from which it is worth looking at again: twice as long as it was. */
  #awaited = 0;
  #started = false;
  #sawRoot = false;

  constructor(listener: ScanListener) {
    this.#listener = listener;
  }

  /** Throws Error where the XML is broken. */
  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length >= this.#awaited) this.#scan();
  }

  /** The text is whole. Throws Error where it is not. */
  end(): void {
    this.#scan();
    if (/[^ \t\r\n]/.test(this.#pending)) throw new Error("unexpected end");
    if (this.#open.length > 0) throw new Error(`unclosed tag ${this.#open.at(-1)}`);
    if (!this.#sawRoot) throw new Error("no root element");
  }

  #scan(): void {
    // Line ends are all one (XML 1.0, 2.11); the other half of a last one may still come.
    const text = this.#pending.includes("\r") ? this.#pending.replace(/\r\n|\r(?!$)/g, "\n") : this.#pending;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === LESS ? this.#markup(text, at) : this.#characters(text, at);
      if (next === MORE) break;
      at = next;
      this.#started = true;
    }
    this.#pending = text.slice(at);
    this.#awaited = this.#pending.length * 2;
  }

  /** Each of these reads what begins at `at` and gives where it ends, or MORE. */
  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH:
        return this.#endTag(text, at);
      case EXCLAMATION:
        return this.#declaration(text, at);
      case QUESTION:
        return this.#instruction(text, at);
      default:
        return this.#startTag(text, at);
    }
  }

  #startTag(text: string, at: number): number {
    const end = this.#tags.read(text, at);
    if (end === MORE) return MORE;
    const { tag } = this.#tags;
    if (this.#open.length === 0 && this.#sawRoot) throw new Error("more than one root element");
    this.#sawRoot = true;
    this.#listener.open(tag);
    if (tag.closed) this.#listener.close();
    else this.#open.push(tag.name);
    return end;
  }

  #endTag(text: string, at: number): number {
    const from = at + "</".length;
    const name = this.#open.at(-1) ?? "";
    const right = text.startsWith(name, from);
    const behind = from + name.length;
    const end = right && text.charCodeAt(behind) === GREATER ? behind : text.indexOf(">", at);
    if (end < 0) return MORE;
    if (name === "" || !right || (end !== behind && pastSpaces(text, behind) !== end))
      throw new Error(`unmatched closing tag ${text.slice(at, Math.min(end, at + 50))}`);
    this.#open.pop();
    this.#listener.close();
    return end + ">".length;
  }

  #characters(text: string, at: number): number {
    const end = text.indexOf("<", at);
    if (end < 0) return MORE;
    const characters = text.slice(at, end);
    if (this.#open.length === 0) {
      if (/[^ \t\n]/.test(characters)) throw new Error("text outside of the root element");
      return end;
    }
    refuseNoCharacters(characters);
    if (characters.includes("]]>")) throw new Error("end of a CDATA section without its beginning");
    this.#listener.text(characters.includes("&") ? textWithReferences(characters) : characters);
    return end;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith("<!--", at)) return comment(text, at);
    if (text.startsWith("<![CDATA[", at) && this.#open.length > 0) return this.#cdata(text, at);
    if (text.startsWith("<!DOCTYPE", at)) return this.#listener.doctype();
    if (text.length - at < "<![CDATA[".length) return MORE;
    throw new Error("malformed declaration");
  }

  #cdata(text: string, at: number): number {
    const end = text.indexOf("]]>", at);
    if (end < 0) return MORE;
    const characters = text.slice(at + "<![CDATA[".length, end);
    refuseNoCharacters(characters);
    this.#listener.text(characters);
    return end + "]]>".length;
  }

  #instruction(text: string, at: number): number {
    const end = text.indexOf("?>", at);
    if (end < 0) return MORE;
    const instruction = text.slice(at, end + "?>".length);
    const from = at + "<?".length;
    const target = text.slice(from, pastName(text, from));
    const declares = target.toLowerCase() === "xml";
    if (declares && (this.#started || !XML_DECLARATION.test(instruction)))
      throw new Error("malformed XML declaration");
    if (!/^[ \t\n?]/.test(instruction.slice("<?".length + target.length)))
      throw new Error("malformed processing instruction");
    refuseNoCharacters(instruction);
    return end + "?>".length;
  }
}

function comment(text: string, at: number): number {
  const end = text.indexOf("--", at + "<!--".length);
  if (end < 0 || end + "--".length === text.length) return MORE;
  if (text.charCodeAt(end + "--".length) !== GREATER) throw new Error("malformed comment");
  refuseNoCharacters(text.slice(at, end));
  return end + "-->".length;
}

function refuseNoCharacters(text: string): void {
  if (NO_CHARACTER.test(text)) throw new Error("disallowed character");
}
