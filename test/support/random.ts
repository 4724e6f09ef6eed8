/** A repeatable random sequence (mulberry32) of numbers in [0, 1), so that a failing run can be told by its number. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many runs a long test makes: its short form in `npm test`, or what `--runs N` asks for. */
export function runs(short: number): number {
  return Number(process.env.JXWB_RUNS ?? short);
}
