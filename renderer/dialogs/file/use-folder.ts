import { useCallback, useEffect, useRef, useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";

export type Listing = Output<"files.list">;

interface Shown {
  readonly listing: Listing | null;
  /** Why the folder that was asked for last cannot be shown, or null. */
  readonly failure: string | null;
}

/** The folder that the dialog shows. `first` null begins in the document folder, as does one that cannot be read. */
export function useFolder(endings: readonly string[], first: string | null) {
  const [shown, setShown] = useState<Shown>({ listing: null, failure: null });
  const asked = useRef(0);

  const read = useCallback(
    (folder: string | null): Promise<Shown> =>
      runtime.call("files.list", { folder, endings: [...endings] }).then(
        (listing) => ({ listing, failure: null }),
        (thrown: unknown) => ({ listing: null, failure: errorMessage(thrown) }),
      ),
    [endings],
  );

  useEffect(() => {
    const mine = ++asked.current;
    void read(first)
      .then((found) => (found.listing === null && first !== null ? read(null) : found))
      .then((found) => {
        if (mine === asked.current) setShown(found);
      });
  }, [first, read]);

  const go = useCallback(
    (folder: string) => {
      const mine = ++asked.current;
      void read(folder === "" ? null : folder).then((found) => {
        if (mine === asked.current)
          setShown((last) => ({ ...found, listing: found.listing ?? last.listing }));
      });
    },
    [read],
  );
  return { ...shown, go };
}
