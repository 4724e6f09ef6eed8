import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A start of the packaged program with the stand-in in Electron's place: `node --import thread.ts run.ts RESOURCES ARGUMENT…`, where
 * RESOURCES/app.asar is a folder with what the archive holds.
 */

const [, , resources = "", ...args] = process.argv;
// docs/api/process.md
Object.assign(process, { type: "browser", resourcesPath: resources });
Object.defineProperty(process.versions, "electron", { value: "45.4.1" });
// A packaged program has no script among its arguments: docs/api/process.md, `process.defaultApp`.
process.argv = [join(resources, "../jxwb"), ...args];

// Only now: they read where the program lies.
const { app } = await import("./app.ts");
const { BrowserWindow } = await import("./browser-window.ts");
const { serveTest } = await import("./control.ts");
const { interceptRequests } = await import("./requests.ts");
// lib/browser/init.ts: “Map process.exit to app.exit”.
process.exit = app.exit.bind(app) as typeof process.exit;
serveTest();

// lib/browser/init.ts: an error that nobody catches is shown, and the program goes on.
process.on("uncaughtException", (error) => {
  if (process.listenerCount("uncaughtException") > 1) return;
  process.stderr.write(`A JavaScript error occurred in the main process\n${error.stack}\n`);
});

const { main } = JSON.parse(readFileSync(join(app.getAppPath(), "package.json"), "utf8")) as { main: string };
// docs/tutorial/esm.md and JoinAppCode of shell/common/node_bindings.cc (electron#40719): `ready` waits for the main module, so that
// a module that waits for `ready` waits for ever. Here nothing else is left to wait for then, and Node ends with 13.
process.channel?.unref();
await import(pathToFileURL(join(app.getAppPath(), main)).href);
process.channel?.ref();
await app.launch(({ connection }) =>
  interceptRequests(connection.browser, (frameId, address) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.has(frameId));
    // A page that is no window's is one that the program has refused.
    return window?.webContents.navigates(frameId, address) ?? false;
  }),
);
