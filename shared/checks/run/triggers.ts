/**
 * Which of many rules a text may concern, told in one pass over it: those of which a trigger stands in it. Rules that look for
 * words pass over most texts at once that way.
 */

/** Bits of a small integer; with more lists, several share one, and a rule is asked in vain now and then. */
const BITS = 16;
const CODES = 0x10000;

/** The bit of each list by its number. */
export function triggerBit(list: number): number {
  return 1 << (list % BITS);
}

/**
 * Of lists of triggers, makes what tells the bits of those lists that a text holds some trigger of; it may name one too many,
 * never one too few. A trigger has one or two characters.
 */
export function triggersIn(lists: readonly (readonly string[])[]): (text: string) => number {
  const single = new Uint16Array(CODES);
  const pair = new Uint16Array(CODES);
  lists.forEach((triggers, list) => {
    for (const trigger of triggers) {
      const [table, at] =
        trigger.length === 1
          ? [single, trigger.charCodeAt(0)]
          : [pair, pairOf(trigger.charCodeAt(0), trigger.charCodeAt(1))];
      table[at] = (table[at] ?? 0) | triggerBit(list);
    }
  });
  return (text) => {
    let bits = 0;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      bits |= (single[code] ?? 0) | (pair[pairOf(before, code)] ?? 0);
      before = code;
    }
    return bits;
  };
}

/** A place in the table for two characters; few pairs share one. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0xffff;
}
