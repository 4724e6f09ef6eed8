import { Button } from "@fluentui/react-components";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { useApp } from "../../state/store.ts";

/** Says what went wrong and how to fix it, in the host's own words. */
export function ProblemDialog() {
  const problem = useApp((state) => state.problem);
  const close = () => useApp.setState({ problem: null });
  return (
    <PlainDialog
      title={problem?.title}
      open={problem !== null}
      alert
      actions={
        <Button appearance="primary" onClick={close}>
          知道了
        </Button>
      }
      onClose={close}
    >
      <p className="problem-text">{problem?.message}</p>
    </PlainDialog>
  );
}
