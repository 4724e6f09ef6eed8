import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Version } from "../../../shared/api/api.ts";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { VersionList } from "./version-list.tsx";
import { VersionView } from "./version-view.tsx";
import "./versions.css";

/** The states of the book that its file keeps: the timeline, and the one that is chosen. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { versions, failure, read } = useVersions();
  const [wanted, setWanted] = useState<number | null>(null);
  const chosen = versions?.find(({ id }) => id === wanted) ?? versions?.[0];
  if (versions === null && failure === null) return null;
  return (
    <PlainDialog
      title="版本"
      help="versions"
      look={chosen ? { width: 1080, content: "versions" } : { width: 520 }}
      actions={
        <Button appearance="primary" onClick={onClose}>
          关闭
        </Button>
      }
      onClose={onClose}
    >
      {failure === null ? null : (
        <p className="dialog-failure" role="alert">
          {failure}
        </p>
      )}
      {chosen && versions ? (
        <>
          <div className="versions-side">
            <VersionList versions={versions} chosen={chosen.id} onChoose={setWanted} />
            <p className="quiet">
              每天第一次修改前、导出时、全部替换等大改之前自动存，Ctrl+S
              自己存。没有名字的，一个月以后每天留一个。
            </p>
          </div>
          <VersionView key={chosen.id} version={chosen} onChanged={read} onLeave={onClose} />
        </>
      ) : versions ? (
        <Nothing />
      ) : null}
    </PlainDialog>
  );
}

function Nothing() {
  return (
    <div className="stack">
      <p>还没有版本。</p>
      <p className="quiet">
        版本是文本在某个时候的样子，存在同一个文件里，可以看、可以恢复。改第一处之前，程序会把现在的样子存成第一个版本；也可以关上这个窗口，按
        Ctrl+S 自己存一个。
      </p>
    </div>
  );
}

function useVersions() {
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const read = useCallback(() => {
    runtime
      .call("versions.list", {})
      .then(setVersions, (thrown: unknown) => setFailure(errorMessage(thrown)));
  }, []);
  useEffect(read, [read]);
  return { versions, failure, read };
}
