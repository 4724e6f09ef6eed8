import type { ListedWord } from "./word-list.ts";

/** Longer with its spaces is no name of a list. */
const LONGEST = 80;

/** Tells names of 三级指标 that would fit any project: those of the list, whole, whatever marks and spaces stand in them. */
export function vagueNames(list: readonly ListedWord[]): (name: string) => boolean {
  const names = new Set(
    list.filter(({ word, except }) => !except.includes(word)).map(({ word }) => bare(word)),
  );
  names.delete("");
  const beginnings = new Set(Array.from(names, (name) => name.charAt(0)));
  return (name) => {
    if (name.length > LONGEST) return false;
    const first = name.trim().charAt(0);
    return (beginnings.has(first) || MARK.test(first)) && names.has(bare(name));
  };
}

const MARK = /[。；，、]/;

function bare(name: string): string {
  return name.trim().replace(/指标$|[。；，、\s]/g, "");
}
