import { once } from "node:events";
import { join } from "node:path";
import { env } from "node:process";
import { setTimeout } from "node:timers/promises";
import type { MenuItemConstructorOptions } from "electron";
import { app, type BrowserWindow, told } from "./electron.ts";

/** What two windows of the program make of menu, double-clicks and one another's books. */
export async function driveWindows(first: BrowserWindow) {
  const sample = join(env.JXWB_TEST_HOME ?? "", "documents", "绩效文本示例.jxwb");
  const edit = { op: "set", table: "book", fields: { reviewer: "李会计" } };
  await call(first, "book.edit", { label: "修改审核人", ops: [edit] });
  const edited = stepEntries();
  await call(first, "book.undo", {});
  const undone = stepEntries();

  const loaded = once(app, "page-loaded");
  press("新建窗口");
  const [second] = (await loaded) as [BrowserWindow];
  const besides = stepEntries();
  told.raised.length = 0;
  const again = await call(second, "book.open", { path: sample });
  const sampleAgain = await call(second, "book.openSample", { job: "again" });
  const own = await call(first, "book.open", { path: sample });
  const raisedByPage = [...told.raised];

  told.raised.length = 0;
  app.emit("second-instance", {}, ["program", sample], "/");
  app.emit("open-file", { preventDefault: () => undefined }, sample);
  await until(() => told.raised.length === 2);
  const raisedByDoubleClick = [...told.raised];

  const other = join(env.JXWB_TEST_HOME ?? "", "documents", "另一份.jxwb");
  await call(second, "book.create", { path: other, fiscalYear: 2026, department: "乐亭县教育局" });
  await call(second, "book.close", {});
  app.emit("second-instance", {}, ["program", other], "/");
  app.emit("second-instance", {}, ["program", other], "/");
  const paths = [await pathOf(first), await openedPath(second)];
  second.close();
  first.focus();
  return {
    edited,
    undone,
    besides,
    again,
    sampleAgain,
    own,
    raisedByPage,
    raisedByDoubleClick,
    paths,
    windows: told.windows.length,
  };
}

interface Reply {
  readonly data?: { readonly path: string } | null;
  readonly error?: { readonly code: string; readonly message: string };
}

async function call({ webContents }: BrowserWindow, method: string, input: unknown): Promise<Reply> {
  const event = { sender: webContents, senderFrame: webContents.mainFrame };
  return JSON.parse(String(await told.ipc.get("rpc")?.(event, method, JSON.stringify(input)))) as Reply;
}

async function pathOf(window: BrowserWindow): Promise<string | null> {
  return (await call(window, "book.current", {})).data?.path ?? null;
}

/** Waits for a book that the window was told to open. */
async function openedPath(window: BrowserWindow): Promise<string | null> {
  await until(async () => (await pathOf(window)) !== null);
  return pathOf(window);
}

/** Waits, five seconds at most. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200 && !(await holds()); look++) await setTimeout(25);
}

function stepEntries() {
  return ["撤销", "重做"].map((word) => {
    const { label, enabled } = entry(word);
    return { label, enabled };
  });
}

function press(word: string): void {
  const click: unknown = entry(word).click;
  if (typeof click === "function") click();
}

function entry(word: string): MenuItemConstructorOptions {
  const items = told.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const found = items.find(({ label }) => label?.startsWith(word));
  if (!found) throw new Error(`the menu has no ${word}`);
  return found;
}
