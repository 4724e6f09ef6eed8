/** What a fix changes in a text, with some of what stands around it. */
export interface ChangedWords {
  readonly lead: string;
  readonly was: string;
  readonly is: string;
  readonly tail: string;
}

/** So many characters around the change are shown. */
const AROUND = 14;

export function changedWords(before: string, after: string): ChangedWords {
  const old = Array.from(before);
  const now = Array.from(after);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const lead = old.slice(0, head);
  const rest = old.slice(old.length - tail);
  return {
    lead: (lead.length > AROUND ? "…" : "") + lead.slice(-AROUND).join(""),
    was: old.slice(head, old.length - tail).join(""),
    is: now.slice(head, now.length - tail).join(""),
    tail: rest.slice(0, AROUND).join("") + (rest.length > AROUND ? "…" : ""),
  };
}
