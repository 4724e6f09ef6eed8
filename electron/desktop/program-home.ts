import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { app, dialog } from "electron";
import { followDrive, portableSettings } from "../services/portable.ts";
import { RecentBooks } from "../services/recent.ts";
import { userFolders } from "../services/user-folders.ts";

/** Where the program keeps what is the user's. */
export interface ProgramHome {
  /** The folder of settings, recent list and log. */
  readonly userData: string;
  /** Makes recent books follow the stick that the program is on. Before they are listed. */
  readonly settle: () => Promise<void>;
  /** Says once where nothing can be kept beside the program. */
  readonly tell: () => Promise<void>;
}

const nothing = async () => {};

/** To be called before Electron is asked for anything: its own files, and the lock of the only instance, lie there as well. */
export function programHome(): ProgramHome {
  const program = dirname(app.getPath("exe"));
  const portable = portableSettings(program);
  if (portable.kind === "beside") {
    const { folder } = portable;
    keepAllIn(folder);
    // The list is a convenience: where it cannot be written the program starts all the same.
    const settle = () => followDrive(folder, program, new RecentBooks(folder)).catch(() => undefined);
    return { userData: folder, settle, tell: nothing };
  }
  // Shared with the command line and the browser host, which have no Electron to ask.
  const { userData } = userFolders();
  keepAllIn(userData);
  const tell = portable.kind === "read-only" ? () => sayReadOnly(userData, program) : nothing;
  return { userData, settle: nothing, tell };
}

/** Electron's own files too: a user who looks for what the program keeps finds one folder. */
function keepAllIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath("userData", folder);
  } catch {
    // Where it cannot be made, Electron has a place of its own.
  }
}

async function sayReadOnly(userData: string, program: string): Promise<void> {
  const said = join(userData, "portable-read-only");
  if (existsSync(said)) return;
  await dialog.showMessageBox({
    type: "info",
    title: "绿色版",
    message: "程序所在的文件夹不能写入，设置和最近打开的列表这次放在这台电脑上。",
    detail: `“${program}”是只读的。要让它们跟着程序走，请把整个文件夹复制到可以写入的地方（如没有写保护的 U 盘）再启动。`,
    buttons: ["知道了"],
  });
  try {
    mkdirSync(userData, { recursive: true });
    writeFileSync(said, "");
  } catch {
    // It is said again at the next start.
  }
}
