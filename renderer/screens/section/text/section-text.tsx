import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";
import { type RefObject, useEffect, useRef } from "react";
import { canonicalText } from "../../../../shared/book/canonical.ts";
import type { ParagraphRow, SectionRow } from "../../../../shared/book/rows.ts";
import { TYPING_PAUSE_MS } from "../../../parts/use-draft.ts";
import { type Draft, holdDraft, releaseDraft } from "../../../state/drafts.ts";
import { edit, rowNow } from "../../../state/store.ts";
import { KEYS, ownIds, pasteText } from "./commands.ts";
import { paragraphOps, stepName } from "./paragraph-ops.ts";
import { ParagraphView } from "./paragraph-view.ts";
import { docOf, idOf, type TypedParagraph } from "./schema.ts";
import { takeRows } from "./take-rows.ts";
import "./section-text.css";

interface SectionTextProps {
  readonly section: SectionRow;
  /** Gets the way to run a command on the text, for buttons outside it. */
  readonly run: RefObject<((command: Command) => void) | null>;
}

/** The section's text as it prints, one row a paragraph. */
export function SectionText({ section, run }: SectionTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(null);
  const opened = useRef(section);

  useEffect(() => {
    if (!place.current) return;
    const text = new TextEditor(place.current, opened.current);
    editor.current = text;
    run.current = (command) => text.run(command);
    return () => {
      run.current = null;
      editor.current = null;
      text.close();
    };
  }, [run]);

  useEffect(() => {
    editor.current?.take(section);
  }, [section]);

  return <div ref={place} className="paper" />;
}

/** Lives as long as the section is shown: the ProseMirror view, and what of it is saved. */
class TextEditor implements Draft {
  readonly #view: EditorView;
  #section: SectionRow;
  /** The rows that the document was last in step with; what is typed is saved as its difference from them. */
  #saved: readonly ParagraphRow[];
  #dirty = false;
  #timer: number | undefined;

  constructor(place: HTMLElement, section: SectionRow) {
    this.#section = section;
    this.#saved = section.paragraphs;
    this.#view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({
          doc: docOf(section.paragraphs),
          plugins: [keymap(KEYS), ownIds, this.#watching()],
        }),
        dispatchTransaction: (tr) => {
          this.#view.updateState(this.#view.state.apply(tr));
          if (tr.docChanged && tr.getMeta("rows") !== true) this.#touched();
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
  }

  run(command: Command): void {
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  /** Rows that changed, by this editor's own saving or elsewhere. */
  take(section: SectionRow): void {
    this.#section = section;
    // What is being typed is saved first; that brings the rows here once more.
    if (this.#dirty || this.#view.composing) return;
    this.#saved = section.paragraphs;
    if (sameRows(typedParagraphs(this.#view.state.doc), section.paragraphs)) return;
    const tr = takeRows(this.#view.state, section.paragraphs, rowNow);
    if (tr) this.#view.dispatch(tr.setMeta("rows", true));
  }

  flush(): void {
    // An input method still owns part of the text: it is saved when the composition ends.
    if (!this.#dirty || this.#view.composing) return;
    window.clearTimeout(this.#timer);
    this.#dirty = false;
    releaseDraft(this);
    const typed = typedParagraphs(this.#view.state.doc);
    const saved = this.#saved.map((row) => ({ ...row, id: rowNow(row.id) }));
    const ops = paragraphOps(this.#section.id, saved, typed);
    if (ops.length === 0) {
      this.take(this.#section);
      return;
    }
    const done = edit(stepName(ops), ops);
    const ids = done.flatMap((op) =>
      op.op === "insert" && op.table === "paragraph" ? [op.row.id ?? null] : [],
    );
    this.#giveIds(new Set(saved.map((row) => row.id)), ids);
  }

  close(): void {
    this.flush();
    window.clearTimeout(this.#timer);
    releaseDraft(this);
    this.#view.destroy();
  }

  /** Gives the new paragraphs, in order, the ids of their rows, and takes them from those that are blank now. */
  #giveIds(known: ReadonlySet<number>, ids: readonly (number | null)[]): void {
    const tr = this.#view.state.tr;
    const left = [...ids];
    const rows: ParagraphRow[] = [];
    this.#view.state.doc.forEach((node, position) => {
      const text = cleaned(node);
      const own = currentId(node);
      const id = text === "" ? null : own !== null && known.has(own) ? own : (left.shift() ?? null);
      if (id !== idOf(node)) tr.setNodeAttribute(position, "id", id);
      if (id !== null) rows.push({ id, text });
    });
    this.#saved = rows;
    if (tr.docChanged) this.#view.dispatch(tr.setMeta("rows", true));
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
            window.setTimeout(() => (this.#dirty ? this.#later() : this.take(this.#section)));
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
