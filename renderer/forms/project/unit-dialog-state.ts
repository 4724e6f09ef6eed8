import { create } from "zustand";
import type { Unit } from "../../../shared/book/units.ts";

/** What the unit dialog was opened for. */
export type UnitTask =
  | { readonly kind: "move"; readonly ids: readonly number[] }
  | { readonly kind: "rename"; readonly unit: Unit };

export const useUnitTask = create<{ readonly task: UnitTask | null }>(() => ({ task: null }));

export function askUnit(task: UnitTask): void {
  useUnitTask.setState({ task });
}
