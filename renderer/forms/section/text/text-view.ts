import { keymap } from "prosemirror-keymap";
import type { Node } from "prosemirror-model";
import { EditorState, Plugin, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";
import { drawCarried } from "./carried-paragraphs.ts";
import { KEYS, ownIds } from "./commands.ts";
import { drawMarks } from "./marks.ts";
import { ParagraphView } from "./paragraph-view.ts";
import { type Pasted, readPasted } from "./paste.ts";
import { docOf, type TypedParagraph } from "./schema.ts";

/** The bar above the text and a notice below it cover so much of it, px. */
const COVERED = { top: 52, bottom: 64, left: 0, right: 0 };

/** What the text tells. */
export interface TextHooks {
  /** Every transaction; it is for the listener to apply it. */
  readonly dispatch: (view: EditorView, tr: Transaction) => void;
  readonly paste: (pasted: Pasted) => void;
  /** An input method has ended. */
  readonly composed: () => void;
  readonly focused: (view: EditorView) => void;
  readonly blurred: () => void;
}

/** The ProseMirror view of one section's text. */
export function createTextView(
  place: HTMLElement,
  paragraphs: readonly TypedParagraph[],
  hooks: TextHooks,
): EditorView {
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: EditorState.create({
        doc: docOf(paragraphs),
        plugins: [keymap(KEYS), ownIds, drawMarks, drawCarried, watching(hooks)],
      }),
      scrollThreshold: COVERED,
      scrollMargin: COVERED,
      dispatchTransaction: (tr) => hooks.dispatch(view, tr),
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

/**
 * Lets the view take in what the browser has done with the caret. It hears of that in a later task only; a transaction in between
 * would put the caret back to where the view believes it to be, and a jump to the beginning would end at the old place.
 */
export function takeInCaret(view: EditorView): void {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

function watching(hooks: TextHooks): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        // Before ProseMirror reads the clipboard: what it makes of its HTML breaks the page's security policy.
        paste: (_, event) => {
          event.preventDefault();
          if (event.clipboardData) hooks.paste(readPasted(event.clipboardData));
          return true;
        },
        drop: (view, event) => {
          // What is dragged within the text keeps its rows.
          if (view.dragging || !event.dataTransfer) return false;
          event.preventDefault();
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const { doc, tr } = view.state;
          if (at) view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
          hooks.paste(readPasted(event.dataTransfer));
          return true;
        },
        beforeinput: (view, event) => {
          // The browser's own undo would end a composition without a word; steps are the whole book's.
          if (event.inputType.startsWith("history")) event.preventDefault();
          // A composition that has ended so all the same must not keep the text from being saved.
          else if (view.composing && !event.isComposing)
            view.dom.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
          return event.defaultPrevented;
        },
        compositionend: () => {
          // The view still composes while it hears of the end.
          window.setTimeout(() => hooks.composed());
          return false;
        },
        focus: (view) => {
          hooks.focused(view);
          return false;
        },
        blur: () => {
          hooks.blurred();
          return false;
        },
      },
    },
  });
}

function isBlank(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild?.content.size === 0;
}
