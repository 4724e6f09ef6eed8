import { join } from "node:path";
import { app, BrowserWindow, dialog, session as electronSession } from "electron";
import { Acceleration } from "./desktop/acceleration.ts";
import { APP_ID } from "./desktop/app-id.ts";
import { setupMenu } from "./desktop/app-menu.ts";
import { declareAppScheme, setupAppProtocol } from "./desktop/app-protocol.ts";
import { BookWindows } from "./desktop/book-windows.ts";
import { dialogPorts } from "./desktop/dialogs.ts";
import { documentsFolder } from "./desktop/documents.ts";
import { setupIpc } from "./desktop/ipc.ts";
import { OpenRequests } from "./desktop/open-file.ts";
import { programHome } from "./desktop/program-home.ts";
import { hardenBeforeReady, setupNavigationLock, setupSecurity } from "./desktop/security.ts";
import { setupUnforeseen } from "./desktop/unforeseen.ts";
import { openEditorWindow } from "./desktop/window.ts";
import { CarriedSession } from "./services/carried-session.ts";
import { Log } from "./services/log.ts";

/** The desktop program. Runs bundled as dist/electron/main.js; the paths below are seen from there. */
const preload = join(import.meta.dirname, "preload.cjs");
const renderer = join(import.meta.dirname, "../renderer");
/** On Windows a window shows its program's own icon, in every size. */
const icon =
  process.platform === "win32" ? undefined : join(import.meta.dirname, "../../build/icons/256x256.png");

const home = programHome();

/** Before ready: Chromium reads these once, while it starts. */
function setupBeforeReady() {
  hardenBeforeReady();
  app.setAppUserModelId(APP_ID);
  // Chromium's own texts (of its dialogs and menus), whatever the system speaks; the program has no others.
  app.commandLine.appendSwitch("lang", "zh-CN");
  declareAppScheme();
  setupNavigationLock();
  return {
    acceleration: new Acceleration(app.getPath("userData")),
    requests: new OpenRequests(process.argv.slice(1), process.cwd()),
  };
}

async function start({ acceleration, requests }: ReturnType<typeof setupBeforeReady>): Promise<void> {
  await home.settle();
  // Before the first window: its page must find its files, its limits and its host.
  setupSecurity(electronSession.defaultSession);
  setupAppProtocol(renderer);
  const windows = new BookWindows({
    openEditorWindow: () => openEditorWindow({ preload, icon }),
    createSession: (window) =>
      new CarriedSession({
        host: "desktop",
        version: app.getVersion(),
        documents: documentsFolder(),
        userData: home.userData,
        ...dialogPorts(window),
        showElsewhere: (path) => windows.showElsewhere(window, path),
      }),
  });
  setupIpc(windows);
  setupMenu(windows, acceleration);
  setupQuit(windows);
  await requests.serve(windows);
  await home.tell();
  await acceleration.tell();
}

// A second start hands its arguments to the first one (`second-instance`) and ends.
if (app.requestSingleInstanceLock()) {
  setupUnforeseen(new Log(home.userData));
  const early = setupBeforeReady();
  // Not awaited here: Electron is ready only after this module has been carried out.
  app
    .whenReady()
    .then(() => start(early))
    .catch(failedStart);
} else app.quit();

/** The program ends with its last window, but not before every session has let go of its file. */
function setupQuit(windows: BookWindows): void {
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    const closing = windows.closing();
    // A thread that still waits for a dead share may keep the process for a minute; the next start must not be handed to it.
    if (closing.length === 0) return app.releaseSingleInstanceLock();
    event.preventDefault();
    void Promise.allSettled(closing).then(() => {
      // Somebody may have started it again meanwhile.
      if (BrowserWindow.getAllWindows().length === 0) app.quit();
    });
  });
}

function failedStart(error: unknown): void {
  new Log(home.userData).failed("start", error);
  dialog.showErrorBox(
    "绩效文本编辑器没有启动",
    "程序启动时出错，文件都没有改动。请重新启动；若再次出现，请重新安装。",
  );
  app.exit(1);
}
