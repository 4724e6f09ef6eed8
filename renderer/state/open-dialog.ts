import { create } from "zustand";
import { saveNow } from "./editing.ts";

/** The dialog over the editor: opened by a button or by a key. */
export const useOpenDialog = create<{
  readonly open: "export" | "print" | "report" | "settings" | "rules" | "versions" | null;
}>(() => ({ open: null }));

/** The settings, at the checks. */
export function openRules(): void {
  useOpenDialog.setState({ open: "rules" });
}

export function openExport(): void {
  void saveNow();
  useOpenDialog.setState({ open: "export" });
}

export async function openVersions(): Promise<void> {
  await saveNow();
  useOpenDialog.setState({ open: "versions" });
}

export function closeDialog(): void {
  useOpenDialog.setState({ open: null });
}

/** A text is printed from its PDF; the page that the browser would print is the editor's own. */
export function openPrinting(): void {
  void saveNow();
  useOpenDialog.setState({ open: "print" });
}

/** In place of printing here: the file to be printed elsewhere. */
export function openPdfExport(): void {
  useExportFormat.setState({ format: "pdf" });
  openExport();
}

/** The numbers in pictures, to be handed on. */
export function openChartExport(): void {
  useExportFormat.setState({ format: "xlsx", charts: true });
  openExport();
}

export type ExportFormat = "docx" | "pdf" | "xlsx" | "jxwb";

/** What was chosen last stays chosen while the window lives. */
export const useExportFormat = create<{
  readonly format: ExportFormat;
  /** In a workbook: also a sheet for each project. */
  readonly projectSheets: boolean;
  /** In a workbook: also its numbers with charts. */
  readonly charts: boolean;
  /** In a copy of the text: also its steps and versions. */
  readonly past: boolean;
}>(() => ({ format: "docx", projectSheets: false, charts: false, past: false }));
