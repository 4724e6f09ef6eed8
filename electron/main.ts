import { join } from "node:path";
import { app, session as electronSession } from "electron";
import { setupMenu } from "./desktop/app-menu.ts";
import { declareAppScheme, setupAppProtocol } from "./desktop/app-protocol.ts";
import { BookWindows } from "./desktop/book-windows.ts";
import { dialogPorts } from "./desktop/dialogs.ts";
import { setupIpc } from "./desktop/ipc.ts";
import { OpenRequests } from "./desktop/open-file.ts";
import { setupQuit } from "./desktop/quit.ts";
import { hardenBeforeReady, setupNavigationLock, setupSecurity } from "./desktop/security.ts";
import { openEditorWindow } from "./desktop/window.ts";
import { createSession } from "./services/session.ts";
import { userFolders } from "./services/user-folders.ts";

/** The desktop program. Runs bundled as dist/electron/main.js; the paths below are seen from there. */
const preload = join(import.meta.dirname, "preload.cjs");
const renderer = join(import.meta.dirname, "../renderer");
const icon = join(import.meta.dirname, "../../build/icons/256x256.png");

async function start(): Promise<void> {
  // Before ready: Chromium reads these once, while it starts.
  hardenBeforeReady();
  declareAppScheme();
  const requests = new OpenRequests(process.argv.slice(1), process.cwd());
  setupNavigationLock();

  await app.whenReady();
  // Before the first window: its page must find its files, its limits and its host.
  setupSecurity(electronSession.defaultSession);
  setupAppProtocol(renderer);
  const windows = new BookWindows({
    openEditorWindow: () => openEditorWindow({ preload, icon }),
    createSession: (window) =>
      createSession({
        host: "desktop",
        version: app.getVersion(),
        documents: app.getPath("documents"),
        // Shared with the command line and the browser host, which have no Electron to ask.
        userData: userFolders().userData,
        ...dialogPorts(window),
        showElsewhere: (path) => windows.showElsewhere(window, path),
      }),
  });
  setupIpc(windows);
  setupMenu(windows);
  setupQuit(windows);
  await requests.serve(windows);
}

// A second start hands its arguments to the first one (`second-instance`) and ends.
if (app.requestSingleInstanceLock()) await start();
else app.quit();
