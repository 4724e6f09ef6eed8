import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { JobProgress, type Progress } from "./job-progress.tsx";

interface WaitDialogProps {
  readonly title: string;
  readonly progress: Progress;
  readonly cancel: () => void;
}

/** Long work that has nothing to ask. */
export function WaitDialog({ title, progress, cancel }: WaitDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => data.open || cancel()}>
      <DialogSurface className="dialog-small">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <JobProgress progress={progress} />
          </DialogContent>
          <DialogActions>
            <Button onClick={cancel}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
