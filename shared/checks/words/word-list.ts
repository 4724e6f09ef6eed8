/**
 * Lists of words that rules look for, as plain text that a person can add lines to:
 *
 *     # a comment
 *     word | value | exceptions, parted by 、
 *
 * `value` is what the list is about: the right spelling, the last year that a slogan fits. Exceptions are longer wordings that
 * hold the word and are in order: “动物疫情” for “疫情”. A word that is its own exception is never found.
 */

export interface ListedWord {
  readonly word: string;
  readonly value: string;
  readonly except: readonly string[];
}

export interface FoundWord {
  readonly listed: ListedWord;
  readonly at: number;
}

/** The columns of a line; null for a comment or a blank line. */
export function wordLine(line: string): readonly string[] | null {
  const columns = line.split(/[|｜]/).map((part) => part.trim());
  return columns.every((part) => part === "") || /^[#＃]/.test(line.trim()) ? null : columns;
}

/** The exceptions of a line's third column. */
export function exceptionsOf(column: string): string[] {
  return column
    .split("、")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** Lines in which `{a,b,}` stands for a line with a, one with b and one with neither; the same braces twice, for the same each time. */
export function spelledOut(text: string): string {
  return text.split("\n").flatMap(alternatives).join("\n");
}

function alternatives(line: string): string[] {
  const [group, inside] = /\{(.*?)\}/.exec(line) ?? [];
  if (group === undefined || inside === undefined) return [line];
  return inside.split(",").flatMap((one) => alternatives(line.replaceAll(group, one)));
}

export function parseWordList(text: string): ListedWord[] {
  return text.split("\n").flatMap((line) => {
    const [word = "", value = "", except = ""] = wordLine(line) ?? [];
    return word === "" ? [] : [{ word, value, except: exceptionsOf(except) }];
  });
}

/**
 * For each word two characters of it (or its one), where most texts do not have them: where a misspelling differs from the right
 * spelling, otherwise in the middle, where words meet.
 */
export function rarePairs(list: readonly ListedWord[]): string[] {
  return list.map(({ word, value }) => {
    const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
    return (
      pairs.find((pair) => !value.includes(pair) && value !== "") ??
      pairs[Math.floor(pairs.length / 2)] ??
      word
    );
  });
}

/** A word, or an exception where it is of no list. */
interface Wanted {
  readonly text: string;
  readonly listed: ListedWord | null;
}

/** Finds the words of a list in a text, from left to right, the longest at each place; exceptions are passed over. */
export function wordFinder(list: readonly ListedWord[]): (text: string) => FoundWord[] {
  const all: Wanted[] = [
    ...list.flatMap(({ except }) => except.map((text) => ({ text, listed: null }))),
    ...list.map((listed) => ({ text: listed.word, listed })),
  ];
  const byFirst = Map.groupBy(all, ({ text }) => text.charCodeAt(0));
  for (const same of byFirst.values()) same.sort((a, b) => b.text.length - a.text.length);
  // Most characters begin no word: a table tells that sooner than the map.
  const begins = new Uint8Array(0x10000);
  for (const code of byFirst.keys()) begins[code] = 1;
  return (text) => {
    const found: FoundWord[] = [];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (begins[code] === 0) continue;
      const one = wantedAt(byFirst.get(code) ?? [], text, at);
      if (!one) continue;
      if (one.listed) found.push({ listed: one.listed, at });
      at += one.text.length - 1;
    }
    return found;
  };
}

function wantedAt(words: readonly Wanted[], text: string, at: number): Wanted | undefined {
  for (let which = 0; which < words.length; which++) {
    const word = words[which];
    if (word && text.startsWith(word.text, at)) return word;
  }
  return undefined;
}
