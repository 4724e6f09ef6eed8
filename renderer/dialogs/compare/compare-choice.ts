import { create } from "zustand";
import type { View } from "./compared-line.tsx";

/** How comparisons are looked at; what was chosen last stays chosen while the window lives. */
export const useCompareChoice = create<{
  readonly view: View;
  readonly onlyDifferences: boolean;
  readonly format: "docx" | "xlsx";
}>(() => ({ view: "sides", onlyDifferences: false, format: "docx" }));
