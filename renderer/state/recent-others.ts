import { useEffect, useState } from "react";
import type { RecentBook } from "../../shared/api/api.ts";
import { runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

/** The texts that were open lately and are still there, without the open one. */
export function useRecentOthers(): readonly RecentBook[] {
  const open = useApp((state) => state.book?.path);
  const [books, setBooks] = useState<readonly RecentBook[]>([]);
  useEffect(() => {
    // It is a shortcut: any file can be chosen without it.
    runtime.call("recent.list", {}).then(setBooks, () => undefined);
  }, []);
  return books.filter(({ path, exists }) => exists && path !== open);
}
