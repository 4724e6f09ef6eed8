import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import {
  deleteParagraphs,
  KEYS,
  moveParagraphs,
  ownIds,
  pasteText,
} from "../../../renderer/screens/section/text/commands.ts";
import { docOf, idOf } from "../../../renderer/screens/section/text/schema.ts";
import { takeRows } from "../../../renderer/screens/section/text/take-rows.ts";

/** A text with its caret at `|`; paragraphs have the ids 1, 2, … */
function textOf(...paragraphs: string[]): EditorState {
  const at = paragraphs.findIndex((text) => text.includes("|"));
  const doc = docOf(paragraphs.map((text, index) => ({ id: index + 1, text: text.replace("|", "") })));
  let position = 1;
  for (let index = 0; index < at; index++) position += doc.child(index).nodeSize;
  const selection = TextSelection.create(doc, position + (paragraphs[at] ?? "").indexOf("|"));
  return EditorState.create({ doc, selection, plugins: [ownIds] });
}

function run(state: EditorState, command: Command | undefined): EditorState {
  let next = state;
  command?.(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

/** Each paragraph as “id text”, the caret's place marked. */
function shown(state: EditorState): string[] {
  const { $from } = state.selection;
  return Array.from({ length: state.doc.childCount }, (_, index) => {
    const node = state.doc.child(index);
    const caret = $from.index(0) === index ? $from.parentOffset : null;
    const text = node.textContent;
    return `${idOf(node)} ${caret === null ? text : `${text.slice(0, caret)}|${text.slice(caret)}`}`;
  });
}

describe("keys of the section text", () => {
  it("splits so that the half with text keeps the row", () => {
    expect(shown(run(textOf("甲|乙"), KEYS.Enter))).toEqual(["1 甲", "null |乙"]);
    expect(shown(run(textOf("|甲乙"), KEYS.Enter))).toEqual(["null ", "1 |甲乙"]);
    expect(shown(run(textOf("甲乙|"), KEYS.Enter))).toEqual(["1 甲乙", "null |"]);
  });

  it("joins backward and forward, a blank paragraph going as a whole", () => {
    expect(shown(run(textOf("甲", "|乙"), KEYS.Backspace))).toEqual(["1 甲|乙"]);
    expect(shown(run(textOf("", "|乙"), KEYS.Backspace))).toEqual(["2 |乙"]);
    expect(shown(run(textOf("甲|", "乙"), KEYS.Delete))).toEqual(["1 甲|乙"]);
    expect(shown(run(textOf("|", "乙"), KEYS.Delete))).toEqual(["2 |乙"]);
  });

  it("moves the paragraph with its caret, and not past the ends", () => {
    expect(shown(run(textOf("甲", "乙|"), moveParagraphs(-1)))).toEqual(["2 乙|", "1 甲"]);
    expect(shown(run(textOf("甲|", "乙", "丙"), moveParagraphs(1)))).toEqual(["2 乙", "1 甲|", "3 丙"]);
    expect(shown(run(textOf("甲|", "乙"), moveParagraphs(-1)))).toEqual(["1 甲|", "2 乙"]);
  });

  it("deletes a paragraph; the last one becomes blank", () => {
    expect(shown(run(textOf("甲", "乙|", "丙"), deleteParagraphs))).toEqual(["1 甲", "3 |丙"]);
    expect(shown(run(textOf("甲", "乙|"), deleteParagraphs))).toEqual(["1 甲|"]);
    expect(shown(run(textOf("甲|"), deleteParagraphs))).toEqual(["null |"]);
  });

  it("pastes one line into the text, several as paragraphs, tabs and blank lines cleaned", () => {
    expect(shown(run(textOf("甲|乙"), pasteText(" 子 \n")))).toEqual(["1 甲子|乙"]);
    expect(shown(run(textOf("甲|乙"), pasteText("1.\t子\r\n\r\n丑\t寅")))).toEqual([
      "1 甲1.子",
      "null 丑 寅|乙",
    ]);
  });
});

describe("rows that changed elsewhere", () => {
  const take = (state: EditorState, rows: { id: number; text: string }[]) => {
    const tr = takeRows(state, rows, (id) => id);
    return tr ? state.apply(tr) : state;
  };

  it("changes only the characters that differ, the caret behind them", () => {
    const state = textOf("一二三四|", "五");
    expect(
      shown(
        take(state, [
          { id: 1, text: "一二叁四" },
          { id: 2, text: "五" },
        ]),
      ),
    ).toEqual(["1 一二叁|四", "2 五"]);
  });

  it("brings paragraphs in, takes them out, and all of them away", () => {
    const state = textOf("甲|", "丙");
    const three = [
      { id: 1, text: "甲" },
      { id: 9, text: "乙" },
      { id: 2, text: "丙" },
    ];
    expect(shown(take(state, three))).toEqual(["1 甲", "9 乙|", "2 丙"]);
    expect(shown(take(state, [{ id: 2, text: "丙" }]))).toEqual(["2 |丙"]);
    expect(take(state, []).doc.textContent).toBe("");
  });

  it("does nothing where nothing differs", () => {
    const state = textOf("甲|", "乙");
    expect(
      take(state, [
        { id: 1, text: "甲" },
        { id: 2, text: "乙" },
      ]),
    ).toBe(state);
  });
});
