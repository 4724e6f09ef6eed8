import type { ListedWord } from "./word-list.ts";

/** Longer with its spaces is no name of a list. */
const LONGEST = 80;

/** Tells names of 三级指标 that would fit any project: those of the list, whole, whatever marks and spaces stand in them. */
export function vagueNames(list: readonly ListedWord[]): (name: string) => boolean {
  const names = new Set(
    list.filter(({ word, except }) => !except.includes(word)).map(({ word }) => bare(word)),
  );
  names.delete("");
  return (name) => name.length <= LONGEST && (names.has(name) || names.has(bare(name)));
}

function bare(name: string): string {
  return name.trim().replace(/指标$|[。；，、\s]/g, "");
}
