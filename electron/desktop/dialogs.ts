import { extname } from "node:path";
import { type BrowserWindow, dialog, shell } from "electron";
import { AppError } from "../../shared/error.ts";
import type { HostPorts } from "../services/host-ports.ts";
import { suggested } from "./documents.ts";
import { fileFilters } from "./file-kinds.ts";
import { isOpenable, isRevealable } from "./openable.ts";

/** The file dialogs and programs of the system, for one window. */
export function dialogPorts(
  window: BrowserWindow,
): Required<Pick<HostPorts, "chooseOpen" | "chooseSave" | "openFile" | "revealFile" | "printPdf">> {
  return {
    async chooseOpen({ title, endings, many }) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        filters: fileFilters(endings),
        properties: many ? ["openFile", "multiSelections"] : ["openFile"],
      });
      return filePaths;
    },

    async chooseSave({ title, endings, suggestion }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: await suggested(suggestion),
        filters: fileFilters(endings),
        properties: ["showOverwriteConfirmation"],
      });
      if (canceled || filePath === "") return null;
      // GTK's dialog leaves the ending to the user.
      const [ending] = endings;
      return ending === undefined || extname(filePath) !== "" ? filePath : `${filePath}.${ending}`;
    },

    async openFile(path) {
      if (!(await isOpenable(path))) {
        throw new AppError(
          "file-not-openable",
          "只能打开本机上导出的 Word、Excel、PDF 等文件。请在文件夹中找到它再打开。",
          path,
        );
      }
      const failure = await shell.openPath(path);
      if (failure !== "") {
        throw new AppError(
          "file-not-opened",
          "没有程序能打开这个文件，或文件已被移走。请确认文件还在，并已安装 Word 或 WPS。",
          failure,
        );
      }
    },

    async revealFile(path) {
      if (!(await isRevealable(path)))
        throw new AppError(
          "file-missing",
          "这个文件不在那里了，可能已被移动、改名或删除。请在文件夹中找一找。",
          path,
        );
      shell.showItemInFolder(path);
    },

    // Electron prints a PDF only through its own viewer, at an event that it keeps to itself (electron#43436), and with faults of its own on
    // Linux (#50420, #52266): the system's program shows what comes out, and has the printer's settings.
    async printPdf(path) {
      const failure = await shell.openPath(path);
      if (failure !== "")
        throw new AppError(
          "file-not-opened",
          "这台电脑上没有能打开 PDF 的程序，所以不能打印。请装一个 PDF 阅读器或 WPS；或者用“导出…”写成 PDF，拿到别的电脑上打印。",
          failure,
        );
      return { how: "opened", address: "" };
    },
  };
}
