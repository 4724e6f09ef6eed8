import { Button, Checkbox, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Version } from "../../../shared/api/api.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { refuseReadOnly } from "../../state/editing.ts";
import { useHostAnswer } from "../../state/host-answer.ts";
import { openComparison } from "../../state/open-comparison.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { NameDialog } from "./name-dialog.tsx";
import { PartText } from "./part-text.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import { changesInWords, type VersionPart, versionChanges } from "./version-changes.ts";
import { versionInWords } from "./version-words.ts";

interface VersionViewProps {
  readonly version: Version;
  /** When it was renamed or removed. */
  readonly onChanged: () => void;
  /** Closes the timeline: something was restored, or is compared. */
  readonly onLeave: () => void;
}

/** One version: how the book differs from it now, its texts, and the ways back. */
export function VersionView(props: VersionViewProps) {
  const { version } = props;
  const answer = useHostAnswer(() => runtime.call("versions.get", { id: version.id }));
  return (
    <section className="version-view" aria-label={versionInWords(version)}>
      {answer.kind === "here" ? (
        <Shown {...props} then={answer.data} />
      ) : answer.kind === "failed" ? (
        <p className="dialog-failure" role="alert">
          {answer.message}
        </p>
      ) : (
        <p className="nothing">正在读取这个版本…</p>
      )}
    </section>
  );
}

type Asked = "name" | "remove" | { readonly restore: VersionPart | null };

function Shown({ version, then, onChanged, onLeave }: VersionViewProps & { readonly then: BookRows }) {
  const now = useApp((state) => state.view?.rows);
  const changes = useMemo(() => (now ? versionChanges(now, then) : null), [now, then]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [all, setAll] = useState(false);
  const comeBack = useRestoreFocusTarget();
  if (!changes) return null;
  const lines = changesInWords(changes);
  const differing = changes.parts.filter(({ state }) => state !== "same");
  const showAll = all || differing.length === 0;
  const ask = (wanted: Asked) => {
    if (!refuseReadOnly()) setAsked(wanted);
  };
  const close = () => setAsked(null);
  const compare = () => {
    onLeave();
    void openComparison({ version: version.id }, { now: true });
  };
  return (
    <>
      <div className="version-head row">
        <h3 className="cut">{versionInWords(version)}</h3>
        <span className="grow" />
        <Button size="small" disabledFocusable={lines.length === 0} onClick={compare}>
          与现在比较
        </Button>
        <Button size="small" {...comeBack} onClick={() => ask("name")}>
          {version.name === "" ? "起名字…" : "改名…"}
        </Button>
        <Button size="small" {...comeBack} onClick={() => ask("remove")}>
          删除…
        </Button>
        <Button
          size="small"
          appearance="primary"
          {...comeBack}
          disabledFocusable={lines.length === 0}
          onClick={() => ask({ restore: null })}
        >
          恢复到这个版本…
        </Button>
      </div>
      <p className="version-sum quiet">
        {lines.length === 0 ? "现在的文本和这个版本一样。" : `恢复的话：${lines.join("；")}。`}
      </p>
      {differing.length === 0 ? null : (
        <Checkbox
          className="version-filter"
          size="medium"
          checked={!all}
          onChange={(_, { checked }) => setAll(checked === false)}
          label={`只看和现在不同的（${differing.length} / ${changes.parts.length}）`}
        />
      )}
      <ul className="version-parts framed">
        {(showAll ? changes.parts : differing).map((part) => (
          <Part
            key={`${part.table} ${part.id}`}
            part={part}
            rows={then}
            onRestore={() => ask({ restore: part })}
          />
        ))}
        {changes.added.map(({ table, id, heading }) => (
          <li key={`${table} ${id}`} className="version-added quiet">
            {heading}：后来加的，这个版本里没有
          </li>
        ))}
      </ul>
      {asked === "name" ? <NameDialog version={version} onNamed={onChanged} onClose={close} /> : null}
      {asked === "remove" ? <RemoveDialog version={version} onRemoved={onChanged} onClose={close} /> : null}
      {asked !== null && typeof asked === "object" ? (
        <RestoreDialog
          version={version}
          changes={changes}
          part={asked.restore}
          onRestored={onLeave}
          onClose={close}
        />
      ) : null}
    </>
  );
}

const STATE_WORDS = { same: "", changed: "后来改过", gone: "现在已删" } as const;

interface PartProps {
  readonly part: VersionPart;
  readonly rows: BookRows;
  readonly onRestore: () => void;
}

/** One section or project: its heading, and its text when it is opened. */
function Part({ part, rows, onRestore }: PartProps) {
  const [open, setOpen] = useState(false);
  const comeBack = useRestoreFocusTarget();
  const words = STATE_WORDS[part.state];
  return (
    <li>
      <div className="version-part row">
        <button
          type="button"
          className="bare row grow"
          aria-expanded={open}
          title={open ? "收起" : "看当时的内容"}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden="true" className="version-fold">
            {open ? "▾" : "▸"}
          </span>
          <span className="cut">{part.heading}</span>
          {words === "" ? null : <span className={`version-state is-${part.state}`}>{words}</span>}
        </button>
        {part.state === "same" ? null : (
          <Button
            size="small"
            aria-label={`恢复这一项…（${part.heading}）`}
            {...comeBack}
            onClick={onRestore}
          >
            恢复这一项…
          </Button>
        )}
      </div>
      {open ? <PartText rows={rows} part={part} /> : null}
    </li>
  );
}
