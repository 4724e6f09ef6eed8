import { isOneSided, lineText, partTitle } from "../../../shared/diff/book/compared-words.ts";
import type { ComparedLine, ComparedPart } from "../../../shared/diff/book/comparison.ts";
import { type Difference, isOwn, isTitle, partKinds } from "../../../shared/diff/book/differences.ts";

/** What 比较 shows, line by line. `difference` is the position in the list of differences, null for what is alike. */
export type ShownLine =
  | { readonly kind: "part"; readonly part: ComparedPart; readonly difference: number | null }
  | {
      readonly kind: "line";
      readonly part: ComparedPart;
      readonly line: ComparedLine;
      readonly difference: number | null;
    }
  /** What both books have alike, folded up. */
  | { readonly kind: "alike"; readonly key: string; readonly words: string };

interface Wanted {
  /** What is alike is left out altogether, and so are differences that are not listed. */
  readonly onlyDifferences: boolean;
  /** Positions of the differences of the kinds that are asked for. */
  readonly listed: ReadonlySet<number>;
  /** Keys of what was unfolded. */
  readonly unfolded: ReadonlySet<string>;
}

/** So much that is alike is not worth folding up. */
const FEW = 2;

export function shownLines(
  parts: readonly ComparedPart[],
  differences: readonly Difference[],
  wanted: Wanted,
): ShownLine[] {
  const positions = new Map<ComparedPart | ComparedLine, number>(
    differences.map(({ part, line }, at) => [line ?? part, at]),
  );
  const shown: ShownLine[] = [];
  let alike: ComparedPart[] = [];
  const foldParts = (key: string) => {
    const [first, last] = [alike[0], alike.at(-1)].map((part) => (part ? partTitle(part) : ""));
    const words = alike.length > 1 ? `“${first}”到“${last}”共 ${alike.length} 部分` : `“${first}”`;
    const lines = alike.map((part): ShownLine => ({ kind: "part", part, difference: null }));
    shown.push(...folded(lines, key, `${words}两份相同`, wanted, 0));
    alike = [];
  };
  for (const [at, part] of parts.entries()) {
    if (part.lines.length === 0 && partKinds(part).length === 0) {
      alike.push(part);
      continue;
    }
    foldParts(`before ${at}`);
    const difference = positions.get(part) ?? null;
    const lines = partLines(part, at, positions, wanted);
    const isEmpty = lines.length === 0 && (difference === null || !wanted.listed.has(difference));
    if (!wanted.onlyDifferences || !isEmpty) shown.push({ kind: "part", part, difference }, ...lines);
  }
  foldParts("end");
  return shown;
}

function partLines(
  part: ComparedPart,
  at: number,
  positions: ReadonlyMap<ComparedPart | ComparedLine, number>,
  wanted: Wanted,
): ShownLine[] {
  const whole = isOneSided(part) ? (positions.get(part) ?? null) : null;
  const shown: ShownLine[] = [];
  let alike: ShownLine[] = [];
  const foldLines = (key: string) => {
    shown.push(...folded(alike, key, `${alike.length} 处两份相同`, wanted, FEW));
    alike = [];
  };
  for (const [index, line] of part.lines.entries()) {
    if (isTitle(line)) continue;
    const difference = whole ?? (isOwn(part, line) ? (positions.get(line) ?? null) : null);
    const blank = lineText(line, "left") === "" && lineText(line, "right") === "";
    if (blank && (difference === null || whole !== null)) continue;
    if (wanted.onlyDifferences && difference !== null && !wanted.listed.has(difference)) continue;
    const each: ShownLine = { kind: "line", part, line, difference };
    if (difference === null) alike.push(each);
    else {
      foldLines(`${at} before ${index}`);
      shown.push(each);
    }
  }
  foldLines(`${at} end`);
  return shown;
}

function folded(
  lines: readonly ShownLine[],
  key: string,
  words: string,
  { onlyDifferences, unfolded }: Wanted,
  few: number,
): readonly ShownLine[] {
  if (onlyDifferences || lines.length === 0) return [];
  return lines.length <= few || unfolded.has(key) ? lines : [{ kind: "alike", key, words }];
}
