import { useEffect } from "react";
import { endUnitFileTask, useUnitFileTask } from "../state/unit-file-task.ts";
import { CopyDialog } from "./copy/copy-dialog.tsx";
import { MergeDialog } from "./import/merge-dialog.tsx";
import { SplitDialog } from "./import/split-dialog.tsx";

/** 从别处复制项目, 合并单位文件 and 导出单位文件, whichever was asked for. */
export function UnitFileDialogs() {
  const task = useUnitFileTask((state) => state.task);
  // A book closed in another window takes its dialog with it.
  useEffect(() => endUnitFileTask, []);
  if (!task) return null;
  switch (task.kind) {
    case "merge":
      return <MergeDialog files={task.files} onClose={endUnitFileTask} />;
    case "split":
      return <SplitDialog unit={task.unit} onClose={endUnitFileTask} />;
    case "copy":
      return <CopyDialog onClose={endUnitFileTask} />;
  }
}
