import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useApp } from "../../state/store.ts";

/** Says what went wrong and how to fix it, in the host's own words. */
export function ProblemDialog() {
  const problem = useApp((state) => state.problem);
  const close = () => useApp.setState({ problem: null });
  return (
    <Dialog open={problem !== null} modalType="alert" onOpenChange={close}>
      <DialogSurface className="dialog" style={{ width: 460 }}>
        <DialogBody>
          <DialogTitle>{problem?.title}</DialogTitle>
          <DialogContent>
            <p className="problem-text">{problem?.message}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              知道了
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
