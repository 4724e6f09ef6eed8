import { create } from "zustand";

export type ExportFormat = "docx" | "pdf";

/** The one chosen last stays chosen while the window lives. */
export const useExportFormat = create<{ readonly format: ExportFormat }>(() => ({ format: "docx" }));
