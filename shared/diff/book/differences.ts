import { type ComparedLine, type ComparedPart, cellDiffers, lineDiffers } from "./comparison.ts";

/** The differences of two books one by one. */

export const DIFFERENCE_KINDS = ["added", "removed", "changed", "moved", "renamed"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const KIND_NAMES: Readonly<Record<DifferenceKind, string>> = {
  added: "新增",
  removed: "删除",
  changed: "修改",
  moved: "移动",
  renamed: "改名",
};

/** One thing that is another one in the two books. */
export interface Difference {
  /** At least one; a project that was moved and renamed is one difference of both. */
  readonly kinds: readonly DifferenceKind[];
  readonly part: ComparedPart;
  /** Null where it is the part as a whole. */
  readonly line: ComparedLine | null;
}

/** In reading order. What stands in a part that only one book has is no difference by itself. */
export function differencesOf(parts: readonly ComparedPart[]): Difference[] {
  return parts.flatMap((part): Difference[] => {
    const kinds = partKinds(part);
    const whole = kinds.length === 0 ? [] : [{ kinds, part, line: null }];
    if (part.left === null || part.right === null) return whole;
    const lines = part.lines.flatMap((line): Difference[] =>
      isOwn(part, line) ? [{ kinds: lineKinds(line), part, line }] : [],
    );
    return [...whole, ...lines];
  });
}

/** Whether a line of a part that both books have is a difference by itself: the name belongs to the part as a whole. */
export function isOwn(part: ComparedPart, line: ComparedLine): boolean {
  return part.left !== null && part.right !== null && !isTitle(line) && lineDiffers(line);
}

/** Whether it is the line of a section's title or a project's name. */
export function isTitle({ table, cells }: ComparedLine): boolean {
  const name = table === "section" ? "title" : "name";
  return table !== "indicator" && cells.some(({ field }) => field === name);
}

export function partKinds({ left, right, moved, title }: ComparedPart): DifferenceKind[] {
  if (left === null) return ["added"];
  if (right === null) return ["removed"];
  return [...(title.left === title.right ? [] : ["renamed" as const]), ...(moved ? ["moved" as const] : [])];
}

function lineKinds({ left, right, moved, cells }: ComparedLine): DifferenceKind[] {
  if (left === null) return ["added"];
  if (right === null) return ["removed"];
  return [...(cells.some(cellDiffers) ? ["changed" as const] : []), ...(moved ? ["moved" as const] : [])];
}

/** How many differences there are of each kind; one of two kinds counts in both. */
export function countByKind(differences: readonly Difference[]): Readonly<Record<DifferenceKind, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, renamed: 0 };
  for (const { kinds } of differences) for (const kind of kinds) counts[kind]++;
  return counts;
}
