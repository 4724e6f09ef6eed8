import { useCallback, useEffect, useRef, useState } from "react";
import type { Output } from "../../../shared/api.ts";
import { errorMessage } from "../../state/runtime.ts";
import { runtime } from "../../state/store.ts";

export type Listing = Output<"files.list">;

/** The folder that the dialog shows. `first` null begins in the document folder, as does one that cannot be read. */
export function useFolder(endings: readonly string[], first: string | null) {
  const [listing, setListing] = useState<Listing | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const wanted = useRef(0);

  const read = useCallback(
    async (folder: string | null): Promise<boolean> => {
      const mine = ++wanted.current;
      try {
        const found = await runtime.call("files.list", { folder, endings: [...endings] });
        if (mine !== wanted.current) return true;
        setListing(found);
        setFailure(null);
        return true;
      } catch (thrown) {
        if (mine === wanted.current) setFailure(errorMessage(thrown));
        return false;
      }
    },
    [endings],
  );

  useEffect(() => {
    void read(first).then((found) => {
      if (!found && first !== null) void read(null);
    });
  }, [first, read]);

  const go = useCallback((folder: string) => void read(folder === "" ? null : folder), [read]);
  return { listing, failure, go };
}
