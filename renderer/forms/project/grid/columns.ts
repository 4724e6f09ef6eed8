import { FIELDS, type FieldGroup, type IndicatorField, labelOf } from "../../../../shared/book/fields.ts";

/** The columns of the grid: the printed ones, 指标值 in its three fields. */

interface Look {
  /** CSS width, where the user has not dragged its border. */
  readonly width: string;
  readonly align: "left" | "center" | "right";
}

export interface Column extends Look {
  readonly field: IndicatorField;
  readonly title: string;
  /** Fields beside each other that have one heading more above them. */
  readonly group: FieldGroup | undefined;
  /** What the undo menu calls a change of it. */
  readonly step: string;
}

const LOOKS: Readonly<Record<IndicatorField, Look & { readonly step?: string }>> = {
  level1: { width: "var(--g-level1)", align: "center" },
  level2: { width: "var(--g-level2)", align: "left" },
  level3: { width: "auto", align: "left" },
  description: { width: "auto", align: "left", step: "修改指标描述" },
  symbol: { width: "var(--g-symbol)", align: "center" },
  number: { width: "var(--g-number)", align: "right" },
  unit: { width: "var(--g-unit)", align: "left" },
  basis: { width: "var(--g-basis)", align: "left" },
};

export const COLUMNS: readonly Column[] = FIELDS.indicator.map(({ name, short, group }) => ({
  field: name,
  title: short,
  group,
  step: `修改${group ? labelOf(group) : short}`,
  ...LOOKS[name],
}));

export const LEVEL1 = columnOf("level1");
export const LAST_COLUMN = COLUMNS.length - 1;

/** @throws RangeError outside the grid. */
export function columnAt(at: number): Column {
  const column = COLUMNS[at];
  if (!column) throw new RangeError(`the grid has no column ${at}`);
  return column;
}

export function fieldAt(at: number): IndicatorField {
  return columnAt(at).field;
}

export function columnOf(field: string | undefined): number {
  return COLUMNS.findIndex((column) => column.field === field);
}
