import { alikeEnds, pairRows } from "./rows.ts";

/** A text in three: as the other text begins, what differs, as the other text ends. */
export function changedPart(text: string, other: string): readonly [string, string, string] {
  const own = Array.from(text);
  const { head, tail } = alikeEnds(own, Array.from(other));
  const to = own.length - tail;
  return [own.slice(0, head).join(""), own.slice(head, to).join(""), own.slice(to).join("")];
}

/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** A number or a Latin word is one, and otherwise each character: of 16 and 26 it is not the 6 that is alike. */
const WORD = /\d[\d.,]*%?|[A-Za-z]+|./gsu;

/** What of a text is another one than in `other`: by words, in stretches that a reader takes in at a glance. */
export function differingWords(text: string, other: string): Stretch[] {
  if (text === "") return [];
  const words = text.match(WORD) ?? [];
  const others = other.match(WORD) ?? [];
  const shared = new Set(
    pairRows<string>(words, others, Object.is).flatMap(([at, otherAt]) =>
      at !== null && otherAt !== null && words[at] === others[otherAt] ? [at] : [],
    ),
  );
  return joined(words.map((word, at) => ({ text: word, differs: !shared.has(at) })));
}

/** Neighbours of one kind as one stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { text, differs } of stretches) {
    const last = found.at(-1);
    if (last?.differs === differs) found[found.length - 1] = { differs, text: last.text + text };
    else found.push({ text, differs });
  }
  // A single character that stands alike between two differences is so by chance.
  const isChance = ({ text, differs }: Stretch, at: number) =>
    !differs && at > 0 && at < found.length - 1 && Array.from(text).length === 1;
  return found.some(isChance)
    ? joined(found.map((stretch, at) => (isChance(stretch, at) ? { ...stretch, differs: true } : stretch)))
    : found;
}
