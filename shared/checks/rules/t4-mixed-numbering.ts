import { type NumberedLine, type NumberMark, withNumber } from "../text/numbering.ts";
import { MOST_FIXES, numberingRule } from "./numbering-rule.ts";

/** Siblings numbered in different ways. The first one's way is right; where most differ from it, that is said once. */
export const t4MixedNumbering = numberingRule(
  {
    id: "T4",
    title: "同级序号样式不一致",
    severity: "hint",
    source: "GB/T 9704-2012 7.3.3",
    example: { wrong: "1.招商引资经费。/ 2、驻外招商经费。", right: "1.招商引资经费。/ 2.驻外招商经费。" },
  },
  (list) => {
    const [first] = list;
    if (!first) return [];
    const other = list.filter(({ mark }) => styleOf(mark) !== styleOf(first.mark));
    const told = other.length < list.length - other.length ? other : other.slice(0, 1);
    const marks = other.map((line) => ({ at: line.at, mark: likeFirst(first, line) }));
    return told.map(({ mark, at }, index) => ({
      at,
      message: `同级序号样式不一致：“${first.mark.text}”与“${mark.text}”。`,
      quote: mark.text,
      advice: `统一写成“${likeFirst(first, { mark, at })}”的样子。`,
      ...(index < MOST_FIXES && {
        fix: { title: `同级统一为“${first.mark.text}”的样式`, safe: true, marks },
      }),
    }));
  },
);

/** What follows a bracket is T3's matter; which bracket or point it is, ours. */
function styleOf({ family, before, after }: NumberMark): string {
  return `${family}${before.trim()}${bracket(after)}`;
}

function bracket(after: string): string {
  return after.trim().replace(/^([）)])[、.．，]$/, "$1");
}

function likeFirst(first: NumberedLine, { mark }: NumberedLine): string {
  return withNumber({ ...first.mark, after: bracket(first.mark.after) }, mark.value);
}
