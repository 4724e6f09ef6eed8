import type { Op } from "../../shared/book/edit.ts";
import type { Indicator } from "../../shared/book/model.ts";
import type { IndicatorRow } from "../../shared/book/rows.ts";
import type { EditTraits } from "../state/book-sync.ts";

/** The indicator table of a project on the screen, for what acts on it from outside. Rows go by their index. */
export interface GridField {
  /** Row id of the project. */
  readonly projectId: number;
  /** As they are now; what is drawn may be a moment older. */
  readonly rows: readonly IndicatorRow[];
  /** The row with the cursor, and the first and last selected one with the fields that are selected in them. */
  readonly selected: {
    readonly cursor: number;
    readonly top: number;
    readonly bottom: number;
    readonly fields: readonly (keyof Indicator)[];
  };
  /** Saves what is typed. */
  commit(): void;
  /** Makes an edit where there is anything to change, and leaves the keyboard in the grid. */
  act(label: string, ops: readonly Op[], traits?: EditTraits): void;
  /** Puts the cursor there. */
  goTo(row: number, field: keyof Indicator): void;
}
