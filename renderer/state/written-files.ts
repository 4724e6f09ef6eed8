import { keepChoice, onRecalled } from "./choices.ts";

/** So many are remembered: those of a few texts in every format. */
const MOST = 50;
const NAME = "written";

/** Paths, the newest first; the host keeps them for the next start. */
let written: readonly string[] = [];

onRecalled(NAME, (stored) => {
  written = pathsIn(stored);
});

/** Whether the program wrote that file: only then is it offered to be replaced. Any other may be last year's original. */
export function isWrittenHere(path: string): boolean {
  return written.includes(path);
}

export function rememberWritten(path: string): void {
  written = [path, ...written.filter((each) => each !== path)].slice(0, MOST);
  keepChoice(NAME, JSON.stringify(written));
}

function pathsIn(stored: string | undefined): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
