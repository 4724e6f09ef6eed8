/**
 * Lists of words that rules look for, as plain text that a person can add lines to:
 *
 *     # a comment
 *     word | value | exceptions, parted by 、
 *
 * `value` is what the list is about: the right spelling, the last year that a slogan fits. Exceptions are longer wordings that
 * hold the word and are in order: “动物疫情” for “疫情”.
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

export function parseWordList(text: string): ListedWord[] {
  return text.split("\n").flatMap((line) => {
    const [word = "", value = "", except = ""] = line.split("|").map((part) => part.trim());
    if (word === "" || word.startsWith("#")) return [];
    return [{ word, value, except: except.split("、").filter((one) => one !== "") }];
  });
}

/** Finds the words of a list in a text, from left to right, the longest at each place; exceptions are passed over. */
export function wordFinder(list: readonly ListedWord[]): (text: string) => FoundWord[] {
  const wanted = list.flatMap((listed) => [
    { text: listed.word, listed },
    ...listed.except.map((text) => ({ text, listed: null })),
  ]);
  const byFirst = Map.groupBy(wanted, ({ text }) => text.charCodeAt(0));
  for (const same of byFirst.values()) same.sort((a, b) => b.text.length - a.text.length);
  const begins = new Uint8Array(0x10000);
  for (const code of byFirst.keys()) begins[code] = 1;
  return (text) => {
    const found: FoundWord[] = [];
    for (let at = 0; at < text.length; at++) {
      if (begins[text.charCodeAt(at)] === 0) continue;
      const here = byFirst.get(text.charCodeAt(at))?.find((one) => text.startsWith(one.text, at));
      if (!here) continue;
      if (here.listed) found.push({ listed: here.listed, at });
      at += here.text.length - 1;
    }
    return found;
  };
}
