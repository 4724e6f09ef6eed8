import { Button, DialogActions } from "@fluentui/react-components";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import type { Writing } from "./use-writing.ts";

interface WritingActionsProps {
  readonly writing: Writing<unknown>;
  /** What the button says: “导出”. */
  readonly verb: string;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** 取消, and the button that writes, or replaces what is there. */
export function WritingActions({ writing, verb, onStart, onClose }: WritingActionsProps) {
  const { step, target, progress } = writing;
  const first = useFirstFocus();
  const busy = progress !== null;
  return (
    <DialogActions>
      <Button onClick={onClose}>取消</Button>
      {step.kind === "replacing" ? (
        <Button appearance="primary" disabled={busy} onClick={() => void writing.start(true)}>
          替换
        </Button>
      ) : (
        <Button
          id={first}
          appearance="primary"
          disabled={busy || target.path.trim() === ""}
          onClick={onStart}
        >
          {verb}
        </Button>
      )}
    </DialogActions>
  );
}
