import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { JobProgress } from "../../parts/job-progress.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import type { Progress } from "../../state/job.ts";
import type { HelpTopic } from "../../state/open-help.ts";
import { nextOpen } from "./duplicate-choices.ts";
import { DuplicateStep } from "./duplicate-step.tsx";
import type { PlannedMerge } from "./use-merge-plan.ts";
import "./import.css";

interface MergeFrameProps {
  readonly title: string;
  /** What F1 opens the help at. */
  readonly help: HelpTopic;
  /** What the last button says. */
  readonly finish: string;
  readonly merge: PlannedMerge;
  /** What the parts are called. */
  readonly names: readonly string[];
  /** Whether everything is there to go on. */
  readonly ready: boolean;
  /** Of the work that the last button began. */
  readonly progress: Progress | null;
  readonly failure: string | null;
  readonly onFinish: () => void;
  /** Esc or 取消, also while the work goes on. */
  readonly onClose: () => void;
  /** The preview. */
  readonly children: ReactNode;
}

/** The steps of every import dialog: the preview, the duplicates one after another where there are any, and the work itself. */
export function MergeFrame(props: MergeFrameProps) {
  const { title, help, finish, merge, names, ready, progress, failure, onFinish, onClose, children } = props;
  const { asked, open } = merge;
  /** Which duplicate is shown; null shows the preview. */
  const [at, setAt] = useState<number | null>(null);
  const primary = useFirstFocus();
  const busy = progress !== null;
  const shown = at === null ? undefined : asked[at];
  const undecided = shown !== undefined && open.includes(shown);
  const last = open.length === (undecided ? 1 : 0);
  const goOn = () => {
    const next = nextOpen(asked, open, at ?? -1);
    if (shown === undefined && asked.length > 0) setAt(Math.max(0, next));
    else if (next >= 0) setAt(next);
    else onFinish();
  };
  return (
    <FormDialog
      help={help}
      title={shown === undefined ? title : "重复的项目"}
      action={
        shown === undefined && asked.length > 0
          ? `下一步：${asked.length} 个重复的项目`
          : last
            ? finish
            : "下一个"
      }
      actionId={primary}
      ready={ready && !undecided}
      busy={busy}
      look={{ width: 1000, content: "import column" }}
      more={
        shown === undefined ? null : (
          <Button disabled={busy} onClick={() => setAt(null)}>
            返回预览
          </Button>
        )
      }
      onSubmit={goOn}
      onClose={onClose}
    >
      {at === null || shown === undefined ? (
        children
      ) : (
        <DuplicateStep key={shown.id} merge={merge} names={names} at={at} show={setAt} />
      )}
      {progress ? <JobProgress progress={progress} /> : null}
      <DialogFailure message={failure} />
    </FormDialog>
  );
}
