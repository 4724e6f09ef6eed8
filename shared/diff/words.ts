import { alikeEnds, equalPairs } from "./rows.ts";

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

/** A stretch of two texts: of both, of the one before alone, or of the one after alone. */
export interface Marked {
  readonly text: string;
  readonly mark: "same" | "removed" | "added";
}

/** Texts that have less than this in common, of the longer one, have nothing to do with each other. */
const LEAST_ALIKE = 0.2;

/**
 * Two texts as one, by words, in stretches that a reader takes in at a glance: without what was added it is the one before to the
 * letter, without what was removed the one after. What was removed stands before what was added in its place.
 */
export function markedText(before: string, after: string): Marked[] {
  const words = before.match(WORD) ?? [];
  const others = after.match(WORD) ?? [];
  const pairs = equalPairs<string>(words, others);
  const alike = pairs.reduce((sum, [at]) => sum + (words[at]?.length ?? 0), 0);
  const little = alike < LEAST_ALIKE * Math.max(before.length, after.length);
  return marksOf(withoutChance(stretchesOf(words, others, little ? [] : pairs)));
}

/** What of a text is another one than in `other`. */
export function differingWords(text: string, other: string): Stretch[] {
  return joined(
    markedText(text, other).flatMap(({ text: words, mark }) =>
      mark === "added" ? [] : [{ text: words, differs: mark === "removed" }],
    ),
  );
}

/** What is alike, and what follows it on either side until something is alike again. */
interface Alike {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

function stretchesOf(
  words: readonly string[],
  others: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Alike[] {
  const found: Alike[] = [];
  let same = "";
  let [at, otherAt] = [0, 0];
  for (const [nextAt, nextOther] of [...pairs, [words.length, others.length] as const]) {
    const removed = words.slice(at, nextAt).join("");
    const added = others.slice(otherAt, nextOther).join("");
    if (removed !== "" || added !== "") {
      found.push({ same, removed, added });
      same = "";
    }
    same += words[nextAt] ?? "";
    [at, otherAt] = [nextAt + 1, nextOther + 1];
  }
  return [...found, { same, removed: "", added: "" }];
}

/** A single character that stands alike where something else was put before it and after it is so by chance. */
function withoutChance(stretches: readonly Alike[]): Alike[] {
  const found: Alike[] = [];
  for (const next of stretches) {
    const last = found.at(-1);
    if (last && isReplaced(last) && isReplaced(next) && Array.from(next.same).length === 1)
      found[found.length - 1] = {
        same: last.same,
        removed: last.removed + next.same + next.removed,
        added: last.added + next.same + next.added,
      };
    else found.push(next);
  }
  return found;
}

function isReplaced({ removed, added }: Alike): boolean {
  return removed !== "" && added !== "";
}

function marksOf(stretches: readonly Alike[]): Marked[] {
  return stretches
    .flatMap(({ same, removed, added }): Marked[] => [
      { text: same, mark: "same" },
      { text: removed, mark: "removed" },
      { text: added, mark: "added" },
    ])
    .filter(({ text }) => text !== "");
}

/** Neighbours of one kind as one stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { text, differs } of stretches) {
    const last = found.at(-1);
    if (last?.differs === differs) found[found.length - 1] = { differs, text: last.text + text };
    else found.push({ text, differs });
  }
  return found;
}
