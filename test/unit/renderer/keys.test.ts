import { describe, expect, it } from "vitest";
import { actOnKey, helpOf, type KeyLine, keyOf, type PressedKey } from "../../../renderer/parts/keys.ts";

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  preventDefault: () => {},
  ...more,
});

const TABLE: readonly KeyLine<string[]>[] = [
  { on: { "Ctrl+Z": (did) => did.push("undo") }, does: "撤销" },
  { on: { "Ctrl+Y": (did) => did.push("redo"), "Ctrl+Shift+Z": (did) => did.push("redo") }, does: "重做" },
  { on: { Home: (did, { shiftKey }) => did.push(shiftKey ? "select" : "go") }, does: "到行首" },
  { on: { "Ctrl+Shift+=": (did) => did.push("insert"), "Ctrl+-": (did) => did.push("delete") }, does: "行" },
  { on: { Tab: () => false }, does: null },
  { on: { Escape: (did) => did.push("close") }, when: (did) => did.length > 0, does: null },
  {
    on: { "Alt+ArrowUp": (did) => did.push("up"), "Alt+ArrowDown": (did) => did.push("list") > 1 },
    does: "移动",
  },
  { on: { "Alt+ArrowDown": (did) => did.push("down") }, shown: "下", does: "下移" },
  { on: { "Alt+ArrowLeft": () => undefined }, does: "回去" },
];

function did(...keys: readonly PressedKey[]): readonly string[] {
  const done: string[] = [];
  for (const key of keys) actOnKey(TABLE, done, key);
  return done;
}

describe("a table of keys", () => {
  it("acts with Ctrl and ⌘ alike, whatever Caps Lock does, and not with a key too many", () => {
    expect(did(press("z", { ctrlKey: true }), press("Z", { metaKey: true }))).toEqual(["undo", "undo"]);
    expect(did(press("z"), press("z", { ctrlKey: true, altKey: true }))).toEqual([]);
  });

  it("takes Shift for another key where the table says so, and otherwise leaves it to the action", () => {
    expect(did(press("Z", { ctrlKey: true, shiftKey: true }))).toEqual(["redo"]);
    expect(did(press("Home"), press("Home", { shiftKey: true }))).toEqual(["go", "select"]);
  });

  it("knows = and - by their place, since Shift makes other characters of them", () => {
    const control = { ctrlKey: true, shiftKey: true };
    expect(did(press("+", { ...control, code: "Equal" }), press("_", { ...control, code: "Minus" }))).toEqual(
      ["insert", "delete"],
    );
    expect(did(press("=", { ctrlKey: true, code: "Equal" }))).toEqual([]);
  });

  it("tells whether a key is used up: not where its line does not hold now, or leaves it", () => {
    expect(actOnKey(TABLE, [], press("Escape"))).toBe(false);
    expect(actOnKey(TABLE, ["open"], press("Escape"))).toBe(true);
    expect(actOnKey(TABLE, [], press("Tab"))).toBe(false);
    expect(actOnKey(TABLE, [], press("Home"))).toBe(true);
  });

  it("keeps from the browser what it uses up, and nothing else", () => {
    let kept = 0;
    const preventDefault = () => void kept++;
    actOnKey(TABLE, [], press("Tab", { preventDefault }));
    actOnKey(TABLE, [], press("x", { preventDefault }));
    expect(kept).toBe(0);
    actOnKey(TABLE, [], press("Home", { preventDefault }));
    expect(kept).toBe(1);
  });

  it("goes on to the next line of the key where one leaves it", () => {
    const down = press("ArrowDown", { altKey: true });
    expect(did(down)).toEqual(["list", "down"]);
    expect(did(press("Home"), down)).toEqual(["go", "list"]);
  });

  it("tells the key of what is done, as menus show it", () => {
    const go = () => undefined;
    expect(keyOf([{ on: { Home: () => 0, "Ctrl+Shift+ArrowUp": go }, does: "去" }], go)).toBe("Ctrl+Shift+↑");
    expect(keyOf(TABLE, () => undefined)).toBeUndefined();
  });

  it("is the help", () => {
    expect(helpOf("到处", TABLE)).toEqual({
      title: "到处",
      keys: [
        ["Ctrl + Z", "撤销"],
        ["Ctrl + Y、Ctrl + Shift + Z", "重做"],
        ["Home", "到行首"],
        ["Ctrl + Shift + =、Ctrl + -", "行"],
        ["Alt + ↑ / ↓", "移动"],
        ["下", "下移"],
        ["Alt + ←", "回去"],
      ],
    });
  });
});
