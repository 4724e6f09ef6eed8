import { WaitDialog } from "../../parts/wait-dialog.tsx";
import { nameOf } from "../../state/paths.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

/** While the file of a book does not answer; it appears as soon as it does. */
export function OpeningDialog() {
  const path = useApp((state) => state.opening);
  if (path === null) return null;
  return (
    <WaitDialog
      title={`正在打开“${nameOf(path)}”`}
      progress={{ stage: "文件所在的网络共享或 U 盘还没有回应，有回应就打开", part: undefined }}
      cancel={() => {
        // Where the host does not answer either, the dialog stays: nothing has been given up.
        runtime.call("book.cancelOpening", {}).catch(() => undefined);
      }}
    />
  );
}
