import { type Command, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Op } from "../../../../shared/book/edit.ts";
import { renumber } from "../../../../shared/book/renumber.ts";
import type { ParagraphRow, SectionRow } from "../../../../shared/book/rows.ts";
import { type Box, type MountedField, mountField } from "../../../field/mounted.ts";
import type { Highlight } from "../../../field/slots.ts";
import { TYPING_PAUSE_MS } from "../../../field/use-draft.ts";
import type { EditTraits } from "../../../state/book-sync.ts";
import { type Draft, holdDraft, releaseDraft } from "../../../state/drafts.ts";
import { edit } from "../../../state/editing.ts";
import { notice } from "../../../state/messages.ts";
import { type Spot, visit } from "../../../state/spot.ts";
import { useApp } from "../../../state/store.ts";
import { countWords } from "../../../state/word-count.ts";
import { withCarried } from "./carried-paragraphs.ts";
import { writeNumbers } from "./commands.ts";
import { withMarks } from "./marks.ts";
import { paragraphOps, stepName, withoutGone } from "./paragraph-ops.ts";
import { type Pasted, pasteLines } from "./paste.ts";
import { idOf } from "./schema.ts";
import { takeRows } from "./take-rows.ts";
import { createTextView, takeInCaret } from "./text-view.ts";
import { cleaned, sameRows, typedParagraphs } from "./typed-paragraphs.ts";

/** What is pasted in here is the clerk's own, too. */
const TYPED: EditTraits = { by: "clerk" };
/** Marks a transaction that brings the document what the rows have already. */
const FROM_ROWS = "from-rows";
/** Who never pauses is saved all the same after so long, ms. */
const LONGEST_TYPING_MS = 5000;

/**
 * One section's text while it is shown: the ProseMirror view, and what of it is saved. Every paragraph is a row; what is typed is
 * saved at a pause as the difference from the rows.
 */
export class SectionEditor implements Draft, MountedField {
  readonly kind = "text";
  readonly #listeners = new Set<() => void>();
  #view: EditorView | null = null;
  #section: SectionRow;
  /** The rows that the document was last in step with. */
  #saved: readonly ParagraphRow[];
  #marks: readonly Highlight[] = [];
  #carried: readonly number[] = [];
  #selectedWords = 0;
  #dirty = false;
  /** When the first of what is not saved was typed, by the page's clock. */
  #dirtySince = 0;
  #timer: number | undefined;

  constructor(section: SectionRow) {
    this.#section = section;
    this.#saved = section.paragraphs;
  }

