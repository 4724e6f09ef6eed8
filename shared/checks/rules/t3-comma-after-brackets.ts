import { numberingRule } from "./numbering-rule.ts";

export const t3CommaAfterBrackets = numberingRule(
  {
    id: "T3",
    title: "带括号的序号后加了顿号",
    severity: "warning",
    source: "GB/T 9704-2012 7.3.3",
    example: { wrong: "（二）、分项绩效目标", right: "（二）分项绩效目标" },
  },
  (list) =>
    list.flatMap(({ mark, at }) => {
      if (!/^[）)][、.．，]$/.test(mark.after)) return [];
      const right = mark.text.slice(0, -1);
      return [
        {
          at,
          message: `序号“${mark.text}”后不应再加“${mark.text.slice(-1)}”。`,
          quote: mark.text,
          advice: `改为“${right}”。`,
          fix: { title: `改为“${right}”`, safe: true, marks: [{ at, mark: right }] },
        },
      ];
    }),
);
