import { create } from "zustand";

/** What the file dialog is asked for, and who waits for its answer. */
export interface FileRequest {
  readonly kind: "open" | "save";
  readonly title: string;
  readonly endings: readonly string[];
  /** A whole path to begin with; "" for the document folder. */
  readonly suggestion: string;
  readonly answer: (path: string | null) => void;
}

export const useFileRequest = create<{ readonly request: FileRequest | null }>(() => ({ request: null }));
