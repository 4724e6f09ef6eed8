import { Button } from "@fluentui/react-components";
import { JobProgress, type Progress } from "./job-progress.tsx";
import { PlainDialog } from "./plain-dialog.tsx";

interface WaitDialogProps {
  readonly title: string;
  readonly progress: Progress;
  readonly cancel: () => void;
}

/** Long work that has nothing to ask. */
export function WaitDialog({ title, progress, cancel }: WaitDialogProps) {
  return (
    <PlainDialog title={title} alert actions={<Button onClick={cancel}>取消</Button>} onClose={cancel}>
      <JobProgress progress={progress} />
    </PlainDialog>
  );
}
