import { create } from "zustand";

export type ExportFormat = "docx" | "pdf" | "xlsx";

/** What was chosen last stays chosen while the window lives. */
export const useExportFormat = create<{
  readonly format: ExportFormat;
  /** In a workbook: also a sheet for each project. */
  readonly projectSheets: boolean;
}>(() => ({ format: "docx", projectSheets: false }));
