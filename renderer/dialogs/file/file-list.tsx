import { Spinner } from "@fluentui/react-components";
import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { Folder20Filled } from "@fluentui/react-icons/svg/folder";
import { type KeyboardEvent, useRef } from "react";
import type { FileEntry } from "../../../shared/api/api.ts";
import type { Listing } from "./use-folder.ts";

interface FileListProps {
  readonly listing: Listing | null;
  readonly failure: string | null;
  /** Whether several can be chosen: with Ctrl or Shift. */
  readonly many: boolean;
  /** Names of the chosen files. */
  readonly chosen: readonly string[];
  readonly choose: (names: readonly string[]) => void;
  readonly open: (entry: FileEntry) => void;
}

/** Folders and files. A click chooses (with Ctrl one more, with Shift or Shift and an arrow a range), a double click or Enter opens; arrow keys go through. */
export function FileList({ listing, failure, many, chosen, choose, open }: FileListProps) {
  /** Where a range of Shift begins. */
  const anchor = useRef<string | null>(null);
  if (failure !== null)
    return (
      <p className="files-message nothing" role="alert">
        {failure}
      </p>
    );
  if (!listing) return <Spinner className="files-message nothing" size="small" label="正在读取文件夹…" />;
  if (listing.entries.length === 0)
    return <p className="files-message nothing">这个文件夹里没有可以选择的文件。</p>;
  const files = listing.entries.flatMap((entry) => (entry.kind === "file" ? [entry.name] : []));
  const pick = (entry: FileEntry, how: { readonly ctrlKey: boolean; readonly shiftKey: boolean }) => {
    if (entry.kind === "folder") return choose([]);
    const { name } = entry;
    const from = files.indexOf(anchor.current ?? name);
    if (many && how.shiftKey && from >= 0) {
      const to = files.indexOf(name);
      return choose(files.slice(Math.min(from, to), Math.max(from, to) + 1));
    }
    anchor.current = name;
    if (!many || !how.ctrlKey) return choose([name]);
    choose(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  };
  const stepped = (event: KeyboardEvent<HTMLUListElement>) => {
    const to = step(event);
    const entry = to === undefined ? undefined : listing.entries[to];
    if (entry && many && event.shiftKey) pick(entry, event);
  };
  return (
    <ul className="files-list" aria-label="文件" onKeyDown={stepped}>
      {listing.entries.map((entry) => (
        <li key={entry.path}>
          <button
            type="button"
            className={entry.kind === "file" && chosen.includes(entry.name) ? "bare row is-on" : "bare row"}
            aria-pressed={entry.kind === "file" ? chosen.includes(entry.name) : undefined}
            onClick={(event) => pick(entry, event)}
            onDoubleClick={() => open(entry)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              open(entry);
            }}
          >
            {entry.kind === "folder" ? <Folder20Filled className="is-folder" /> : <Document20Regular />}
            <span className="cut grow">{entry.name}</span>
            <span className="faint numeric">{entry.kind === "file" ? shortDate(entry.modified) : ""}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** @returns the index of the line that an arrow key has gone to. */
function step(event: KeyboardEvent<HTMLUListElement>): number | undefined {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return undefined;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to = at + (event.key === "ArrowDown" ? 1 : -1);
  buttons[to]?.focus();
  event.preventDefault();
  return to;
}

function shortDate(time: string): string {
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? "" : `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
}
