import { create } from "zustand";

/** Whether the help is open: by F1 anywhere, or by its buttons. */
export const useHelp = create<{ readonly open: boolean }>(() => ({ open: false }));

export function openHelp(): void {
  useHelp.setState({ open: true });
}
