import { pick, type Random } from "./mutations.ts";

/** What disks, sticks and broken copies make of a book's file. Each takes the file as it is, and as it was some edits before. */
export type Damage = (now: Buffer, before: Buffer, next: Random) => Buffer;

/** Bytes of a page of ours, and of a disk's sector. */
const PAGE = 4096;
const SECTOR = 512;

export const DAMAGES: Readonly<Record<string, Damage>> = {
  "bytes overwritten": (now, _, next) => {
    const out = Buffer.from(now);
    const at = Math.floor(next() * out.length);
    const length = 1 + Math.floor(next() ** 4 * 400);
    for (let index = at; index < Math.min(at + length, out.length); index++)
      out[index] = Math.floor(next() * 256);
    return out;
  },
  "a single bit": (now, _, next) => {
    const out = Buffer.from(now);
    const at = Math.floor(next() * out.length);
    out[at] = (out[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    return out;
  },
  "cut off": (now, _, next) => now.subarray(0, Math.floor(next() * now.length)),
  "pages swapped": (now, _, next) => {
    const out = Buffer.from(now);
    const pages = Math.floor(out.length / PAGE);
    const [a, b] = [Math.floor(next() * pages) * PAGE, Math.floor(next() * pages) * PAGE];
    now.copy(out, a, b, b + PAGE);
    now.copy(out, b, a, a + PAGE);
    return out;
  },
  "blocks zeroed": (now, _, next) => {
    const out = Buffer.from(now);
    const block = pick([SECTOR, PAGE], next);
    const at = Math.floor((next() * out.length) / block) * block;
    out.fill(0, at, at + block * (1 + Math.floor(next() ** 3 * 8)));
    return out;
  },
  // A copy that reads from front to back while an edit is written, or after.
  "two states mixed": (now, before, next) => {
    const [first, then] = next() < 0.5 ? [before, now] : [now, before];
    const at = Math.floor((next() * Math.min(first.length, then.length)) / PAGE) * PAGE;
    return Buffer.concat([first.subarray(0, at), then.subarray(at)]);
  },
};
