import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { beforeAll, describe, test } from "vitest";
import type { Program } from "./program.ts";
import { desktop, expect, noWindows, type User } from "./scenario.ts";

/** The stand-in's own rules: where a program breaks one of Electron's, it fails here as it would there. */

/** A program of a few lines. What it does is written down in `seen`, which its page may ask for. */
const MAIN = `
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol } from "electron";
import { join } from "node:path";

const seen = [];
const note = (name) => () => seen.push(name);
const thrown = (act) => { try { act(); return ""; } catch (error) { return error.message; } };

if (!app.requestSingleInstanceLock()) app.quit();
protocol.registerSchemesAsPrivileged([{ scheme: "app" }]);
const early = {
  window: thrown(() => new BrowserWindow({})),
  handle: thrown(() => protocol.handle("app", () => new Response(""))),
};
for (const name of ["before-quit", "will-quit", "quit", "window-all-closed"]) app.on(name, note(name));
process.on("exit", () => process.stdout.write(seen.join(" ")));

app.whenReady().then(async () => {
  protocol.handle("app", (request) =>
    request.url === "app://page/"
      ? new Response("<title>page</title><body>", { headers: { "content-type": "text/html" } })
      : new Response("no", { status: 404 }));
  const window = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, "preload.cjs") } });
  const late = {
    sandbox: thrown(() => app.enableSandbox()),
    acceleration: thrown(() => app.disableHardwareAcceleration()),
    schemes: thrown(() => protocol.registerSchemesAsPrivileged([])),
    property: thrown(() => app.dock),
    role: thrown(() => Menu.buildFromTemplate([{ role: "about" }])),
    item: thrown(() => Menu.buildFromTemplate([{}])),
    second: thrown(() => ipcMain.handle("facts", () => 1)) || thrown(() => ipcMain.handle("facts", () => 1)),
    sent: thrown(() => window.webContents.send("x", () => 1)),
  };
  ipcMain.removeHandler("facts");
  ipcMain.handle("facts", () => ({ early, late, seen }));
  ipcMain.handle("asks", () => dialog.showMessageBoxSync({ message: "真的吗？", buttons: ["是"] }));
  ipcMain.handle("function", () => () => 1);
  ipcMain.handle("fails", () => { throw new Error("so it is"); });
  ipcMain.handle("sender", ({ sender, senderFrame }) => [senderFrame === sender.mainFrame, senderFrame.url]);
  ipcMain.handle("echo", (event, value) => { event.sender.send("echoed", value); });
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: "M", submenu: [
    { label: "taken", accelerator: "CmdOrCtrl+K", click: note("menu") },
    { label: "shown", accelerator: "CmdOrCtrl+L", registerAccelerator: false, click: note("shown key") },
  ] }]));
  app.on("second-instance", (_event, argv, folder) => seen.push(argv.at(-1) + " in " + folder));
  window.on("close", note("close"));
  window.on("closed", note("closed"));
  await window.loadURL("app://page/");
}).catch((error) => process.stderr.write(String(error.stack)));
`;

const PRELOAD = `
const { contextBridge, ipcRenderer, webUtils } = require("electron");
let required = "";
try { require("fs"); } catch (error) { required = error.message; }
contextBridge.exposeInMainWorld("api", {
  required,
  globals: [typeof module, typeof Buffer],
  list: [{ deep: [1] }],
  call: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on: (channel, listener) => { ipcRenderer.on(channel, (_event, value) => listener(value)); },
  twice: (callback) => callback(callback(1)),
  fails: () => { throw new Error("on the other side"); },
  pathOf: (file) => webUtils.getPathForFile(file),
});
`;

async function smallProgram(newFolder: () => string): Promise<string> {
  const resources = newFolder();
  const folder = join(resources, "app.asar");
  mkdirSync(folder);
  const about = { name: "small", productName: "小程序", version: "1.0.0", type: "module", main: "main.js" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(about));
  writeFileSync(join(folder, "main.js"), MAIN);
  writeFileSync(join(folder, "preload.cjs"), PRELOAD);
  return resources;
}

interface Facts {
  readonly early: Readonly<Record<string, string>>;
  readonly late: Readonly<Record<string, string>>;
  readonly seen: readonly string[];
}

