import { Button, Input } from "@fluentui/react-components";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Folder20Regular } from "@fluentui/react-icons/svg/folder";
import { useState } from "react";
import { fileNameTrouble } from "../../../shared/file-name.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { type FileRequest, useFileRequest } from "../../state/choose-file.ts";
import { folderOf, isPath, joinPath, nameOf, withEnding } from "../../state/paths.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { FileList } from "./file-list.tsx";
import { shownNames, typedNames } from "./file-names.ts";
import { type Listing, useFolder } from "./use-folder.ts";
import "./file-dialog.css";

/** The program's own file dialog, for hosts without the system's. */
export function FileDialog() {
  const request = useFileRequest((state) => state.request);
  return request ? <Chooser request={request} /> : null;
}

function Chooser({ request }: { readonly request: FileRequest }) {
  const folder = useFolder(request.endings, request.suggestion === "" ? null : folderOf(request.suggestion));
  const [name, setName] = useState(nameOf(request.suggestion));
  const nameId = useFirstFocus();
  const [failure, setFailure] = useState<string | null>(null);

  const { answer } = request;
  const choose = async (typed: string) => {
    setFailure(null);
    const { listing } = folder;
    if (!listing) return;
    const paths = namesIn(request, typed).map((each) =>
      isPath(each) ? each : joinPath(listing.folder, each),
    );
    const [path] = paths;
    if (path === undefined) return;
    if (paths.length === 1 && (await isFolder(path))) {
      setName("");
      folder.go(path);
      return;
    }
    const chosen = paths.map((each) => openable(request, each));
    const trouble = request.kind === "save" ? fileNameTrouble(nameOf(chosen[0] ?? "")) : null;
    if (trouble === null) answer(chosen);
    else setFailure(trouble);
  };
  const submitNames = (typed: string) => {
    choose(typed).catch((thrown: unknown) => setFailure(errorMessage(thrown)));
  };

  return (
    <FormDialog
      title={request.title}
      action={request.kind === "open" ? "打开" : "确定"}
      ready={name.trim() !== ""}
      look={{ width: 720, content: "files" }}
      onSubmit={() => submitNames(name)}
      onClose={() => answer([])}
    >
      <PathBar listing={folder.listing} go={folder.go} />
      <div className="files-panes framed">
        <Places listing={folder.listing} go={folder.go} />
        <FileList
          listing={folder.listing}
          failure={folder.failure}
          many={request.many}
          chosen={namesIn(request, name)}
          choose={(names) => setName(shownNames(names))}
          open={(entry) => {
            const names = namesIn(request, name);
            if (entry.kind === "folder") folder.go(entry.path);
            else if (names.length > 1 && names.includes(entry.name)) submitNames(name);
            else answer([openable(request, entry.path)]);
          }}
        />
      </div>
      <div className="files-name">
        <label htmlFor={nameId}>文件名</label>
        <Input
          id={nameId}
          value={name}
          placeholder={placeholderOf(request)}
          onChange={(_, data) => setName(data.value)}
        />
      </div>
      <DialogFailure message={failure} />
    </FormDialog>
  );
}

/** The folder shown, as an address that can be typed over. */
function PathBar({
  listing,
  go,
}: {
  readonly listing: Listing | null;
  readonly go: (folder: string) => void;
}) {
  const folder = listing?.folder ?? "";
  const [address, setAddress] = useState({ folder, typed: folder });
  if (address.folder !== folder) setAddress({ folder, typed: folder });
  const parent = listing?.parent ?? null;
  return (
    <div className="files-path">
      <Button
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label="上一级文件夹"
        disabled={parent === null}
        onClick={() => parent !== null && go(parent)}
      />
      <Input
        aria-label="文件夹"
        className="grow"
        value={address.typed}
        onChange={(_, data) => setAddress({ folder, typed: data.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          go(address.typed.trim());
        }}
      />
    </div>
  );
}

function placeholderOf({ kind, many }: FileRequest): string {
  if (kind === "save") return "文件名";
  return many ? "从上面选择（按住 Ctrl 或 Shift 可选多个），或直接输入路径" : "从上面选择，或直接输入路径";
}

/** What is typed: one name where one is asked for, whatever quotation marks it has. */
function namesIn({ many }: FileRequest, typed: string): readonly string[] {
  if (many) return typedNames(typed);
  return typed.trim() === "" ? [] : [typed.trim()];
}

/** In the list only files with the right ending stand, so a double click never needs one added. */
function openable(request: FileRequest, path: string): string {
  return request.kind === "save" ? withEnding(path, request.endings) : path;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    await runtime.call("files.list", { folder: path, endings: [] });
    return true;
  } catch {
    return false;
  }
}

/** Folders that people keep their files in. */
function Places({
  listing,
  go,
}: {
  readonly listing: Listing | null;
  readonly go: (folder: string) => void;
}) {
  return (
    <nav className="files-places" aria-label="常用位置">
      {listing?.places.map((place) => (
        <button
          key={place.path}
          type="button"
          className={place.path === listing.folder ? "bare row is-on" : "bare row"}
          onClick={() => go(place.path)}
        >
          <Folder20Regular />
          <span className="cut grow">{place.name}</span>
        </button>
      ))}
    </nav>
  );
}
