import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import {
  deleteParagraphs,
  KEYS,
  moveParagraphs,
  ownIds,
  writeNumbers,
} from "../../../renderer/forms/section/text/commands.ts";
import { drawMarks, withMarks } from "../../../renderer/forms/section/text/marks.ts";
import { pasteLines } from "../../../renderer/forms/section/text/paste.ts";
import { docOf, idOf } from "../../../renderer/forms/section/text/schema.ts";
import { takeRows } from "../../../renderer/forms/section/text/take-rows.ts";

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

  it("pastes one line into the text, several as paragraphs", () => {
    expect(shown(run(textOf("甲|乙"), pasteLines(["子"])))).toEqual(["1 甲子|乙"]);
    expect(shown(run(textOf("甲|乙"), pasteLines(["子", "丑"])))).toEqual(["1 甲子", "null 丑|乙"]);
  });

  it("writes numbers where they stand; the caret stays with its text", () => {
    const list = [
      { index: 0, from: 0, to: 1, number: "1" },
      { index: 1, from: 2, to: 3, number: "12" },
    ];
    expect(shown(run(textOf("3.甲|", "目标3：乙"), writeNumbers(list)))).toEqual(["1 1.甲|", "2 目标12：乙"]);
  });
});

describe("marks in the text", () => {
  const marked = (state: EditorState) =>
    (drawMarks.getState(state)?.find() ?? []).map(({ from, to }) => state.doc.textBetween(from, to));

  it("stand where their paragraph has them and move along with what is typed", () => {
    const state = EditorState.create({
      doc: docOf([
        { id: 1, text: "一二三" },
        { id: 2, text: "四五" },
      ]),
      plugins: [drawMarks],
    });
    const marks = [
      { paragraph: 2, from: 1, to: 2, kind: "found" as const },
      { paragraph: 2, from: 1, to: 9, kind: "found" as const },
      { paragraph: 7, from: 0, to: 1, kind: "found" as const },
    ];
    const drawn = state.apply(withMarks(state, marks));
    expect(marked(drawn)).toEqual(["五"]);
    expect(marked(drawn.apply(drawn.tr.insertText("零", 1)))).toEqual(["五"]);
    expect(marked(drawn.apply(withMarks(drawn, [])))).toEqual([]);
  });
});

describe("rows that changed elsewhere", () => {
  const take = (state: EditorState, rows: { id: number; text: string }[]) => {
    const tr = takeRows(state, rows);
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

  it("changes several paragraphs where they differ, the caret at the first change", () => {
    const rows = [
      { id: 1, text: "一" },
      { id: 2, text: "二乙" },
      { id: 3, text: "三" },
      { id: 4, text: "四丁" },
    ];
    expect(shown(take(textOf("一", "二", "三|", "四"), rows))).toEqual(["1 一", "2 二乙|", "3 三", "4 四丁"]);
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
