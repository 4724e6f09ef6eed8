import { textWithReferences } from "./xml-references.ts";

/** A start tag. */
export interface StartTag {
  readonly name: string;
  /** Names and values of its attributes, in their order. */
  readonly attributes: readonly string[];
  readonly values: readonly string[];
  /** Whether one of them may declare a namespace. */
  readonly declares: boolean;
  /** It ends itself: <w:b/>. */
  readonly closed: boolean;
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_X = 0x78;

/** Where something ends whose end is not there yet. */
export const MORE = -1;

/** Attributes of one tag; the root of a file that Word wrote has some forty. */
const MAX_ATTRIBUTES = 1000;

/** What a name begins with and what it goes on with (XML 1.0, 2.3). */
const BEGINS =
  ":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f" +
  "\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const GOES_ON = "\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040";
const NAME = new RegExp(`^[${BEGINS}][${BEGINS}${GOES_ON}]*$`, "u");

/** For each ASCII character 2 where a name may begin with it, 1 where it may go on with it. */
const IN_NAME = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return NAME.test(character) ? 2 : NAME.test(`a${character}`) ? 1 : 0;
});

/** Numbers kept for each attribute: where its name and its value begin and end. */
const PLACES = 4;

/** Tags remembered, and how long one may be: a document has few different ones, each of them thousands of times. */
const REMEMBERED = 4000;
const LONGEST_REMEMBERED = 300;

interface Remembered {
  /** As it is written, to its “>”. */
  readonly written: string;
  readonly tag: StartTag;
  /** What came behind it the last time. Documents repeat themselves, and to compare is cheaper than to look up. */
  next: Remembered | null;
}

/** Reads one start tag after the other. */
export class TagReader {
  /** The tag that was read last. */
  tag: StartTag = { name: "", attributes: [], values: [], declares: false, closed: false };
  readonly #places: number[] = [];
  readonly #known = new Map<string, Remembered>();
  #last: Remembered = { written: "", tag: this.tag, next: null };
  #declares = false;

  /** Reads the tag that begins at `at` and gives where it ends, or MORE. Throws Error where it is malformed. */
  read(text: string, at: number): number {
    const { next } = this.#last;
    if (next !== null && text.startsWith(next.written, at)) return this.#take(next, at);
    const end = text.indexOf(">", at) + 1;
    const known = end === 0 ? undefined : this.#known.get(text.slice(at, end));
    if (known === undefined) return this.#read(text, at);
    this.#last.next = known;
    return this.#take(known, at);
  }

  #take(known: Remembered, at: number): number {
    this.#last = known;
    this.tag = known.tag;
    return at + known.written.length;
  }

  #read(text: string, at: number): number {
    const from = at + "<".length;
    const nameEnd = pastName(text, from);
    let next = nameEnd;
    if (next === text.length) return MORE;
    this.#declares = false;
    this.#places.length = 0;
    for (;;) {
      const before = next;
      next = pastSpaces(text, next);
      if (next === text.length) return MORE;
      const code = text.charCodeAt(next);
      if (code === GREATER || code === SLASH) return this.#end(text, at, nameEnd, next);
      if (next === before) throw new Error("no space before an attribute");
      if (this.#places.length === MAX_ATTRIBUTES * PLACES) throw new Error("too many attributes");
      next = this.#attribute(text, next);
      if (next === MORE) return MORE;
    }
  }

  #attribute(text: string, at: number): number {
    const end = pastName(text, at);
    const equals = pastSpaces(text, end);
    const from = pastSpaces(text, equals + 1) + 1;
    if (from > text.length) {
      if (equals < text.length && text.charCodeAt(equals) !== EQUALS)
        throw new Error("attribute without a value");
      return MORE;
    }
    const quote = text.charCodeAt(from - 1);
    if (text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE))
      throw new Error("attribute without a quoted value");
    for (let next = from; next < text.length; next++) {
      const code = text.charCodeAt(next);
      // Nothing above “<” needs a look.
      if (code > LESS && code < 0xfffe) continue;
      if (code === quote) {
        this.#places.push(at, end, from, next);
        if (text.charCodeAt(at) === LETTER_X) this.#declares = true;
        return next + 1;
      }
      if (code === LESS || (code < SPACE && code !== TAB && code !== NEWLINE) || code >= 0xfffe)
        throw new Error("disallowed character in a value");
    }
    return MORE;
  }

  /** The tag from `at`, whose name ends at `nameEnd` and whose last bracket, or the stroke before it, stands at `close`. */
  #end(text: string, at: number, nameEnd: number, close: number): number {
    const closed = text.charCodeAt(close) === SLASH;
    const last = closed ? close + 1 : close;
    if (last === text.length) return MORE;
    if (text.charCodeAt(last) !== GREATER) throw new Error("malformed end of a tag");
    // A copy of its own: a part of the text would keep all of that in memory.
    const tag = last - at < LONGEST_REMEMBERED ? copied(text.slice(at, last + 1)) : text.slice(at, last + 1);
    this.tag = this.#tagIn(tag, at, nameEnd, closed);
    // One that is found by its first “>” must end there.
    if (tag.length <= LONGEST_REMEMBERED && tag.indexOf(">") === last - at && this.#known.size < REMEMBERED)
      this.#known.set(tag, { written: tag, tag: this.tag, next: null });
    return last + 1;
  }

  #tagIn(tag: string, at: number, nameEnd: number, closed: boolean): StartTag {
    const attributes: string[] = [];
    const values: string[] = [];
    for (let place = 0; place < this.#places.length; place += PLACES) {
      const [from = 0, to = 0, valueFrom = 0, valueTo = 0] = this.#places.slice(place, place + PLACES);
      attributes.push(tag.slice(from - at, to - at));
      values.push(attributeValue(tag.slice(valueFrom - at, valueTo - at)));
    }
    if (attributes.length > 1 && new Set(attributes).size < attributes.length)
      throw new Error("two attributes of one name");
    return {
      name: tag.slice("<".length, nameEnd - at),
      attributes,
      values,
      declares: this.#declares,
      closed,
    };
  }
}

/** With references resolved and white space as spaces (XML 1.0, 3.3.3). */
function attributeValue(written: string): string {
  const spaced = /[\t\n]/.test(written) ? written.replace(/[\t\n]/g, " ") : written;
  return spaced.includes("&") ? textWithReferences(spaced) : spaced;
}

function copied(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

/** Where the name that begins at `at` ends. Throws Error where none begins there. */
export function pastName(text: string, at: number): number {
  let next = at;
  let ascii = true;
  for (; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code >= 128) ascii = false;
    else if (IN_NAME[code] === 0) break;
  }
  const begins = ascii ? IN_NAME[text.charCodeAt(at)] === 2 : NAME.test(text.slice(at, next));
  if (!begins && next < text.length) throw new Error("malformed name");
  return next;
}

/** Where the white space that begins at `at` ends. */
export function pastSpaces(text: string, at: number): number {
  let next = at;
  for (let code = text.charCodeAt(next); code === SPACE || code === NEWLINE || code === TAB; )
    code = text.charCodeAt(++next);
  return next;
}
