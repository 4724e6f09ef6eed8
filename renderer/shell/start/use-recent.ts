import { useCallback, useEffect, useState } from "react";
import type { RecentBook } from "../../../shared/api/api.ts";
import { tellFailure } from "../../state/messages.ts";
import { runtime } from "../../state/runtime.ts";

/** The texts that were open lately, the latest first; null while they are read. */
export function useRecent() {
  const [books, setBooks] = useState<readonly RecentBook[] | null>(null);
  const read = useCallback(
    () =>
      runtime.call("recent.list", {}).then(setBooks, (thrown: unknown) => {
        setBooks([]);
        tellFailure("不能读取最近打开的列表", thrown);
      }),
    [],
  );
  useEffect(() => void read(), [read]);
  const forget = async (path: string) => {
    try {
      await runtime.call("recent.forget", { path });
      await read();
    } catch (thrown) {
      tellFailure("不能从列表中移除", thrown);
    }
  };
  return { books, read, forget };
}
