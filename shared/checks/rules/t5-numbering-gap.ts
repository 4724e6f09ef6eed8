import { type NumberedLine, withNumber } from "../text/numbering.ts";
import { countedFrom, MOST_FIXES, type NumberingRemark, numberingRule } from "./numbering-rule.ts";

export const t5NumberingGap = numberingRule(
  {
    id: "T5",
    title: "序号不连续",
    severity: "warning",
    example: { wrong: "1.招商 / 2.外贸 / 4.电商", right: "1.招商 / 2.外贸 / 3.电商" },
  },
  (list) => {
    const remarks: NumberingRemark[] = [];
    let last = 0;
    list.forEach((line, index) => {
      const { value } = line.mark;
      const due = last + 1;
      if (value !== due) remarks.push(remark(list, index, due, remarks.length < MOST_FIXES));
      // One wrong number among right ones is one mistake; otherwise counting goes on from it.
      last = value === due || list[index + 1]?.mark.value === due + 1 ? due : value;
    });
    return remarks;
  },
);

function remark(list: readonly NumberedLine[], index: number, due: number, hasFix: boolean): NumberingRemark {
  const line = list[index] as NumberedLine;
  const before = list[index - 1]?.mark.text;
  const right = withNumber(line.mark, due);
  return {
    at: line.at,
    message:
      before === undefined
        ? `序号不连续：从“${line.mark.text}”开始。`
        : `序号不连续：“${before}”之后是“${line.mark.text}”。`,
    quote: line.mark.text,
    advice: `应为“${right}”；请确认没有漏写或误删的内容。`,
    ...(hasFix && {
      fix: { title: `改为“${right}”，以后顺延`, safe: false, marks: countedFrom(list, index, due) },
    }),
  };
}
