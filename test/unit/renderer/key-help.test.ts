import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { HELP_KEYS } from "../../../renderer/dialogs/help/help-keys.ts";
import { HIT_KEYS, REPLACEMENT_KEYS, WORD_KEYS } from "../../../renderer/features/find/find-keys.ts";
import { PREVIEW_KEYS } from "../../../renderer/features/preview/preview-choice.ts";
import { ZOOM_KEYS } from "../../../renderer/features/preview/zoom.ts";
import { PROBLEM_KEYS } from "../../../renderer/features/problems/use-list-keys.ts";
import { READING_KEYS } from "../../../renderer/features/reading/reading-keys.ts";
import { BESIDE_KEYS } from "../../../renderer/forms/project/beside-keys.ts";
import * as grid from "../../../renderer/forms/project/grid/grid-actions.ts";
import { GRID_KEYS, gridKey } from "../../../renderer/forms/project/grid/grid-keys.ts";
import { PROJECTS_KEYS, SEARCH_KEYS } from "../../../renderer/forms/projects/use-grid-keys.ts";
import { SECTION_KEYS } from "../../../renderer/forms/section/section-keys.ts";
import { actOnKey } from "../../../renderer/parts/keys.ts";
import { KEY_GROUPS } from "../../../renderer/shell/keys/key-groups.ts";
import { PROGRAM_KEYS } from "../../../renderer/shell/keys/program-keys.ts";
import { EDITOR_KEYS } from "../../../renderer/shell/keys/window-keys.ts";
import { FILTER_KEYS, OUTLINE_KEYS } from "../../../renderer/shell/outline/use-line-focus.ts";

// The preview is as wide as the window lets it.
vi.hoisted(() => vi.stubGlobal("window", { innerWidth: 1600 }));

const RENDERER = join(import.meta.dirname, "../../../renderer");

/** A table that acts, without what its lines do and when. */
type Table = readonly {
  readonly does: string | null;
  readonly shown?: string;
  readonly on?: Readonly<Record<string, unknown>>;
}[];

/** Where the keys act, in the help's words, and a table there. */
const TABLES: readonly (readonly [title: string, table: Table])[] = [
  ["到处都能用", [...EDITOR_KEYS, ...PROGRAM_KEYS]],
  ["目录", OUTLINE_KEYS],
  ["目录", FILTER_KEYS],
  ["正文", SECTION_KEYS],
  ["全部项目", PROJECTS_KEYS],
  ["全部项目", SEARCH_KEYS],
  ["项目表", BESIDE_KEYS],
  ["绩效指标表", GRID_KEYS],
  ["查找和替换", WORD_KEYS],
  ["查找和替换", REPLACEMENT_KEYS],
  ["查找和替换", HIT_KEYS],
  ["问题列表", PROBLEM_KEYS],
  ["预览", PREVIEW_KEYS],
  ["阅读全文", READING_KEYS],
  ["预览和阅读：放大缩小", ZOOM_KEYS],
  ["帮助", HELP_KEYS],
];

const NAMES: Readonly<Record<string, string>> = {
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  Esc: "Escape",
  空格: " ",
};

/** What the keyboard sends for each key of “Alt + ↑ / ↓、F8”. */
function pressed(shown: string) {
  return shown.split("、").flatMap((one) => {
    const parts = one.split(/ \+ (?=.)/);
    const { held, last } = { held: parts.slice(0, -1), last: parts.at(-1) ?? "" };
    return last.split(" / ").map((key) => ({
      key: NAMES[key] ?? key,
      code: "",
      ctrlKey: held.includes("Ctrl"),
      metaKey: false,
      altKey: held.includes("Alt"),
      shiftKey: held.includes("Shift"),
      target: null,
      preventDefault: () => {},
    }));
  });
}

/** What the table's lines say of themselves when such a key is pressed. */
function acting(table: Table, event: ReturnType<typeof pressed>[number]): (string | null)[] {
  const did: (string | null)[] = [];
  const recording = table.map(({ does, on = {} }) => ({
    does,
    on: Object.fromEntries(Object.keys(on).map((key) => [key, () => did.push(does) < 0])),
  }));
  actOnKey(recording, undefined, event);
  return did;
}

describe("the help", () => {
  it("shows every line of every table", () => {
    const shown = KEY_GROUPS.flatMap(({ keys }) => keys.map(([, does]) => does));
    const files = globSync("**/*.{ts,tsx}", { cwd: RENDERER });
    const written = files
      .map((file) => readFileSync(join(RENDERER, file), "utf8"))
      .flatMap((text) => [...text.matchAll(/\bdoes: "(.+?)"/g)].map(([, does]) => does));
    expect(written.length).toBeGreaterThan(40);
    expect(new Set(shown)).toEqual(new Set(written));
    expect(shown).toHaveLength(written.length);
  });

  it("says nothing twice in one place", () => {
    for (const { title, keys } of KEY_GROUPS)
      expect(new Set(keys.map(([, does]) => does)).size, title).toBe(keys.length);
  });

  it.each(TABLES)("shows keys that act: %s", (title, table) => {
    const group = KEY_GROUPS.find((each) => each.title === title);
    for (const { does, on, shown } of table) {
      if (does === null || !on) continue;
      const line = group?.keys.find(([, says]) => says === does);
      expect(line, does).toBeDefined();
      if (shown !== undefined) continue;
      for (const event of pressed(line?.[0] ?? "")) expect(acting(table, event)).toContain(does);
    }
  });
});

describe("the menu of the grid", () => {
  it("shows the keys that do the same", () => {
    expect(
      [
        grid.clearSelected,
        grid.fillSelected,
        grid.insertAbove,
        grid.insertBelow,
        grid.duplicateSelected,
        grid.deleteSelected,
        grid.moveUp,
        grid.moveDown,
      ].map(gridKey),
    ).toEqual(["Delete", "Ctrl+D", undefined, "Ctrl+Shift+=", "Ctrl+Shift+D", "Ctrl+-", "Alt+↑", "Alt+↓"]);
  });
});