  /** Takes the element that the text stands in. @returns what gives it back. */
  attach(place: HTMLElement | null): () => void {
    if (place)
      this.#view = createTextView(place, this.#section.paragraphs, {
        dispatch: (view, tr) => {
          view.updateState(view.state.apply(tr));
          if (tr.docChanged && tr.getMeta(FROM_ROWS) !== true) this.#touched();
          this.#tellSelection(view);
        },
        paste: (pasted) => this.#paste(pasted),
        composed: () => this.#composed(),
        focused: (view) => this.#tellSelection(view),
        blurred: () => this.flush(),
      });
    const unmount = mountField(this);
    return () => {
      unmount();
      this.#save("");
      window.clearTimeout(this.#timer);
      releaseDraft(this);
      this.#view?.destroy();
      this.#view = null;
      this.#carried = [];
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** 字数 of what is selected. */
  readonly selectedWords = (): number => this.#selectedWords;

  get input(): HTMLElement | null {
    return this.#view?.dom ?? null;
  }

  has(spot: Spot): boolean {
    if (spot.table !== "paragraph") return false;
    this.#takeNow();
    return this.#positionOf(spot.id) !== null;
  }

  element(): null {
    return null;
  }

  box({ id, offset = 0 }: Spot): Box | null {
    const view = this.#view;
    const position = this.#positionOf(id);
    const node = position === null ? null : view?.state.doc.nodeAt(position);
    if (!view || position === null || !node) return null;
    return view.coordsAtPos(position + 1 + Math.min(offset, node.content.size));
  }

  /** Puts the caret into a paragraph, or selects a part of it. */
  focus({ id, offset = 0, to = offset }: Spot): void {
    const view = this.#view;
    const position = this.#positionOf(id);
    const node = position === null ? null : view?.state.doc.nodeAt(position);
    if (!view || position === null || !node) return;
    const at = (place: number) => position + 1 + Math.min(place, node.content.size);
    const selection = TextSelection.create(view.state.doc, at(offset), at(to));
    view.dispatch(view.state.tr.setSelection(selection));
    view.focus();
  }

  /** Runs a command on the text, for buttons outside it. */
  run(command: Command): void {
    if (!this.#view) return;
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  /** Numbers the list at the caret anew. */
  renumber(): void {
    const view = this.#view;
    if (!view) return;
    const list = renumber(
      typedParagraphs(view.state.doc).map(({ text }) => text),
      view.state.selection.$head.index(0),
    );
    if (list === null) notice("这里没有编号：请把光标放在“（一）”“1.”“目标1：”开头的段落里", false);
    else if (list.length === 0) notice("这一级的编号已经连续", false);
    else {
      this.#step(`重新编号 ${list.length} 段`, writeNumbers(list), { by: "program" });
      notice(`已重新编号 ${list.length} 段`, true);
    }
    view.focus();
  }

  /** Draws these marks in place of the ones before. */
  mark(marks: readonly Highlight[]): void {
    if (marks.length + this.#marks.length === 0) return;
    this.#marks = marks;
    const view = this.#view;
    // An input method owns the text around its caret: drawn when the composition ends.
    if (!view || view.composing) return;
    takeInCaret(view);
    view.dispatch(withMarks(view.state, marks));
  }

  /** Draws the bar of 待核对 beside these paragraphs, in place of the ones before. */
  markCarried(ids: readonly number[]): void {
    const same = ids.length === this.#carried.length && ids.every((id, at) => id === this.#carried[at]);
    if (same) return;
    this.#carried = ids;
    const view = this.#view;
    // Drawn when the composition ends.
    if (!view || view.composing) return;
    takeInCaret(view);
    view.dispatch(withCarried(view.state, ids));
  }

  /** Where a paragraph begins, px below the top of the text; null where it is none of these. */
  readonly topOf = (id: number): number | null => {
    const position = this.#positionOf(id);
    const dom = position === null ? null : this.#view?.nodeDOM(position);
    return dom instanceof HTMLElement ? dom.offsetTop : null;
  };

  /** Rows that changed, by this editor's own saving or elsewhere. */
  take(section: SectionRow): void {
    this.#section = section;
    const view = this.#view;
    if (!view || view.composing) return;
    takeInCaret(view);
    // What is being typed is saved first; that brings the rows here once more.
    if (this.#dirty) return;
    this.#saved = section.paragraphs;
    if (sameRows(typedParagraphs(view.state.doc), section.paragraphs)) return;
    const tr = takeRows(view.state, section.paragraphs);
    if (tr) view.dispatch(tr.setMeta(FROM_ROWS, true));
  }

  /** The rows as they are now: what is drawn of them comes a moment later. */
  #takeNow(): void {
    const now = useApp.getState().view?.rows.sections.find(({ id }) => id === this.#section.id);
    if (now && now !== this.#section) this.take(now);
  }

  flush(): void {
    // An input method still owns part of the text: it is saved when the composition ends.
    if (!this.#view?.composing) this.#save("");
  }

  /** @param label what the undo menu calls it; "" names it after what happened. */
  #save(label: string, traits: EditTraits = TYPED): void {
    const view = this.#view;
    if (!view || !this.#dirty) return;
    takeInCaret(view);
    window.clearTimeout(this.#timer);
    this.#dirty = false;
    releaseDraft(this);
    const { saved, typed } = withoutGone(
      this.#saved,
      typedParagraphs(view.state.doc),
      new Set(this.#section.paragraphs.map((row) => row.id)),
    );
    const ops = paragraphOps(this.#section.id, saved, typed);
    if (ops.length === 0) this.take(this.#section);
    else this.#giveIds(view, new Set(saved.map((row) => row.id)), edit(label || stepName(ops), ops, traits));
  }

  /** A command that is a step of its own, apart from the typing before and after it. */
  #step(label: string, command: Command, traits: EditTraits): void {
    this.flush();
    this.run(command);
    this.#save(label, traits);
  }

  #paste({ lines, leftOut }: Pasted): void {
    if (lines.length > 1) {
      this.#step(`粘贴 ${lines.length} 段`, pasteLines(lines), TYPED);
      notice(`已粘贴 ${lines.length} 段${leftOut === "" ? "" : `。${leftOut}`}`, true);
      return;
    }
    if (lines.length === 1) this.run(pasteLines(lines));
    if (leftOut !== "") notice(leftOut, false);
  }

  /** Gives the new paragraphs, in order, the ids of their rows, and takes them from those that are blank now. */
  #giveIds(view: EditorView, known: ReadonlySet<number>, done: readonly Op[]): void {
    const fresh = done.flatMap((op) =>
      op.op === "insert" && op.table === "paragraph" ? [op.row.id ?? null] : [],
    );
    const tr = view.state.tr;
    const rows: ParagraphRow[] = [];
    view.state.doc.forEach((node, position) => {
      const text = cleaned(node);
      const own = idOf(node);
      const id = text === "" ? null : own !== null && known.has(own) ? own : (fresh.shift() ?? null);
      if (id !== own) tr.setNodeAttribute(position, "id", id);
      if (id !== null) rows.push({ id, text });
    });
    this.#saved = rows;
    if (tr.docChanged) view.dispatch(tr.setMeta(FROM_ROWS, true));
  }

  /** Where a paragraph stands in the document. */
  #positionOf(id: number): number | null {
    let found: number | null = null;
    this.#view?.state.doc.forEach((node, position) => {
      if (idOf(node) === id) found = position;
    });
    return found;
  }

  /** Tells where the caret is, and how much is selected. */
  #tellSelection(view: EditorView): void {
    const { $head, from, to, empty } = view.state.selection;
    const words = empty ? 0 : countWords(view.state.doc.textBetween(from, to, "\n"));
    if (words !== this.#selectedWords) {
      this.#selectedWords = words;
      for (const listener of this.#listeners) listener();
    }
    if (!view.hasFocus()) return;
    const id = $head.depth > 0 ? idOf($head.node(1)) : null;
    if (id !== null) visit({ table: "paragraph", id, field: "text", offset: $head.parentOffset });
  }

  #composed(): void {
    if (this.#dirty) this.#later();
    else this.take(this.#section);
    this.mark(this.#marks);
    const carried = this.#carried;
    this.#carried = [];
    this.markCarried(carried);
  }

  #touched(): void {
    if (!this.#dirty) this.#dirtySince = performance.now();
    this.#dirty = true;
    holdDraft(this);
    this.#later();
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    const left = this.#dirtySince + LONGEST_TYPING_MS - performance.now();
    this.#timer = window.setTimeout(() => this.flush(), Math.max(0, Math.min(TYPING_PAUSE_MS, left)));
  }
}
