import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";
import { canonicalText } from "../../../../shared/book/canonical.ts";
import type { Op } from "../../../../shared/book/edit.ts";
import type { ParagraphRow, SectionRow } from "../../../../shared/book/rows.ts";
import { TYPING_PAUSE_MS } from "../../../parts/use-draft.ts";
import { type Draft, holdDraft, releaseDraft } from "../../../state/drafts.ts";
import { onSeek, type Spot, visit } from "../../../state/spot.ts";
import { edit, rowNow } from "../../../state/store.ts";
import { KEYS, ownIds, pasteText } from "./commands.ts";
import { paragraphOps, stepName } from "./paragraph-ops.ts";
import { ParagraphView } from "./paragraph-view.ts";
import { docOf, idOf, type TypedParagraph } from "./schema.ts";
import { takeRows } from "./take-rows.ts";

/** Marks a transaction that brings the document what the rows have already. */
const FROM_ROWS = "from-rows";

/**
 * One section's text while it is shown: the ProseMirror view, and what of it is saved. Every paragraph is a row; what is typed is
 * saved at a pause as the difference from the rows.
 */
export class SectionEditor implements Draft {
  #view: EditorView | null = null;
  #section: SectionRow;
  /** The rows that the document was last in step with. */
  #saved: readonly ParagraphRow[];
  #dirty = false;
  #timer: number | undefined;

  constructor(section: SectionRow) {
    this.#section = section;
    this.#saved = section.paragraphs;
  }

  /** Takes the element that the text stands in. @returns what gives it back. */
  attach(place: HTMLElement | null): () => void {
    if (place) this.#view = this.#createView(place);
    const ignore = onSeek((spot) => this.#seek(spot));
    return () => {
      ignore();
      this.flush();
      window.clearTimeout(this.#timer);
      releaseDraft(this);
      this.#view?.destroy();
      this.#view = null;
    };
  }

  /** Runs a command on the text, for buttons outside it. */
  run(command: Command): void {
    if (!this.#view) return;
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  /** Rows that changed, by this editor's own saving or elsewhere. */
  take(section: SectionRow): void {
    this.#section = section;
    const view = this.#view;
    // What is being typed is saved first; that brings the rows here once more.
    if (!view || this.#dirty || view.composing) return;
    this.#saved = section.paragraphs;
    if (sameRows(typedParagraphs(view.state.doc), section.paragraphs)) return;
    const tr = takeRows(view.state, section.paragraphs, rowNow);
    if (tr) view.dispatch(tr.setMeta(FROM_ROWS, true));
  }

  flush(): void {
    const view = this.#view;
    // An input method still owns part of the text: it is saved when the composition ends.
    if (!view || !this.#dirty || view.composing) return;
    window.clearTimeout(this.#timer);
    this.#dirty = false;
    releaseDraft(this);
    const saved = this.#saved.map((row) => ({ ...row, id: rowNow(row.id) }));
    const ops = paragraphOps(this.#section.id, saved, typedParagraphs(view.state.doc));
    if (ops.length === 0) this.take(this.#section);
    else this.#giveIds(view, new Set(saved.map((row) => row.id)), edit(stepName(ops), ops));
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
      const own = currentId(node);
      const id = text === "" ? null : own !== null && known.has(own) ? own : (fresh.shift() ?? null);
      if (id !== idOf(node)) tr.setNodeAttribute(position, "id", id);
      if (id !== null) rows.push({ id, text });
    });
    this.#saved = rows;
    if (tr.docChanged) view.dispatch(tr.setMeta(FROM_ROWS, true));
  }

  /** Puts the caret into a paragraph of this section. @returns whether it is one. */
  #seek({ table, id, offset = 0 }: Spot): boolean {
    const view = this.#view;
    if (!view || table !== "paragraph") return false;
    let found: number | null = null;
    view.state.doc.forEach((node, position) => {
      if (currentId(node) === rowNow(id)) found = position + 1 + Math.min(offset, node.content.size);
    });
    if (found === null) return false;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found)).scrollIntoView());
    view.focus();
    return true;
  }

  /** Tells where the caret is. */
  #tellSpot(view: EditorView): void {
    if (!view.hasFocus()) return;
    const { $head } = view.state.selection;
    const id = $head.depth > 0 ? currentId($head.node(1)) : null;
    if (id !== null) visit({ table: "paragraph", id, field: "text", offset: $head.parentOffset });
  }

  #createView(place: HTMLElement): EditorView {
    const view: EditorView = new EditorView(
      { mount: place },
      {
        state: EditorState.create({
          doc: docOf(this.#section.paragraphs),
          plugins: [keymap(KEYS), ownIds, this.#watching()],
        }),
        dispatchTransaction: (tr) => {
          view.updateState(view.state.apply(tr));
          if (tr.docChanged && tr.getMeta(FROM_ROWS) !== true) this.#touched();
          this.#tellSpot(view);
        },
        nodeViews: { paragraph: (node) => new ParagraphView(node) },
        attributes: (state) => ({
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": "正文",
          spellcheck: "false",
          class: isBlank(state.doc) ? "paper is-blank" : "paper",
        }),
        clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, "\n"),
      },
    );
    return view;
  }

  #watching(): Plugin {
    return new Plugin({
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          return text !== "" && pasteText(text)(view.state, view.dispatch, view);
        },
        handleDOMEvents: {
          compositionend: () => {
            // The view still composes while it hears of the end.
            window.setTimeout(() => this.#composed());
            return false;
          },
          focus: (view) => {
            this.#tellSpot(view);
            return false;
          },
          blur: () => {
            this.flush();
            return false;
          },
        },
      },
    });
  }

  #composed(): void {
    if (this.#dirty) this.#later();
    else this.take(this.#section);
  }

  #touched(): void {
    this.#dirty = true;
    holdDraft(this);
    this.#later();
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), TYPING_PAUSE_MS);
  }
}

function typedParagraphs(doc: Node): TypedParagraph[] {
  const paragraphs: TypedParagraph[] = [];
  doc.forEach((node) => {
    paragraphs.push({ id: currentId(node), text: cleaned(node) });
  });
  return paragraphs;
}

function currentId(node: Node): number | null {
  const id = idOf(node);
  return id === null ? null : rowNow(id);
}

function cleaned(node: Node): string {
  return canonicalText(node.textContent);
}

function sameRows(typed: readonly TypedParagraph[], rows: readonly ParagraphRow[]): boolean {
  const shown = typed.filter((paragraph) => paragraph.text !== "");
  return (
    shown.length === rows.length &&
    shown.every(
      (paragraph, index) => paragraph.id === rows[index]?.id && paragraph.text === rows[index]?.text,
    )
  );
}

function isBlank(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild?.content.size === 0;
}
