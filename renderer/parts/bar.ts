import type { ReactNode } from "react";

export type BarLook = "plain" | "hollow" | "error" | "warning";

/** One line of a chart: what it is of, its bar, and its number as words. */
export interface Bar {
  /** Its own among those beside it. */
  readonly key: string;
  readonly label: string;
  /** Before the label: a severity's shape. */
  readonly mark?: ReactNode;
  /** Its length, in the unit of all bars of the chart; null where none is drawn: beside the rest of a long list all others would be dots. */
  readonly value: number | null;
  /** “12.00 万元”: the number itself, and what else there is to say of it. */
  readonly text: string;
  readonly look?: BarLook;
  /** Where it leads; without that it opens what stands below. */
  readonly go?: () => void;
  readonly below?: readonly Bar[];
}
