import { Spinner } from "@fluentui/react-components";
import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { Folder20Filled } from "@fluentui/react-icons/svg/folder";
import type { KeyboardEvent } from "react";
import type { FileEntry } from "../../../shared/api.ts";
import type { Listing } from "./use-folder.ts";

interface FileListProps {
  readonly listing: Listing | null;
  readonly failure: string | null;
  /** Name of the chosen file. */
  readonly chosen: string;
  readonly choose: (entry: FileEntry) => void;
  readonly open: (entry: FileEntry) => void;
}

/** Folders and files. A click chooses, a double click or Enter opens; arrow keys go through. */
export function FileList({ listing, failure, chosen, choose, open }: FileListProps) {
  if (failure !== null)
    return (
      <p className="files-message" role="alert">
        {failure}
      </p>
    );
  if (!listing) return <Spinner className="files-message" size="small" label="正在读取文件夹…" />;
  if (listing.entries.length === 0) return <p className="files-message">这个文件夹里没有可以选择的文件。</p>;
  return (
    <ul className="files-list" aria-label="文件" onKeyDown={step}>
      {listing.entries.map((entry) => (
        <li key={entry.path}>
          <button
            type="button"
            className={entry.kind === "file" && entry.name === chosen ? "is-on" : undefined}
            aria-pressed={entry.kind === "file" ? entry.name === chosen : undefined}
            onClick={() => choose(entry)}
            onDoubleClick={() => open(entry)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              open(entry);
            }}
          >
            {entry.kind === "folder" ? <Folder20Filled className="is-folder" /> : <Document20Regular />}
            <span className="files-entry">{entry.name}</span>
            <span className="files-date numeric">
              {entry.kind === "file" ? shortDate(entry.modified) : ""}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function step(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  event.preventDefault();
}

function shortDate(time: string): string {
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? "" : `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
}
