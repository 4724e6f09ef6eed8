import { create } from "zustand";

/** What the file dialog is asked for, and who waits for its answer. */
export interface FileRequest {
  readonly kind: "open" | "save";
  /** Whether several files may be chosen. */
  readonly many: boolean;
  readonly title: string;
  readonly endings: readonly string[];
  /** A whole path to begin with; "" for the document folder. */
  readonly suggestion: string;
  /** None: the user changed their mind. */
  readonly answer: (paths: readonly string[]) => void;
}

export const useFileRequest = create<{ readonly request: FileRequest | null }>(() => ({ request: null }));
