import { changedPart } from "../../../shared/diff/words.ts";

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
  const [start, was, end] = changedPart(before, after);
  const [, is] = changedPart(after, before);
  const [lead, tail] = [Array.from(start), Array.from(end)];
  return {
    lead: (lead.length > AROUND ? "…" : "") + lead.slice(-AROUND).join(""),
    was,
    is,
    tail: tail.slice(0, AROUND).join("") + (tail.length > AROUND ? "…" : ""),
  };
}
