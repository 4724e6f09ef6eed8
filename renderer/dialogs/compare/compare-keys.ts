import type { KeyLine } from "../../parts/keys.ts";

interface Where {
  readonly step: (by: number) => void;
  readonly open: () => void;
  /** The focus is in the list of differences. */
  readonly inList: boolean;
}

const inList = ({ inList: is }: Where) => is;

/** Keys of 比较. */
export const COMPARE_KEYS: readonly KeyLine<Where>[] = [
  { on: { F8: ({ step }) => step(1), "Shift+F8": ({ step }) => step(-1) }, does: "下一处、上一处不同" },
  {
    on: { ArrowUp: ({ step }) => step(-1), ArrowDown: ({ step }) => step(1) },
    when: inList,
    does: "不同之处的清单里：上一处 / 下一处",
  },
  { on: { Enter: ({ open }) => open() }, when: inList, does: "不同之处的清单里：到表单里的这一处" },
];
