import { Select } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { MergePart } from "../../../shared/book/merge.ts";
import { cleanFileName } from "../../../shared/file-name.ts";
import { useTarget } from "../../state/free-path.ts";
import { failureOf, useJob } from "../../state/job.ts";
import { showBook } from "../../state/open-book.ts";
import { beside, nameOf, replaceEnding } from "../../state/paths.ts";
import { runtime } from "../../state/runtime.ts";
import { TargetField } from "../writing/target-field.tsx";
import { FileLines } from "./file-lines.tsx";
import { CoverFacts, ImportPreview } from "./import-preview.tsx";
import { MergeFrame } from "./merge-frame.tsx";
import { previewLines } from "./preview-lines.ts";
import { UnderstoodList } from "./understood-list.tsx";
import { notesToShow, useMergePlan } from "./use-merge-plan.ts";
import { partsOf, useReadings } from "./use-readings.ts";

interface ImportDialogProps {
  /** The first files, already chosen; at least one. */
  readonly files: readonly [string, ...string[]];
  readonly onClose: () => void;
}

/** From files to one new text: they are read, what they hold is shown, duplicates are asked about, and then it is made. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const readings = useReadings(files);
  const parts = useMemo(() => partsOf(readings.read), [readings.read]);
  const merge = useMergePlan(parts);
  const [target, setTarget] = useTarget(
    beside(files[0], replaceEnding(cleanFileName(nameOf(files[0])), "jxwb")),
  );
  const [failure, setFailure] = useState<string | null>(null);
  const job = useJob();
  const busy = job.progress !== null;
  const ready = readings.files.length > 0 && readings.files.every((each) => each.state === "read");

  const create = async () => {
    setFailure(null);
    const ids = readings.read.map(({ id }) => id);
    try {
      const opened = await job.run("正在建立绩效文本", (name) =>
        runtime.call("import.run", { job: name, ids, plan: merge.plan, out: target.path.trim() }),
      );
      showBook(opened, true);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };

  return (
    <MergeFrame
      help="import"
      title="导入"
      finish="创建"
      merge={merge}
      names={parts.map(({ name }) => name)}
      ready={ready && target.path.trim() !== ""}
      progress={job.progress}
      failure={failure}
      onFinish={() => void create()}
      onClose={busy ? job.cancel : onClose}
    >
      <FileLines readings={readings} disabled={busy} />
      {parts.length > 1 ? <MainChoice parts={parts} main={merge.plan.main} choose={merge.setMain} /> : null}
      {merge.merged ? (
        <ImportPreview title="读懂了" notes={notesToShow(merge)}>
          <CoverFacts
            book={merge.merged.book}
            {...(merge.merged.notes.some(({ kind }) => kind === "year-guessed")
              ? { setYear: merge.setYear }
              : {})}
          />
          <UnderstoodList
            lines={previewLines(merge.merged.book)}
            {...(parts.length > 1 ? { moveUnit: merge.moveUnit } : {})}
          />
        </ImportPreview>
      ) : null}
      <TargetField
        label="导入后保存在"
        title="导入后保存在哪里"
        endings={["jxwb"]}
        target={target}
        onChange={setTarget}
        disabled={busy}
      />
    </MergeFrame>
  );
}

interface MainChoiceProps {
  readonly parts: readonly MergePart[];
  readonly main: number;
  readonly choose: (part: number) => void;
}

/** Of which file the merged text has its cover and its sections. */
function MainChoice({ parts, main, choose }: MainChoiceProps) {
  const id = useId();
  return (
    <div className="import-main row">
      <label htmlFor={id}>封面和章节取自</label>
      <Select id={id} size="small" value={String(main)} onChange={(_, data) => choose(Number(data.value))}>
        {parts.map(({ name }, index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
