/** Neighbouring rows of one 一级指标, which the text prints as one merged cell. */
export interface Run {
  readonly start: number;
  readonly length: number;
}

export function level1Runs(rows: readonly { readonly level1: string }[]): Run[] {
  const runs: { start: number; length: number }[] = [];
  rows.forEach((row, index) => {
    const last = runs.at(-1);
    if (last && rows[index - 1]?.level1 === row.level1) last.length += 1;
    else runs.push({ start: index, length: 1 });
  });
  return runs;
}

/** The run that a row stands in. */
export function runAt(runs: readonly Run[], row: number): Run {
  return runs.find((run) => row >= run.start && row < run.start + run.length) ?? { start: row, length: 1 };
}
