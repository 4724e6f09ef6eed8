import { spawn } from "node:child_process";
import { join } from "node:path";
import { redirectFile } from "../electron/browser/redirect-file.ts";
import { startBrowserSession } from "../electron/browser/start.ts";
import { sampleSwitch } from "../electron/desktop/book-argument.ts";
import { bundle } from "./bundle.ts";
import { electronExecutable } from "./runtime.ts";

/**
 * `npm start`: the editor with the sample, as the desktop program where the Electron runtime is installed and otherwise in the
 * browser. Never touches the network.
 */

const root = join(import.meta.dirname, "..");

/** Windows and macOS have a display for every user; elsewhere the session says so. */
function hasDisplay(): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function startDesktop(executable: string): void {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const program = spawn(executable, [root, sampleSwitch], { stdio: "inherit", env });
  program.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
  // Ctrl+C reaches the program as well, being in the same terminal; this process only waits for it.
  process.on("SIGINT", () => {});
}

/** The system's command that opens a page in the user's browser. */
function openerOf(page: string): [command: string, ...args: string[]] {
  // `start` takes its first quoted argument for a window title.
  if (process.platform === "win32") return ["cmd", "/c", "start", '""', page];
  return [process.platform === "darwin" ? "open" : "xdg-open", page];
}

function openBrowser(page: string): void {
  const [command, ...args] = openerOf(page);
  const opener = spawn(command, args, { stdio: "ignore", detached: true });
  opener.on("error", () => console.log("没有找到浏览器，请手工打开上面的网址。"));
  opener.unref();
}

async function startInBrowser(reason: string): Promise<void> {
  console.log(`${reason}，在浏览器中打开同一个编辑器。按 Ctrl+C 结束。`);
  const host = await startBrowserSession({ port: 0 });
  const door = await redirectFile(host.ticketUrl());
  const stop = () => void Promise.all([host.close(), door.remove()]);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const reply = await host.session.call("book.openSample", { job: "sample" });
  if ("error" in reply) console.log(reply.error.message);
  console.log(host.url);
  if (hasDisplay()) openBrowser(door.path);
}

await bundle();
const executable = electronExecutable();
if (executable === null) await startInBrowser("没有安装 Electron 运行时");
else if (!hasDisplay()) await startInBrowser("没有图形界面");
else startDesktop(executable);
