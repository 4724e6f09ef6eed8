import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { argv, env } from "node:process";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { app, type BrowserWindow, told } from "./electron.ts";

/** Starts a built desktop program (argv[2]) with a book whose share does not answer (argv[3]), then asks for another one (argv[4]). */

const double = import.meta.resolve("./electron.ts");
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: double, shortCircuit: true } : next(specifier, context),
});

const [main = "", dead = "", other = ""] = argv.slice(2);
argv.splice(1, argv.length - 1, main, dead);

interface Reply {
  readonly data?: { readonly path: string | null } | null;
}

async function call({ webContents }: BrowserWindow, method: string, input: unknown): Promise<unknown> {
  const event = { sender: webContents, senderFrame: webContents.mainFrame };
  return JSON.parse(String(await told.ipc.get("rpc")?.(event, method, JSON.stringify(input))));
}

async function ask(window: BrowserWindow, method: string): Promise<string | null> {
  return ((await call(window, method, {})) as Reply).data?.path ?? null;
}

async function nextWindow(begin: () => unknown): Promise<BrowserWindow> {
  const loaded = once(app, "page-loaded");
  await begin();
  const [window] = (await loaded) as [BrowserWindow];
  return window;
}

/** Waits, ten seconds at most. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 400 && !(await holds()); look++) await setTimeout(25);
}

const doubleClick = (path: string) => app.emit("second-instance", {}, ["program", path], "/");

const first = await nextWindow(async () => {
  await import(pathToFileURL(main).href);
  app.emit("ready");
});
const waiting = await ask(first, "book.opening");
const exists = await call(first, "files.exists", { path: dead });
const second = await nextWindow(() => doubleClick(other));
const besides = await ask(second, "book.current");
told.raised.length = 0;
doubleClick(dead);
await until(async () => told.raised.length > 0);
const raised = told.raised.map((id) => id === first.webContents.id);
await ask(first, "book.cancelOpening");
await until(async () => (await ask(first, "book.opening")) === null);
const cancelled = await ask(first, "book.current");
doubleClick(dead);
await until(async () => (await ask(first, "book.opening")) !== null);
writeFileSync(`${env.DEAD_SHARE}.back`, "");
await until(async () => (await ask(first, "book.current")) !== null);
const came = await ask(first, "book.current");
const result = { waiting, exists, besides, raised, cancelled, came, messages: told.messages };
const quit = once(app, "quit-called");
first.close();
second.close();
app.emit("window-all-closed");
await quit;
process.stdout.write(`\n${JSON.stringify(result)}\n`);
