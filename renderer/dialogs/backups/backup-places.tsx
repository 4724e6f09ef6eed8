import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import type { BackupList } from "../../state/backups.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

interface BackupPlacesProps {
  readonly list: BackupList;
  readonly changed: () => Promise<void>;
  /** Does something, and says why it could not be done. */
  readonly attempt: (work: Promise<unknown>) => Promise<unknown>;
}

/** Whether backups are made, how often, and where they lie. */
export function BackupPlaces({ list, changed, attempt }: BackupPlacesProps) {
  const { settings, folders, usual, backups } = list;
  const set = (changes: Partial<typeof settings>) =>
    void attempt(runtime.call("backups.set", { ...settings, ...changes }).then(changed));
  const opensFiles = useApp((state) => state.info?.opensFiles ?? false);
  const newest = backups[0];
  const gone = folders.filter(({ there, path }) => !there && path !== usual);
  return (
    <section className="backups-places" aria-label="怎样备份">
      <div className="row">
        <Checkbox
          label="编辑时自动备份，关闭时再备份一次；修改之间每隔"
          checked={settings.on}
          onChange={(_, data) => set({ on: data.checked === true })}
        />
        <select
          aria-label="每隔几分钟"
          value={settings.minutes}
          disabled={!settings.on}
          onChange={(event) => set({ minutes: Number(event.target.value) })}
        >
          {[5, 10, 20, 30, 60].map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes} 分钟
            </option>
          ))}
        </select>
        <span className="grow" />
        {opensFiles && newest !== undefined ? (
          <Button
            size="small"
            onClick={() => void attempt(runtime.call("shell.reveal", { path: newest.path }))}
          >
            打开文件夹
          </Button>
        ) : null}
      </div>
      <FolderField
        key={settings.folder}
        label="备份到"
        saved={settings.folder ?? usual}
        placeholder={usual}
        save={(folder) => set({ folder: folder === "" || folder === usual ? null : folder })}
      />
      <FolderField
        key={`2 ${settings.second}`}
        label="再备份一份到（可以不填）"
        saved={settings.second ?? ""}
        placeholder="另一块盘或网络文件夹，例如 D:\备份"
        save={(second) => set({ second: second === "" ? null : second })}
      />
      {gone.map(({ path }) => (
        <p key={path} className="backups-gone" role="status">
          “{path}”现在读不到，里面的备份没有列出。插好 U 盘或连上网络以后再打开这里。
        </p>
      ))}
      <p className="faint">
        留下今天的最后三份、两个星期内每天一份、以前每个月一份；自己改过名字的备份不会清理。
      </p>
    </section>
  );
}

interface FolderFieldProps {
  readonly label: string;
  readonly saved: string;
  readonly placeholder: string;
  readonly save: (folder: string) => void;
}

/** A folder's path: typed or pasted, saved on leaving the field or at Enter. */
function FolderField({ label, saved, placeholder, save }: FolderFieldProps) {
  const [typed, setTyped] = useState(saved);
  const done = () => {
    const folder = typed.trim().replace(/^"(.*)"$/, "$1");
    if (folder !== saved) save(folder);
  };
  const pressed = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) done();
  };
  return (
    <Field label={label}>
      <Input
        value={typed}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={done}
        onKeyDown={pressed}
      />
    </Field>
  );
}
