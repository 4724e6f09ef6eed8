import { describe, expect, it } from "vitest";
import { actOnKey, helpOf, type KeyLine, type PressedKey } from "../../../renderer/parts/keys.ts";

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  ...more,
});

const TABLE: readonly KeyLine<string[]>[] = [
  { on: { "Ctrl+Z": (did) => did.push("undo") }, does: "撤销" },
  { on: { "Ctrl+Y": (did) => did.push("redo"), "Ctrl+Shift+Z": (did) => did.push("redo") }, does: "重做" },
  { on: { Home: (did, { shiftKey }) => did.push(shiftKey ? "select" : "go") }, does: "到行首" },
  { on: { "Ctrl+Shift+=": (did) => did.push("insert"), "Ctrl+-": (did) => did.push("delete") }, does: "行" },
  { on: { Tab: () => false }, does: null },
  { on: { Escape: (did) => did.push("close") }, when: (did) => did.length > 0, does: null },
  { shown: "Alt + ↑ / ↓", on: { "Alt+ArrowUp": () => undefined }, does: "移动" },
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

  it("is the help", () => {
    expect(helpOf("到处", TABLE)).toEqual({
      title: "到处",
      keys: [
        ["Ctrl + Z", "撤销"],
        ["Ctrl + Y、Ctrl + Shift + Z", "重做"],
        ["Home", "到行首"],
        ["Ctrl + Shift + =、Ctrl + -", "行"],
        ["Alt + ↑ / ↓", "移动"],
        ["Alt + ←", "回去"],
      ],
    });
  });
});
