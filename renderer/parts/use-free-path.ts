import { useEffect, useState } from "react";
import { freePath } from "./free-path.ts";

/** The path, or a numbered one where such a file is there already; "" stays "". */
export function useFreePath(wanted: string): string {
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
