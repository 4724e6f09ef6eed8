import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { type BackupList, closeBackups, useBackups } from "../../state/backups.ts";
import { saveNow } from "../../state/editing.ts";
import { nameOf } from "../../state/paths.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { BackupLines } from "./backup-lines.tsx";
import { BackupPlaces } from "./backup-places.tsx";
import "./backups.css";

const LOOK = { width: 720, content: "backups" };

/** The backups of a book: what each holds, the ways to look into it and to restore it, and where they lie. */
export function BackupsDialog({ path }: { readonly path: string | null }) {
  const opened = useApp((state) => state.book?.path);
  const canEdit = useApp((state) => state.readOnly === null);
  const [list, setList] = useState<BackupList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const made = useBackups((state) => state.state?.at ?? null);
  const book = path ?? opened ?? "";

  const read = useCallback(
    () => runtime.call("backups.list", { path }).then(setList, (thrown) => setFailure(errorMessage(thrown))),
    [path],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again as soon as another one is made
  useEffect(() => void read(), [read, made]);

  const attempt = (work: Promise<unknown>) => {
    setFailure(null);
    return work.catch((thrown: unknown) => setFailure(errorMessage(thrown)));
  };
  const make = async () => {
    setMaking(true);
    await saveNow();
    await attempt(runtime.call("backups.make", {}).then(read));
    setMaking(false);
  };

  return (
    <PlainDialog
      title={path === null ? "备份" : `“${nameOf(path)}”的备份`}
      look={LOOK}
      help="move"
      actions={
        <>
          {path === null && canEdit ? (
            <Button disabledFocusable={making} onClick={() => void make()}>
              {making ? "正在备份…" : "现在备份"}
            </Button>
          ) : null}
          <Button appearance="primary" onClick={closeBackups}>
            关闭
          </Button>
        </>
      }
      onClose={closeBackups}
    >
      <DialogFailure message={failure} />
      {list === null ? (
        failure === null && <Spinner size="small" label="正在查找备份…" />
      ) : (
        <>
          {list.state.trouble === null ? null : (
            <p className="dialog-failure" role="status">
              <b>最近一次备份没有做全。</b>
              {list.state.trouble}
            </p>
          )}
          <BackupLines list={list} book={book} restores={path === null && canEdit} attempt={attempt} />
          <BackupPlaces list={list} changed={read} attempt={attempt} />
        </>
      )}
    </PlainDialog>
  );
}
