import type { KeyLine } from "../../parts/keys.ts";

/** What the keys act on. */
export interface HelpList {
  readonly query: string;
  readonly clear: () => void;
  /** Puts the focus on another line of the list; before the first one is the search. */
  readonly step: (by: 1 | -1) => void;
  readonly openFirst: () => void;
  readonly inSearch: boolean;
}

export const HELP_KEYS: readonly KeyLine<HelpList>[] = [
  { on: { ArrowUp: ({ step }) => step(-1), ArrowDown: ({ step }) => step(1) }, does: "上一条 / 下一条" },
  {
    on: { Enter: ({ openFirst }) => openFirst() },
    when: ({ inSearch }) => inSearch,
    does: "在查找框里：打开第一条；在列表里：打开这一条",
  },
  {
    on: { Escape: ({ clear }) => clear() },
    when: ({ query }) => query !== "",
    does: "不再查找；再按一次关闭帮助",
  },
];
