import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { type MenuActions, menuTemplate } from "../../electron/desktop/menu.ts";

const calls: string[] = [];
const note =
  (name: string) =>
  (...args: unknown[]) => {
    calls.push([name, ...args].join(" "));
  };
const actions: MenuActions = {
  newWindow: note("newWindow"),
  openBook: note("openBook"),
  openSample: note("openSample"),
  closeWindow: note("closeWindow"),
  quit: note("quit"),
  pressKey: note("pressKey"),
  zoom: note("zoom"),
  toggleFullScreen: note("toggleFullScreen"),
  accelerate: note("accelerate"),
  help: note("help"),
  about: note("about"),
};

function entries(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entries(item.submenu) : [])]);
}

const menu = menuTemplate(actions, { undo: null, redo: null }, true);
const all = entries(menu).filter((item) => item.type !== "separator");

test("every entry has a Chinese label with its own access key within its menu", () => {
  for (const item of all) expect(item.label).toMatch(/^[\u4e00-\u9fff]+\(&[A-Z]\)…?$/);
  for (const level of [menu, ...menu.map((item) => (Array.isArray(item.submenu) ? item.submenu : []))]) {
    const keys = level.flatMap((item) => item.label?.match(/&([A-Z])/)?.[1] ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("no key is taken twice, nor one of the grid's", () => {
  const taken = all.flatMap((item) => item.accelerator ?? []);
  expect(new Set(taken).size).toBe(taken.length);
  for (const key of ["CmdOrCtrl+-", "CmdOrCtrl+Shift+=", "CmdOrCtrl+Plus", "F2", "F8"])
    expect(taken).not.toContain(key);
});

test("undo, redo, save, print and versions stay the page's own keys: the menu only presses them", () => {
  calls.length = 0;
  for (const [label, key] of [
    ["撤销", "Z"],
    ["重做", "Y"],
    ["保存", "S"],
    ["复制一份", "Shift+S"],
    ["打印", "P"],
    ["版本", "Shift+H"],
  ] as const) {
    const item = all.find((entry) => entry.label?.startsWith(label));
    expect(item).toMatchObject({ accelerator: `CmdOrCtrl+${key}`, registerAccelerator: false });
    expect(item?.role).toBeUndefined();
    const click: unknown = item?.click;
    if (typeof click === "function") click();
  }
  expect(calls).toEqual([
    "pressKey Z",
    "pressKey Y",
    "pressKey S",
    "pressKey Shift+S",
    "pressKey P",
    "pressKey Shift+H",
  ]);
});

test("the help is the page's own too", () => {
  const item = all.find((entry) => entry.label?.startsWith("使用帮助"));
  expect(item).toMatchObject({ accelerator: "F1", registerAccelerator: false, click: actions.help });
});

test("undo and redo name their step, and rest where there is none", () => {
  const shown = entries(
    menuTemplate(actions, { undo: "删除项目“招商 & 引资”", redo: "很长的".repeat(20) }, true),
  );
  const [undo, redo] = ["撤销", "重做"].map((word) => shown.find((item) => item.label?.startsWith(word)));
  expect(undo).toMatchObject({ label: "撤销：删除项目“招商 && 引资”(&U)", enabled: true });
  expect(redo).toMatchObject({ label: `重做：${"很长的".repeat(10)}…(&R)`, enabled: true });
  expect(all.find((item) => item.label === "撤销(&U)")).toMatchObject({ enabled: false });
});

test("every other entry does something", () => {
  for (const item of all) expect(item.submenu ?? item.role ?? item.click).toBeDefined();
});
