import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import type { Book } from "../../../shared/book/model.ts";
import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import { coverTitle, officialFileName } from "../../../shared/book/official-text.ts";
import { rolledNotes, rollOver } from "../../../shared/book/rollover.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { JobProgress } from "../../parts/job-progress.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { readYear } from "../../parts/year.ts";
import { NO_YEAR, YearField } from "../../parts/year-field.tsx";
import { useTarget } from "../../state/free-path.ts";
import { failureOf, useJob } from "../../state/job.ts";
import { notice } from "../../state/messages.ts";
import { showBook } from "../../state/open-book.ts";
import { beside, nameOf } from "../../state/paths.ts";
import { runtime } from "../../state/runtime.ts";
import { TargetField } from "../writing/target-field.tsx";
import { ALL_KEPT, keptProjects, rolloverOf } from "./choices.ts";
import { ProjectChoice } from "./project-choice.tsx";

interface RolloverFormProps {
  readonly file: Output<"import.read">;
  readonly chooseOther: () => Promise<void>;
  readonly onClose: () => void;
}

/** What of last year's text goes on into which year, and in which file. */
export function RolloverForm({ file, chooseOther, onClose }: RolloverFormProps) {
  const { book, notes } = file;
  const [typedYear, setYear] = useState(String(book.fiscalYear + 1));
  const [choices, setChoices] = useState(ALL_KEPT);
  const [failure, setFailure] = useState<string | null>(null);
  const first = useFirstFocus();
  const job = useJob();
  const busy = job.progress !== null;
  const fiscalYear = readYear(typedYear);
  const trouble = yearTrouble(fiscalYear, book.fiscalYear);
  const newYear = fiscalYear ?? book.fiscalYear + 1;
  const official = `${officialFileName(book.department, newYear)}.jxwb`;
  const [target, setTarget] = useTarget(beside(file.path, official));
  const kept = useMemo(() => keptProjects(book, choices), [book, choices]);
  const report = useMemo(
    () => rolledNotes(notes, rolloverOf(book, choices, newYear)).length,
    [book, notes, choices, newYear],
  );

  const make = async () => {
    if (fiscalYear === null) return;
    setFailure(null);
    try {
      const opened = await job.run("正在建立绩效文本", (name) =>
        runtime.call("book.rollOver", {
          job: name,
          id: file.id,
          out: target.path.trim(),
          ...rolloverOf(book, choices, fiscalYear),
        }),
      );
      showBook(opened, true);
      notice(doneWords(opened.rows.marks.length, opened.notes.length), false);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  const close = () => (busy ? job.cancel() : onClose());
  return (
    <FormDialog
      help="rollover"
      title="由上年生成"
      action={`生成${kept.length > 0 ? `（${kept.length} 个项目）` : ""}`}
      actionId={first}
      ready={trouble === undefined && target.path.trim() !== ""}
      busy={busy}
      look={{ width: 880, content: "rollover column" }}
      onSubmit={() => void make()}
      onClose={close}
    >
      <Source file={file} busy={busy} chooseOther={chooseOther} />
      <div className="rollover-fields">
        <YearField label="新的年度" value={typedYear} trouble={trouble} disabled={busy} onChange={setYear} />
        <TargetField
          label="保存在"
          title="新文本保存在哪里"
          endings={["jxwb"]}
          target={target}
          disabled={busy}
          onChange={setTarget}
        />
      </div>
      <CoverLines book={book} year={newYear} />
      <ProjectChoice
        verb="保留"
        legend="带到新一年的项目"
        book={book}
        year={newYear}
        choices={choices}
        disabled={busy}
        onChange={setChoices}
      />
      {report > 0 ? (
        <p className="quiet">
          读取这个文件时有 {report} 处没有放入或作了修补，生成后列在右边的“导入报告”里。
        </p>
      ) : null}
      {job.progress ? <JobProgress progress={job.progress} /> : null}
      <DialogFailure message={failure} />
    </FormDialog>
  );
}

interface SourceProps {
  readonly file: Output<"import.read">;
  readonly busy: boolean;
  readonly chooseOther: () => Promise<void>;
}

/** Which text it comes from. */
function Source({ file: { book, path }, busy, chooseOther }: SourceProps) {
  const total = sumMoney(book.projects.map((project) => project.budget.total));
  return (
    <div className="rollover-source row">
      <span title={path}>
        取自 <b>{book.fiscalYear}年</b> {book.department || "（未填部门）"}（{nameOf(path)}）：
        {book.sections.length} 个章节，{book.projects.length} 个项目 {groupedMoney(total)} 万元
      </span>
      <Button size="small" appearance="subtle" disabled={busy} onClick={() => void chooseOther()}>
        换一份…
      </Button>
    </div>
  );
}

/** The cover of the new text. */
function CoverLines({ book, year }: { readonly book: Book; readonly year: number }) {
  const next = rollOver(book, { fiscalYear: year, projects: [] });
  const lines = [next.department, coverTitle(next.fiscalYear), next.compiler, next.reviewer];
  return (
    <p className="rollover-cover framed">
      <span>新封面</span>
      {lines.filter((line) => line !== "").join(" · ")}
    </p>
  );
}

/** Why the new text cannot be of this year. */
function yearTrouble(typed: number | null, from: number): string | undefined {
  if (typed === null) return NO_YEAR;
  return typed === from ? `上年的文本就是${from}年的，请填新的一年` : undefined;
}

function doneWords(carried: number, notes: number): string {
  const report = notes === 0 ? "" : `另有 ${notes} 处读取时没有放入或作了修补，列在右边的“导入报告”里。`;
  return `已生成，有 ${carried} 处待核对：按 Ctrl+Enter 逐处核对。${report}`;
}
