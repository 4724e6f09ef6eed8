import { textWithReferences } from "./xml-references.ts";

/** A start tag. It is good until the next one is read. */
export interface StartTag {
  readonly name: string;
  /** How many attributes it has. */
  readonly attributes: number;
  /** Whether one of them may declare a namespace. */
  readonly declares: boolean;
  /** Name and value of the attribute at this place. */
  attribute(index: number): string;
  value(index: number): string;
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
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

/** Reads one start tag after the other. Of their many attributes only those that are asked for are made. */
export class TagReader implements StartTag {
  name = "";
  attributes = 0;
  declares = false;
  /** The tag ends itself: <w:b/>. */
  closed = false;
  #text = "";
  readonly #places: number[] = [];

  /** Reads the tag that begins at `at` and gives where it ends, or MORE. Throws Error where it is malformed. */
  read(text: string, at: number): number {
    const from = at + "<".length;
    let next = pastName(text, from);
    if (next === text.length) return MORE;
    this.#text = text;
    this.name = text.slice(from, next);
    this.declares = false;
    this.#places.length = 0;
    for (;;) {
      const before = next;
      next = pastSpaces(text, next);
      if (next === text.length) return MORE;
      const code = text.charCodeAt(next);
      if (code === GREATER || code === SLASH) return this.#end(text, next);
      if (next === before) throw new Error("no space before an attribute");
      if (this.#places.length === MAX_ATTRIBUTES * PLACES) throw new Error("too many attributes");
      next = this.#attribute(text, next);
      if (next === MORE) return MORE;
    }
  }

  attribute(index: number): string {
    return this.#text.slice(this.#places[index * PLACES], this.#places[index * PLACES + 1]);
  }

  /** With references resolved and white space as spaces (XML 1.0, 3.3.3). */
  value(index: number): string {
    const value = this.#text.slice(this.#places[index * PLACES + 2], this.#places[index * PLACES + 3]);
    const spaced = /[\t\n]/.test(value) ? value.replace(/[\t\n]/g, " ") : value;
    return spaced.includes("&") ? textWithReferences(spaced) : spaced;
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
    let references = false;
    for (let next = from; next < text.length; next++) {
      const code = text.charCodeAt(next);
      // Nothing above “<” needs a look.
      if (code > LESS && code < 0xfffe) continue;
      if (code === quote) {
        if (references) textWithReferences(text.slice(from, next));
        this.#places.push(at, end, from, next);
        if (text.charCodeAt(at) === LETTER_X) this.declares = true;
        return next + 1;
      }
      if (code === LESS || (code < SPACE && code !== TAB && code !== NEWLINE) || code >= 0xfffe)
        throw new Error("disallowed character in a value");
      if (code === AMPERSAND) references = true;
    }
    return MORE;
  }

  #end(text: string, at: number): number {
    this.closed = text.charCodeAt(at) === SLASH;
    const last = this.closed ? at + 1 : at;
    if (last === text.length) return MORE;
    if (text.charCodeAt(last) !== GREATER) throw new Error("malformed end of a tag");
    this.attributes = this.#places.length / PLACES;
    if (this.attributes > 1 && this.#hasTwice()) throw new Error("two attributes of one name");
    return last + 1;
  }

  /** Comparing each with each is quicker for the few that nearly every tag has; most differ in length. */
  #hasTwice(): boolean {
    if (this.attributes > 8) {
      const names = Array.from({ length: this.attributes }, (_, index) => this.attribute(index));
      return new Set(names).size < names.length;
    }
    for (let one = 1; one < this.attributes; one++)
      for (let other = 0; other < one; other++)
        if (this.#length(one) === this.#length(other) && this.attribute(one) === this.attribute(other))
          return true;
    return false;
  }

  /** Length of an attribute's name. */
  #length(index: number): number {
    return (this.#places[index * PLACES + 1] ?? 0) - (this.#places[index * PLACES] ?? 0);
  }
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
