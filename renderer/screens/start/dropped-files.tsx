import { useCallback, useState } from "react";
import { useFileDrop } from "../../parts/use-file-drop.ts";
import { openBook } from "../../state/open-book.ts";
import { pathOfDropped } from "../../state/runtime.ts";
import { savedForLeaving, tell, useApp } from "../../state/store.ts";
import { ImportDialog } from "../import/import-dialog.tsx";
import { IMPORT_ENDINGS } from "../import/import-endings.ts";
import "./dropped-files.css";

/** Opens a text that is dropped on the window, and begins the import of other files. */
export function DroppedFiles() {
  const open = useApp((state) => state.book?.path);
  // Another book is the end of an import.
  return <DropTarget key={open} />;
}

function DropTarget() {
  const desktop = useApp((state) => state.info?.host === "desktop");
  const [importing, setImporting] = useState<string | null>(null);
  const take = useCallback((files: readonly File[]) => {
    const path = droppedPath(files);
    if (path === null) return;
    if (endingOf(path) === "jxwb") void openBook(path);
    // The new text will come in place of the one that is open.
    else void savedForLeaving().then((saved) => saved && setImporting(path));
  }, []);
  const over = useFileDrop(take);
  return (
    <>
      {over && desktop ? (
        <div className="drop-here">
          <p>松开鼠标：打开绩效文本（.jxwb），或导入 Word、Excel 文件</p>
        </div>
      ) : null}
      {importing === null ? null : <ImportDialog file={importing} onClose={() => setImporting(null)} />}
    </>
  );
}

/** The one file that was dropped and can be taken; says why it is none, and how to go on. */
function droppedPath([file, ...more]: readonly File[]): string | null {
  if (!file) return null;
  if (more.length > 0) {
    tell("一次拖入一个文件", "要把几个 Word 文件合并成一份，请先拖入一个，再在导入窗口里点“再加一个文件”。");
    return null;
  }
  if (!IMPORT_ENDINGS.includes(endingOf(file.name))) {
    tell(
      "不能打开这个文件",
      `“${file.name}”不是绩效文本（.jxwb），也不是可以导入的文件（.docx、.xlsx、.json）。`,
    );
    return null;
  }
  const path = pathOfDropped(file);
  if (path === null) tell("这里不能拖入文件", howElse(file.name));
  return path;
}

/** A browser never tells a page where a dropped file lies; the desktop program knows it of every file of a folder. */
function howElse(name: string): string {
  if (useApp.getState().info?.host === "desktop")
    return `“${name}”还不是文件夹里的文件（例如邮件的附件）：请先保存到文件夹，再拖进来。`;
  const button = endingOf(name) === "jxwb" ? "打开" : "导入 Word";
  return `浏览器不告诉程序“${name}”在哪个文件夹：请在开始页点“${button}”，从文件夹里选它。`;
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
