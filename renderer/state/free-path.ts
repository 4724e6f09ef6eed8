import { useEffect, useState } from "react";
import type { Target } from "./choose-file.ts";
import { numbered } from "./paths.ts";
import { runtime } from "./runtime.ts";

const MOST_TRIES = 50;

/** Where a file is going to be written: at the suggested path, numbered where such a file is there already, until another is chosen. */
export function useTarget(suggested: string): [Target, (target: Target | null) => void] {
  const path = useFreePath(suggested);
  const [chosen, choose] = useState<Target | null>(null);
  return [chosen ?? { path, mayReplace: false }, choose];
}

/** The path, or a numbered one where such a file is there already; "" stays "". */
function useFreePath(wanted: string): string {
  const [free, setFree] = useState({ wanted: "", path: "" });
  useEffect(() => {
    if (wanted === "") return;
    freePath(wanted).then(
      (path) => setFree({ wanted, path }),
      // The host says so when the file is made.
      () => undefined,
    );
  }, [wanted]);
  return free.wanted === wanted ? free.path : wanted;
}

/** The path, or the first of “…（2）”, “…（3）” where no file is yet. */
export async function freePath(path: string): Promise<string> {
  for (let number = 1; number < MOST_TRIES; number++) {
    const candidate = number === 1 ? path : numbered(path, number);
    if (!(await runtime.call("files.exists", { path: candidate }))) return candidate;
  }
  return path;
}
