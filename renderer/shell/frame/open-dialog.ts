import { create } from "zustand";
import { useExportFormat } from "../../dialogs/export/export-format.ts";
import { saveNow } from "../../state/editing.ts";

/** The dialog over the editor: opened by a button of the header or by a key. */
export const useOpenDialog = create<{
  readonly open: "export" | "report" | "settings" | "rules" | null;
}>(() => ({ open: null }));

/** The settings, at the checks. */
export function openRules(): void {
  useOpenDialog.setState({ open: "rules" });
}

export function openExport(): void {
  void saveNow();
  useOpenDialog.setState({ open: "export" });
}

export function closeDialog(): void {
  useOpenDialog.setState({ open: null });
}

/** Ctrl+P: a text is printed from its PDF; the page that the browser would print is the editor's own. */
export async function openPrinting(): Promise<void> {
  useExportFormat.setState({ format: "pdf" });
  openExport();
}
