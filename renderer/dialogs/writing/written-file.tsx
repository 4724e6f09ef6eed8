import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactNode } from "react";
import { fileSize } from "../../parts/file-size.ts";
import { tellFailure } from "../../state/messages.ts";
import { folderOf, nameOf } from "../../state/paths.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import "./writing.css";

interface WrittenFileProps {
  readonly path: string;
  readonly bytes: number;
  /** What else there is to say beside its size. */
  readonly facts: string | null;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** The file that was written, and what to do with it. */
export function WrittenFile({ path, bytes, facts, children, onClose }: WrittenFileProps) {
  const opens = useApp((state) => state.info?.opensFiles ?? false);
  const shell = (method: "shell.open" | "shell.reveal") => () => {
    runtime.call(method, { path }).catch((thrown: unknown) => tellFailure("不能打开", thrown));
  };
  return (
    <DialogBody>
      <DialogTitle>
        <span className="written row">
          <CheckmarkCircle24Filled /> 已导出
        </span>
      </DialogTitle>
      <DialogContent>
        <p className="written-file">{nameOf(path)}</p>
        <p className="written-facts numeric">
          {[facts, fileSize(bytes)].filter((words) => words !== null).join(" · ")}
        </p>
        <p className="written-folder faint">{folderOf(path)}</p>
        {children}
      </DialogContent>
      <DialogActions>
        {opens ? <Button onClick={shell("shell.reveal")}>打开所在文件夹</Button> : null}
        {opens ? <Button onClick={shell("shell.open")}>打开文件</Button> : null}
        <Button appearance="primary" onClick={onClose}>
          完成
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
