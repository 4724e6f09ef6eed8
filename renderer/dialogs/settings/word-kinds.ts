import type { WordKind } from "../../../shared/checks/words/word-lists.ts";

interface WordKindWords {
  readonly kind: WordKind;
  readonly title: string;
  /** The rule that looks the words up. */
  readonly rule: string;
  /** What a line is, and one to go by. */
  readonly hint: string;
  readonly example: string;
}

/** The lists that a person can add to, as the settings name them. */
export const WORD_LISTS: readonly WordKindWords[] = [
  {
    kind: "misspelt",
    title: "错别字",
    rule: "W1",
    hint: "错的写法 | 正确的写法 | 例外（含这个词而没有错的说法，用顿号分开，可以不写）",
    example: "做为 | 作为 | 叫做为民",
  },
  {
    kind: "outdated",
    title: "过时的表述",
    rule: "Y2",
    hint: "词语 | 最后适用的年份 | 例外（可以不写）",
    example: "六稳六保 | 2022",
  },
  {
    kind: "summary",
    title: "总结用语",
    rule: "Y3",
    hint: "词语 | （空着） | 例外（可以不写）：目标里出现它，读起来像总结",
    example: "取得显著成效",
  },
  {
    kind: "vague",
    title: "笼统的指标名",
    rule: "I6",
    hint: "三级指标的全名，末尾的“指标”不写；适用于任何项目的名称",
    example: "工作完成情况",
  },
];
