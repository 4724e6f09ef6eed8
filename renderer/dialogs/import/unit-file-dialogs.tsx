import { useEffect } from "react";
import { endUnitFileTask, useUnitFileTask } from "../../state/unit-file-task.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";

/** 合并单位文件 and 导出单位文件, whichever was asked for. */
export function UnitFileDialogs() {
  const task = useUnitFileTask((state) => state.task);
  // A book closed in another window takes its dialog with it.
  useEffect(() => endUnitFileTask, []);
  if (!task) return null;
  return task.kind === "merge" ? (
    <MergeDialog files={task.files} onClose={endUnitFileTask} />
  ) : (
    <SplitDialog unit={task.unit} onClose={endUnitFileTask} />
  );
}