describe.skipIf(noWindows !== null)(noWindows ?? "the stand-in for Electron", () => {
  const { newUser } = desktop(smallProgram);
  let user: User;
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    user = newUser();
    program = user.start();
    page = await program.page();
  });

  const facts = () => page.evaluate<Facts>("api.call('facts')");
  const failure = (expression: string) =>
    page.evaluate<string>(
      `(async () => { try { await ${expression}; return "no"; } catch (error) { return error.message; } })()`,
    );

  test("what needs ready is refused before it", async () => {
    const { early } = await facts();
    expect(early.window).toBe("Cannot create BrowserWindow before app is ready");
    expect(early.handle).toContain("after the ready event");
  });

  test("what is for the time before ready is refused after it", async () => {
    const { late } = await facts();
    for (const name of ["sandbox", "acceleration", "schemes"])
      expect(late[name]).toMatch(/before app is ready$/);
  });

  test("a property, a role, an empty entry and a second handler are refused", async () => {
    const { late } = await facts();
    expect(late.property).toBe("the stand-in for Electron has no App.dock");
    expect(late.role).toContain("no role about");
    expect(late.item).toContain("Invalid template for MenuItem");
    expect(late.second).toBe("Attempted to register a second handler for 'facts'");
  });

  test("a preload script has Electron's few modules and no Node", async () => {
    expect(await page.evaluate("api.required")).toBe("module not found: fs");
    expect(await page.evaluate("api.globals")).toEqual(["object", "undefined"]);
    expect(await page.evaluate("[typeof standInSend, typeof standInTake]")).toEqual([
      "undefined",
      "undefined",
    ]);
  });

  test("what crosses the bridge is copied and frozen; functions are proxied at once, errors arrive as texts", async () => {
    expect(await page.evaluate("Object.isFrozen(api) && Object.isFrozen(api.list[0].deep)")).toBe(true);
    expect(await page.evaluate("api.twice((number) => number + 1)")).toBe(3);
    expect(await failure("api.fails()")).toBe("on the other side");
    expect(await failure("api.call('facts', new WeakMap())")).toContain("could not be cloned");
  });

  test("a function over IPC is refused on either side; a handler's error arrives with Electron's words", async () => {
    expect(await failure("api.call('facts', () => 1)")).toContain("could not be cloned");
    expect(await failure("api.call('function')")).toMatch(
      /^Error invoking remote method 'function': .*could not be cloned/,
    );
    expect(await failure("api.call('fails')")).toBe("Error invoking remote method 'fails': Error: so it is");
    expect(await failure("api.call('nobody')")).toContain("No handler registered for 'nobody'");
    expect((await facts()).late.sent).toContain("could not be cloned");
  });

  test("a call tells its frame, under the program's own address; what is sent arrives", async () => {
    expect(await page.evaluate("api.call('sender')")).toEqual([true, "app://page/"]);
    expect(
      await page.evaluate(
        "new Promise((resolve) => { api.on('echoed', resolve); api.call('echo', { a: [null, '值'] }); })",
      ),
    ).toEqual({ a: [null, "值"] });
  });

  test("a file that the page made has no path; what is no file is refused", async () => {
    expect(await page.evaluate("api.pathOf(new File(['x'], 'a.txt'))")).toBe("");
    expect(await failure("api.pathOf('a.txt')")).toContain("File object");
  });

  test("without handlers every permission is granted, as in Electron", async () => {
    for (const name of ["geolocation", "camera"])
      expect(
        await page.evaluate(`navigator.permissions.query({ name: "${name}" }).then((it) => it.state)`),
      ).toBe("granted");
  });

  test("a question that the test did not foresee fails, and is remembered", async () => {
    expect(await failure("api.call('asks')")).toContain(
      "the test does not say what the user answers to: 真的吗？",
    );
    await expect(program.isFine()).rejects.toThrow("真的吗？");
  });

  test("the menu takes a registered key that the page has left over, and no other", async () => {
    const took = async () => (await facts()).seen.filter((name) => name === "menu" || name === "shown key");
    await page.keyboard.press("Control+l");
    await page.keyboard.press("Control+k");
    await expect.poll(took).toEqual(["menu"]);
    await page.evaluate("window.addEventListener('keydown', (event) => event.preventDefault())");
    await page.keyboard.press("Control+k");
    await page.evaluate("new Promise((resolve) => setTimeout(resolve))");
    expect(await took()).toEqual(["menu"]);
  });

  test("a second start is told to the first, with its arguments and folder", async () => {
    expect((await user.start({ args: ["数据.txt"] }).end).code).toBe(0);
    await expect.poll(async () => (await facts()).seen.at(-1)).toBe(`数据.txt in ${user.home}`);
  });

  test("a page that wants to stay, stays, where nobody prevents it from preventing", async () => {
    await page.evaluate("window.onbeforeunload = (event) => event.preventDefault()");
    await program.ask("close", 1);
    await expect.poll(async () => (await facts()).seen.at(-1)).toBe("close");
    expect(await program.ask("windows")).toHaveLength(1);
    await page.evaluate("window.onbeforeunload = null");
  });

  test("quitting closes the windows between before-quit and will-quit; window-all-closed is not for it", async () => {
    await program.ask("quit");
    expect((await program.end).said).toMatch(/ before-quit close closed will-quit quit$/);
  });
});
