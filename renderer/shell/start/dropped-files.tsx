import { useCallback, useState } from "react";
import { IMPORT_ENDINGS } from "../../../shared/api/importable.ts";
import { useFileDrop } from "../../parts/use-file-drop.ts";
import { tell } from "../../state/messages.ts";
import { openBook, savedForLeaving } from "../../state/open-book.ts";
import { pathOfDropped } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { ImportDialog } from "../dialogs.ts";
import "./dropped-files.css";

/** Opens a text that is dropped on the window, and begins the import of other files, or of several. */
export function DroppedFiles() {
  const open = useApp((state) => state.book?.path);
  // Another book is the end of an import.
  return <DropTarget key={open} />;
}

function DropTarget() {
  const desktop = useApp((state) => state.info?.host === "desktop");
  const [importing, setImporting] = useState<Paths | null>(null);
  const take = useCallback((files: readonly File[]) => {
    const paths = droppedPaths(files);
    if (paths === null) return;
    if (paths.length === 1 && endingOf(paths[0]) === "jxwb") void openBook(paths[0]);
    // The new text will come in place of the one that is open.
    else void savedForLeaving().then((saved) => saved && setImporting(paths));
  }, []);
  const over = useFileDrop(take);
  return (
    <>
      {over && desktop ? (
        <div className="drop-here">
          <p>松开鼠标：打开绩效文本（.jxwb），或导入 Word、Excel 文件</p>
        </div>
      ) : null}
      {importing === null ? null : <ImportDialog files={importing} onClose={() => setImporting(null)} />}
    </>
  );
}

type Paths = readonly [string, ...string[]];

/** The files that were dropped, where all of them can be taken; says why one is none, and how to go on. */
function droppedPaths(files: readonly File[]): Paths | null {
  const strange = files.find((file) => !IMPORT_ENDINGS.includes(endingOf(file.name)));
  if (strange) {
    tell(
      "不能打开这个文件",
      `“${strange.name}”不是绩效文本（.jxwb），也不是可以导入的文件（.docx、.xlsx、.csv、.json）。`,
    );
    return null;
  }
  const nowhere = files.find((file) => pathOfDropped(file) === null);
  if (nowhere) {
    tell("这里不能拖入文件", howElse(nowhere.name));
    return null;
  }
  const [first, ...more] = files.flatMap((file) => pathOfDropped(file) ?? []);
  return first === undefined ? null : [first, ...more];
}

/** A browser never tells a page where a dropped file lies; the desktop program knows it of every file of a folder. */
function howElse(name: string): string {
  if (useApp.getState().info?.host === "desktop")
    return `“${name}”还不是文件夹里的文件（例如邮件的附件）：请先保存到文件夹，再拖进来。`;
  const button = endingOf(name) === "jxwb" ? "打开" : "导入";
  return `浏览器不告诉程序“${name}”在哪个文件夹：请在开始页点“${button}”，从文件夹里选它。`;
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
