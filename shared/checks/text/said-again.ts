/** What a text says a second time, word for word. */

/** Shorter is a set phrase, unless it is a whole sentence. Characters, without punctuation. */
const SHORTEST = 16;
/** What is said again begins with a clause of so many characters. */
const SHORTEST_CLAUSE = 6;
/** So many clauses of a text are compared. */
const MOST = 500;
const NUMBER = /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、）)]\s*)?/;
const DIGITS = "一二三四五六七八九十";
const ENDS = new Set(Array.from("，,。；;！!\n", (mark) => mark.charCodeAt(0)));
const NEW_LINE = 0x0a;

interface Clause {
  readonly at: number;
  readonly end: number;
}

/** The first run of clauses that stands in a text before, from `at` to `end`; null where there is none. */
export function saidAgain(text: string): Clause | null {
  if (text.length < 2 * SHORTEST_CLAUSE) return null;
  return mayRepeat(text) ? firstRun(text, clausesOf(text)) : null;
}

/** Whether two clauses may be alike: told by their last characters, read from the end, without a copy of any. */
function mayRepeat(text: string): boolean {
  const sums: number[] = [];
  let end = text.length;
  let sum = 0;
  for (let at = text.length - 1; at >= -1 && sums.length < MOST; at--) {
    const code = at < 0 ? NEW_LINE : text.charCodeAt(at);
    if (isHan(code) || !ENDS.has(code)) {
      if (end - at <= SHORTEST_CLAUSE) sum = (Math.imul(sum, 31) + code) | 0;
      continue;
    }
    if (end - at > SHORTEST_CLAUSE) {
      if (sums.includes(sum)) return true;
      sums.push(sum);
    }
    end = at;
    sum = 0;
  }
  return false;
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= text.length && clauses.length < MOST; at++) {
    if (at < text.length && !ENDS.has(text.charCodeAt(at))) continue;
    const start = afterNumber(text, from, at);
    if (at > start) clauses.push({ at: start, end: at });
    from = at + 1;
  }
  return clauses;
}

function firstRun(text: string, clauses: readonly Clause[]): Clause | null {
  const words = clauses.map(({ at, end }) => text.slice(at, end));
  const first = new Map<string, number>();
  for (const [later, said] of words.entries()) {
    const before = first.get(said);
    if (before === undefined) first.set(said, later);
    else if (said.length >= SHORTEST_CLAUSE) {
      let next = 0;
      let length = 0;
      while (before + next < later && words[before + next] === words[later + next]) {
        length += words[later + next]?.length ?? 0;
        next++;
      }
      const from = clauses[later];
      const to = clauses[later + next - 1];
      if (!from || !to) continue;
      if (length >= SHORTEST || isSentence(text, clauses[later - 1]?.end, to.end))
        return { at: from.at, end: to.end };
    }
  }
  return null;
}

const SENTENCE_ENDS = "。；;！!\n";

/** Whether what stands between the end of one clause and the end of another begins and ends as a sentence does. */
function isSentence(text: string, before: number | undefined, end: number): boolean {
  const ends = (at: number) => at >= text.length || SENTENCE_ENDS.includes(text.charAt(at));
  return (before === undefined || ends(before)) && ends(end);
}

/** Where a clause begins behind its spaces and its number: “1.”, “（二）”. */
function afterNumber(text: string, from: number, end: number): number {
  const code = text.charCodeAt(from);
  if (isHan(code) && !DIGITS.includes(text.charAt(from))) return from;
  return from + (NUMBER.exec(text.slice(from, end))?.[0].length ?? 0);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
