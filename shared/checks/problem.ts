import type { FieldPlace } from "../book/fields.ts";

/** What checks find, where, and how it can be fixed. */

/** `error` goes back for certain, `warning` probably, `hint` is style. */
export type Severity = "error" | "warning" | "hint";

/**
 * A place in the Book; positions count from 1, as the contract prints them. `{}` is the whole book. A field is named as in the
 * JSON form: `title`, `name`, `budget.total`, `spendingPlan`, `goal`, `level3`, `unit` …; `field` is absent where the whole
 * paragraph, row, section or project is meant.
 */
export interface Where {
  readonly section?: number;
  readonly paragraph?: number;
  readonly project?: number;
  readonly indicator?: number;
  readonly field?: FieldPlace;
}

/** One change of a fix. Places are those of the book that was checked. */
export type FixChange =
  /** The text of a paragraph or field; of a `spendingPlan` field, four percentages joined by "/". */
  | { readonly change: "set"; readonly where: Where; readonly text: string }
  /** A paragraph, an indicator row or a project. */
  | { readonly change: "delete"; readonly where: Where }
  /** A new paragraph before that one; `paragraph` may be one past the last. */
  | { readonly change: "insert"; readonly where: Where; readonly text: string }
  /** Rows in another order: the indicator rows of a project, given by their old positions. */
  | { readonly change: "reorder"; readonly where: Where; readonly order: readonly number[] };

/** A fix that the rule knows: one undoable step. */
export interface Fix {
  /** For its button and the undo menu: “改为〔2023〕”. */
  readonly title: string;
  /** Whether 全部修复 may apply it unasked: nothing is lost and no meaning changes. */
  readonly safe: boolean;
  readonly changes: readonly FixChange[];
}

/** What a rule says of one place. */
export interface Finding {
  readonly where: Where;
  /** One Chinese sentence: what is wrong. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The words concerned, as they stand in the text; "" where something is missing. Marks are drawn under them. */
  readonly quote: string;
  /** What to write instead, for a person; absent where only the clerk can know. */
  readonly advice?: string;
  readonly fix?: Fix;
}

/** A finding as it is shown: with its rule. */
export interface Problem extends Omit<Finding, "severity"> {
  readonly rule: string;
  readonly severity: Severity;
  /** As the rule has it: see `RuleInfo`. */
  readonly missing?: true;
  readonly mustFix?: true;
}
