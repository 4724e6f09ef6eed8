/**
 * Printed texts are typed texts less some of their characters: spaces at a line's ends, blank lines, what XML cannot carry
 * or nobody sees (`canonicalText`), and a sign may be printed in another form (>= as ≥). This finds places in the one by those in the other. Offsets in UTF-16 units.
 */
export interface Alignment {
  toTyped(printed: number): number;
  toPrinted(typed: number): number;
}

const SAME: Alignment = { toTyped: (at) => at, toPrinted: (at) => at };

export function alignment(typed: string, printed: string): Alignment {
  if (typed === printed) return SAME;
  /** Where each printed character was typed. */
  const places: number[] = [];
  let from = 0;
  for (const character of printed.split("")) {
    let at = from;
    while (at < typed.length && !isSame(typed.charAt(at), character)) at++;
    places.push(at < typed.length ? at : from);
    if (at < typed.length) from = at + 1;
  }
  return {
    toTyped: (at) => places[at] ?? Math.min(from, typed.length),
    toPrinted: (at) => places.filter((place) => place < at).length,
  };
}

/** All kinds of line ends are printed as one. */
function isSame(typed: string, printed: string): boolean {
  return typed === printed || (printed === "\n" && /[\r\v\f\u0085\u2028\u2029]/.test(typed));
}
