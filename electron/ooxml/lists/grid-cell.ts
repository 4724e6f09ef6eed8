/** A cell with something in it. */
export interface GridCell {
  /** As a person reads it: numbers without thousands separators, 95%, 25场次, 2024年6月30日. Not trimmed. */
  readonly text: string;
  /** The same with all digits of its number, which a format may round: what counts as an amount or a percentage. */
  readonly exact: string;
  /** The number that the cell holds, in decimals; null for a text. Of 25% it is 0.25. */
  readonly number: string | null;
  readonly percent: boolean;
  /** An error value, or a formula whose result the file does not tell. */
  readonly broken: boolean;
  /** It stands here because a merged cell reaches this far. */
  readonly filled: boolean;
}

/** What the notes say of a broken cell. */
export const NO_RESULT =
  "这一格是公式错误，或公式没有存下结果，没有导入。请在 Excel 中重算保存后再导入，或手工补填。";

export function textCell(text: string): GridCell {
  return { text, exact: text, number: null, percent: false, broken: false, filled: false };
}
