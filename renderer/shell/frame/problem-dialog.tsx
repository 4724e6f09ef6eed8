import { Button } from "@fluentui/react-components";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { openBackups } from "../../state/backups.ts";
import { openHelp } from "../../state/open-help.ts";
import { useApp } from "../../state/store.ts";

/** Says what went wrong and how to fix it, in the host's own words; the help says more. */
export function ProblemDialog() {
  const problem = useApp((state) => state.problem);
  const close = () => useApp.setState({ problem: null });
  const help = problem?.help ?? null;
  const backupsOf = problem?.backupsOf ?? null;
  const showBackups = () => {
    close();
    openBackups(backupsOf);
  };
  return (
    <PlainDialog
      title={problem?.title}
      open={problem !== null}
      alert
      help={help}
      actions={
        <>
          {help === null ? null : <Button onClick={() => openHelp(help)}>怎么办</Button>}
          {backupsOf === null ? null : <Button onClick={showBackups}>打开最近的备份…</Button>}
          <Button appearance="primary" onClick={close}>
            知道了
          </Button>
        </>
      }
      onClose={close}
    >
      <p className="problem-text">{problem?.message}</p>
    </PlainDialog>
  );
}
