import { useMemo, useState } from "react";
import { applyOps } from "../../../shared/book/apply.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { mergeCommentOps } from "../../../shared/book/merge-comments.ts";
import { mergeOps } from "../../../shared/book/merge-ops.ts";
import { bookOfRows } from "../../../shared/book/rows.ts";
import { addNotes, edit, newRowId } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { useApp } from "../../state/store.ts";
import { fateLines } from "./fates.ts";
import { FileLines } from "./file-lines.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { MergeFrame } from "./merge-frame.tsx";
import { UnderstoodList } from "./understood-list.tsx";
import { notesToShow, type PlannedMerge, useMergePlan } from "./use-merge-plan.ts";
import { partsOf, useReadings } from "./use-readings.ts";

interface MergeDialogProps {
  /** The first files, already chosen. */
  readonly files: readonly string[];
  readonly onClose: () => void;
}

/** What the open book is called beside the files. */
const OPEN = "现在打开的文本";

/** From the units' files into the open book, in one step that can be undone. */
export function MergeDialog({ files, onClose }: MergeDialogProps) {
  const rows = useApp((state) => state.view?.rows);
  const readings = useReadings(files);
  const parts = useMemo(() => {
    const read = partsOf(readings.read);
    return rows ? [{ name: OPEN, book: bookOfRows(rows), notes: [] }, ...read] : read;
  }, [rows, readings.read]);
  const merge = useMergePlan(parts);
  const [merging, setMerging] = useState(false);
  const ready =
    rows !== undefined &&
    readings.read.length > 0 &&
    readings.files.every((each) => each.state === "read") &&
    !merging;

  const finish = () => {
    if (!rows) return;
    setMerging(true);
    const names = parts.slice(1).map(({ name }) => name);
    const rowOps = mergeOps(rows, readings.read, merge.plan, newRowId);
    // The comments are said of rows that are not there yet.
    const ops = [...rowOps, ...mergeCommentOps(applyOps(rows, rowOps), readings.read)];
    if (ops.length > 0) {
      edit(`合并单位文件 ${names.join("、")}`.slice(0, 100), ops, { keep: "before-merge" });
      if (rowOps.length > 0) goTo({ kind: "projects" });
    }
    void addNotes((merge.merged?.notes ?? []).filter(({ kind }) => kind !== "section-same"));
    notice(doneWords(ops, merge), ops.length > 0);
    onClose();
  };

  return (
    <MergeFrame
      help="units"
      title="合并单位文件"
      finish="合并"
      merge={merge}
      names={parts.map(({ name }) => name)}
      ready={ready}
      progress={null}
      failure={null}
      onFinish={finish}
      onClose={onClose}
    >
      <FileLines readings={readings} disabled={false} />
      {readings.read.length > 0 ? (
        <ImportPreview title="将要并入" notes={notesToShow(merge)}>
          <UnderstoodList lines={fateLines(parts, merge)} />
        </ImportPreview>
      ) : null}
    </MergeFrame>
  );
}

function doneWords(ops: readonly Op[], { asked, plan }: PlannedMerge): string {
  if (ops.length === 0) return "没有要改动的：项目都与现有的相同，或保留了现有的。";
  const added = ops.filter((op) => op.op === "insert" && op.table === "project").length;
  const updated = asked.filter(({ id, versions }) => {
    const choice = plan.choices[id];
    return versions[0].at[0].part === 0 && choice !== "all" && choice !== 0;
  }).length;
  const comments = ops.filter(({ op }) => op === "comment").length;
  const words = [
    added > 0 ? `新增 ${added} 个项目` : "",
    updated > 0 ? `更新 ${updated} 个项目` : "",
    comments > 0 ? `批注 ${comments} 条` : "",
    ops.every(({ op }) => op === "mark") ? "文字都与现有的相同，单位核对过的已去掉“待核对”" : "",
  ];
  return `已合并：${words.filter((word) => word !== "").join("，")}`;
}
