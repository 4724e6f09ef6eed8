import { useEffect, useState } from "react";
import type { Target } from "./choose-file.ts";
import { numbered } from "./paths.ts";
import { runtime } from "./runtime.ts";

const MOST_TRIES = 50;

type IsOurs = (path: string) => boolean;
const NONE_OURS: IsOurs = () => false;

/**
 * Where a file is going to be written: at the suggested path, numbered where such a file is there already, until another is chosen.
 * @param isOurs which files that are there may be suggested all the same; one function for as long as the component lives
 * @returns the target, how to choose another (null: the suggestion), and whether one was chosen
 */
export function useTarget(
  suggested: string,
  isOurs = NONE_OURS,
): [Target, (target: Target | null) => void, boolean] {
  const path = useFreePath(suggested, isOurs);
  const [chosen, choose] = useState<Target | null>(null);
  return [chosen ?? { path, mayReplace: false }, choose, chosen !== null];
}

/** The path, or a numbered one where such a file is there already; "" stays "". */
function useFreePath(wanted: string, isOurs: IsOurs): string {
  const [free, setFree] = useState({ wanted: "", path: "" });
  useEffect(() => {
    if (wanted === "") return;
    freePath(wanted, isOurs).then(
      (path) => setFree({ wanted, path }),
      // The host says so when the file is made.
      () => undefined,
    );
  }, [wanted, isOurs]);
  return free.wanted === wanted ? free.path : wanted;
}

/** The path, or the first of “…（2）”, “…（3）” where no file is yet, or one of ours. */
export async function freePath(path: string, isOurs = NONE_OURS): Promise<string> {
  for (let number = 1; number < MOST_TRIES; number++) {
    const candidate = number === 1 ? path : numbered(path, number);
    if (isOurs(candidate) || !(await runtime.call("files.exists", { path: candidate }))) return candidate;
  }
  return path;
}
