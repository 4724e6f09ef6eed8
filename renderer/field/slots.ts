import { type ComponentType, createContext, useContext } from "react";
import type { FieldPlace, ProjectField } from "../../shared/book/fields.ts";
import type { TextMark } from "../../shared/book/mark.ts";
import type { Indicator } from "../../shared/book/model.ts";
import type { IndicatorRow, ProjectRow, SectionRow } from "../../shared/book/rows.ts";
import type { Severity } from "../../shared/checks/problem.ts";
import type { Place } from "../state/place.ts";
import type { GridField } from "./grid-field.ts";

/** What features show at the fields of the forms. A form knows the places only; the shell says who fills them. */
export interface Slots {
  readonly check: CheckSlots;
  readonly lastYear: LastYearSlots;
  /** The stretches of a section's text that are drawn apart; the later ones lie on top. */
  readonly useHighlights: (section: number) => readonly Highlight[];
}

/** What was carried over and is to be looked at, and the way to say that it was. */
export interface CheckSlots {
  /** All of a section or project, in the order of its form. */
  readonly useMarks: (part: SectionRow | ProjectRow) => readonly TextMark[];
  /** In the head of a form. */
  readonly Form: ComponentType<{ readonly place: Place }>;
  /** At a field of a project, or a group of them. */
  readonly Field: ComponentType<{ readonly project: ProjectRow; readonly field: FieldPlace }>;
  /** In a row of the indicator table. */
  readonly Row: ComponentType<{ readonly mark: TextMark }>;
  /** Beside a paragraph; `topOf` gives where one begins, px below the top of the text, null for none of the text's. */
  readonly Paragraph: ComponentType<{
    readonly section: SectionRow;
    readonly marks: readonly TextMark[];
    readonly topOf: (id: number) => number | null;
  }>;
}

/** The same field as it was last year. */
export interface LastYearSlots {
  /** Above the tables of a project. */
  readonly Project: ComponentType<{ readonly project: ProjectRow }>;
  /** Under a field of a project; `short` in a narrow cell. */
  readonly Field: ComponentType<{
    readonly project: ProjectRow;
    readonly field: ProjectField;
    readonly short?: boolean;
  }>;
  /** The indicator table's rows beside those of last year; null where they are not to be shown. */
  readonly usePaired: (project: ProjectRow) => PairedIndicators | null;
  /** In a cell of the indicator table. */
  readonly Cell: ComponentType<{
    readonly row: IndicatorRow;
    readonly field: keyof Indicator;
    /** Last year's row; null where there was none. */
    readonly before: Indicator | null;
  }>;
  /** Below the indicator table. */
  readonly Missing: ComponentType<{ readonly grid: GridField; readonly missing: readonly Indicator[] }>;
  /** Writes last year's text into the selected cells. */
  readonly takeCells: (grid: GridField, paired: PairedIndicators) => void;
}

export interface PairedIndicators {
  /** For each of this year's rows last year's, null where there was none. */
  readonly before: readonly (Indicator | null)[];
  /** Last year's rows that this year has no more. */
  readonly missing: readonly Indicator[];
}

/** A stretch of a paragraph that is drawn apart, in the looks of its kind. It is no part of the text. */
export interface Highlight {
  /** Row id. */
  readonly paragraph: number;
  /** UTF-16 offsets in its text. */
  readonly from: number;
  readonly to: number;
  readonly kind: "found" | "current" | "comment" | Severity;
  /** Shown where the mouse rests on it. */
  readonly title?: string;
}

const Context = createContext<Slots | null>(null);

export const SlotsFilled = Context.Provider;

/** @throws Error outside of the editor's frame, which fills them. */
export function useSlots(): Slots {
  const slots = useContext(Context);
  if (!slots) throw new Error("a form stands outside of the frame that fills its slots");
  return slots;
}
