import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Version } from "../../../shared/api/api.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { versionInWords } from "./version-words.ts";

interface RemoveDialogProps {
  readonly version: Version;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Asks before a version goes: nothing brings it back. */
export function RemoveDialog({ version, onRemoved, onClose }: RemoveDialogProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    try {
      await runtime.call("versions.remove", { id: version.id });
      onRemoved();
      onClose();
    } catch (thrown) {
      setFailure(errorMessage(thrown));
    }
  };
  return (
    <PlainDialog
      title={`删除${versionInWords(version)}？`}
      help="versions"
      alert
      actions={
        <>
          <Button appearance="primary" onClick={onClose}>
            取消
          </Button>
          <Button onClick={() => void remove()}>删除</Button>
        </>
      }
      onClose={onClose}
    >
      <p>现在的文本和别的版本不受影响。删除后找不回来。</p>
      <DialogFailure message={failure} />
    </PlainDialog>
  );
}
