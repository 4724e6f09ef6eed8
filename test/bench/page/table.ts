import type { Figures } from "./program.ts";

/** Below this a ratio says nothing: ms or MiB. */
const LEAST = 0.5;

/**
 * A scenario's figures as lines: median and 95th percentile; with another checkout's, both and the ratio of the medians.
 * @param before the other checkout's samples, none where there is none
 */
export function table(after: readonly Figures[], before: readonly Figures[]): string[] {
  const compared = before.length > 0;
  const head = compared ? ["", "前", "后", "后/前"] : ["", ""];
  const rows = Object.keys(after[0] ?? {}).map((name) => {
    const values = (samples: readonly Figures[]) => samples.map((sample) => sample[name] ?? Number.NaN);
    const [mine, other] = [values(after), values(before)];
    return compared ? [name, summary(other), summary(mine), ratio(other, mine)] : [name, summary(mine)];
  });
  return [head, ...rows].map((cells) => cells.map((cell, at) => padded(cell, WIDTHS[at] ?? 0)).join(""));
}

const WIDTHS = [20, 22, 22, 8];

function summary(values: readonly number[]): string {
  const [middle, most] = [quantile(values, 0.5), quantile(values, 0.95)];
  return values.length > 1 ? `${short(middle)}（${short(most)}）` : short(middle);
}

function ratio(before: readonly number[], after: readonly number[]): string {
  const [old, now] = [quantile(before, 0.5), quantile(after, 0.5)];
  return Math.max(old, now) < LEAST ? "—" : (now / old).toFixed(2);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share + 0.5)] ?? Number.NaN;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** A Chinese character is as wide as two others. */
function padded(text: string, width: number): string {
  const wide = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return text + " ".repeat(Math.max(0, width - text.length - wide));
}
