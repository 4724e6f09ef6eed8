import { createRequire, registerHooks } from "node:module";
import { join } from "node:path";
import { argv, env } from "node:process";
import { pathToFileURL } from "node:url";
import { driveWindows } from "./drive-windows.ts";
import { app, type BrowserWindow, told } from "./electron.ts";

/**
 * Starts a built desktop program (argv[2] is its main.js, the rest its arguments) with the double in Electron's place, uses its
 * window as Electron would, and prints what came of it as JSON on the last line.
 */

const double = import.meta.resolve("./electron.ts");
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: double, shortCircuit: true } : next(specifier, context),
});

const loaded = new Promise<BrowserWindow>((resolve) => app.once("page-loaded", resolve));

/** Asks a session handler of the program for its decision. */
function decide(name: string, ...args: unknown[]): unknown {
  const handler = told.session.get(name) as ((...args: unknown[]) => unknown) | undefined;
  let answered: unknown;
  const direct = handler?.(...args, (answer: unknown) => {
    answered = answer;
  });
  return answered ?? direct;
}

const ownPage = { requestingUrl: "app://jxwb/", isMainFrame: true };

/** A permission that a page asks for; Electron gives the answer's function before the details. */
function decideRequest(permission: string, asking: object): unknown {
  let granted: unknown;
  const handler = told.session.get("permission-request") as ((...args: unknown[]) => unknown) | undefined;
  handler?.(
    null,
    permission,
    (answer: unknown) => {
      granted = answer;
    },
    asking,
  );
  return granted;
}

async function fetchPage(url: string, method = "GET") {
  const response = await told.protocols.get("app")?.(new Request(url, { method }));
  return {
    status: response?.status,
    type: response?.headers.get("content-type"),
    policy: response?.headers.get("content-security-policy"),
    text: await response?.text(),
  };
}

function wouldNavigate(window: BrowserWindow, event: string, details: object): boolean {
  let prevented = false;
  window.webContents.emit(event, { ...details, preventDefault: () => (prevented = true) });
  return !prevented;
}

/** Whether a page that wants to stay is closed after the user's answer. */
function closesUnsaved(window: BrowserWindow, answer: string): boolean {
  told.answer = answer;
  return !wouldNavigate(window, "will-prevent-unload", {});
}

/** How often the page was loaded again after it died and the user chose so. */
function afterCrash(window: BrowserWindow): number {
  told.answer = "重新载入";
  window.webContents.emit("render-process-gone", {}, { reason: "oom" });
  return told.reloads;
}

/** What the preload script gives a page: the names, and where a dropped file lies. */
function exposed(main: string) {
  createRequire(main)(join(main, "../preload.cjs"));
  const bridge = told.exposed.get("jxwb") ?? {};
  const { pathOf } = bridge;
  const dropped = [new File([], "上年.docx"), {}];
  return {
    worlds: [...told.exposed.keys()],
    names: Object.keys(bridge),
    paths: typeof pathOf === "function" ? dropped.map((file): unknown => pathOf(file)) : [],
  };
}

async function drive() {
  const [main = "", ...args] = argv.slice(2);
  argv.splice(1, argv.length - 1, main, ...args);
  await import(pathToFileURL(main).href);
  app.emit("ready");
  const window = await loaded;
  const { webContents } = window;
  const rpc = async (method: unknown, input: unknown, frame: unknown = webContents.mainFrame) => {
    const event = { sender: webContents, senderFrame: frame };
    return JSON.parse(String(await told.ipc.get("rpc")?.(event, method, JSON.stringify(input)))) as unknown;
  };

  const page = await fetchPage("app://jxwb/");
  const result = {
    bridge: exposed(main),
    two: await driveWindows(window),
    options: window.options,
    sandboxed: told.sandboxed,
    switches: told.switches,
    messages: told.messages,
    proxy: told.proxy,
    spellChecker: told.spellChecker,
    page,
    script: await fetchPage(
      new URL(/src="([^"]+\.js)"/.exec(page.text ?? "")?.[1] ?? "none.js", "app://jxwb/").href,
    ),
    outside: await fetchPage("app://jxwb/..%2f..%2fpackage.json"),
    foreignHost: await fetchPage("app://other/"),
    posted: await fetchPage("app://jxwb/", "POST"),
    info: await rpc("app.info", {}),
    book: await rpc("book.get", {}),
    exported: await rpc("export.run", {
      job: "e",
      out: join(env.JXWB_TEST_HOME ?? "", "页码.docx"),
      overwrite: false,
    }),
    unknownMethod: await rpc("book.destroy", {}),
    foreignFrame: await rpc("book.get", {}, { url: "app://jxwb/" }),
    foreignPage: await rpc(
      "book.get",
      {},
      Object.assign(webContents.mainFrame, { url: "https://example.com/" }),
    ),
    events: webContents.sent.map(([channel, name]) => `${String(channel)} ${String(name)}`),
    camera: decideRequest("media", ownPage),
    copying: decide("permission-check", null, "clipboard-sanitized-write", "app://jxwb/", ownPage),
    pasting: decideRequest("clipboard-read", ownPage),
    pastingElsewhere: [
      decideRequest("clipboard-read", { ...ownPage, isMainFrame: false }),
      decideRequest("clipboard-read", { ...ownPage, requestingUrl: "https://example.com/" }),
      decide("permission-check", null, "clipboard-read", "app://jxwb/", { isMainFrame: false }),
    ],
    appId: told.appId,
    usb: decide("device", {}),
    network: decide("request", { url: "https://example.com/" }),
    own: decide("request", { url: "app://jxwb/index.html" }),
    opened: webContents.openHandler?.(),
    navigated: wouldNavigate(window, "will-navigate", { url: "https://example.com/" }),
    reloaded: wouldNavigate(window, "will-navigate", { url: "app://jxwb/" }),
    framed: wouldNavigate(window, "will-frame-navigate", { isMainFrame: false }),
    closedUnsaved: ["返回", "仍要关闭"].map((answer) => closesUnsaved(window, answer)),
    reloads: afterCrash(window),
    questions: told.questions,
    embedded: wouldNavigate(window, "will-attach-webview", {}),
  };
  const quit = new Promise((resolve) => app.once("quit-called", resolve));
  window.close();
  app.emit("window-all-closed");
  await quit;
  return result;
}

if (!env.JXWB_TEST_HOME) throw new Error("JXWB_TEST_HOME is not set");
const result = await drive();
process.stdout.write(`\n${JSON.stringify(result)}\n`);
