import {
  type ChangeEvent,
  type RefCallback,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Draft, holdDraft, releaseDraft } from "../state/drafts.ts";
import { refuse } from "../state/editing.ts";
import { type Spot, visit } from "../state/spot.ts";
import { useApp } from "../state/store.ts";
import { caretBox } from "./caret-box.ts";
import { mountField } from "./mounted.ts";

/** Typing is saved after this pause, ms. */
export const TYPING_PAUSE_MS = 500;

/** What typed text means: a value, or why it is none. */
export type Reading<T> = { readonly value: T } | { readonly refused: string };

export interface DraftOptions<T> {
  readonly spot: Spot;
  readonly value: T;
  /** As shown while nobody types in it. */
  readonly show: (value: T) => string;
  /** As shown while it has the focus; `show` where it is left out. */
  readonly raw?: (value: T) => string;
  readonly read: (typed: string) => Reading<T>;
  readonly save: (value: T) => void;
}

interface DraftField {
  readonly text: string;
  /** Why the typed text is not saved, or null. */
  readonly refused: string | null;
  /** What an input or a textarea needs to be this field: spread over it. */
  readonly input: {
    readonly ref: RefCallback<HTMLInputElement | HTMLTextAreaElement>;
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
  };
}

/** A field whose typing becomes an edit at a pause and on leaving; what is no valid value stays typed and is not saved. */
export function useDraft<T extends string | number | null>(options: DraftOptions<T>): DraftField {
  const { spot, value } = options;
  const field = nameOf(spot);
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(() => useApp.getState().refused[field] ?? null);
  const [refused, setRefused] = useState<string | null>(() => refusal(options, typed));
  const latest = useRef(options);
  const now = useRef({
    typed,
    dirty: false,
    composing: false,
    focused: false,
    saved: value,
    timer: undefined as number | undefined,
  });
  useLayoutEffect(() => {
    latest.current = options;
  });

  const show = useCallback((text: string | null) => {
    now.current.typed = text;
    setTyped(text);
  }, []);

  const draft = useMemo<Draft>(() => {
    const self: Draft = {
      flush() {
        const state = now.current;
        if (!state.dirty || state.composing) return;
        window.clearTimeout(state.timer);
        state.dirty = false;
        releaseDraft(self);
        const { read, save, value: before, spot: own } = latest.current;
        const name = nameOf(own);
        const reading = read(state.typed ?? "");
        if ("refused" in reading) {
          refuse(name, state.typed);
          setRefused(reading.refused);
          return;
        }
        if (useApp.getState().refused[name] !== undefined) refuse(name, null);
        setRefused(null);
        state.saved = reading.value;
        if (reading.value !== before) save(reading.value);
      },
    };
    return self;
  }, []);

  useLayoutEffect(
    () =>
      mountField({
        kind: "field",
        get input() {
          return element.current;
        },
        has: (wanted) => isSame(latest.current.spot, wanted),
        element: () => element.current,
        box: ({ offset }) =>
          offset !== undefined && element.current instanceof HTMLTextAreaElement
            ? caretBox(element.current, offset)
            : (element.current?.getBoundingClientRect() ?? null),
        focus: ({ offset, to = offset }) => {
          element.current?.focus({ preventScroll: true });
          if (offset === undefined) return;
          element.current?.setSelectionRange(offset, to ?? offset);
          visit({ ...latest.current.spot, offset });
        },
      }),
    [],
  );

  // What was typed is saved when its field goes away: another project, another screen.
  useEffect(
    () => () => {
      now.current.composing = false;
      draft.flush();
      releaseDraft(draft);
    },
    [draft],
  );

  // A value that changed elsewhere (undo, another window) replaces what the field shows.
  useEffect(() => {
    const state = now.current;
    if (state.dirty || value === state.saved) return;
    state.saved = value;
    refuse(nameOf(latest.current.spot), null);
    setRefused(null);
    show(state.focused && latest.current.raw ? latest.current.raw(value) : null);
  }, [value, show]);

  const hold = useCallback((input: HTMLInputElement | HTMLTextAreaElement | null) => {
    element.current = input;
  }, []);

  const later = useCallback(() => {
    window.clearTimeout(now.current.timer);
    now.current.timer = window.setTimeout(() => draft.flush(), TYPING_PAUSE_MS);
  }, [draft]);

  const text = typed ?? options.show(value);
  return {
    text,
    refused,
    input: {
      ref: hold,
      value: text,
      onChange(event) {
        now.current.dirty = true;
        show(event.target.value);
        holdDraft(draft);
        later();
      },
      onFocus() {
        now.current.focused = true;
        visit({ ...spot, id: spot.id });
        if (typed === null && options.raw) show(options.raw(value));
      },
      onBlur() {
        now.current.focused = false;
        now.current.composing = false;
        draft.flush();
        if (refusal(latest.current, now.current.typed) === null) show(null);
      },
      onCompositionStart() {
        now.current.composing = true;
      },
      onCompositionEnd() {
        now.current.composing = false;
        if (now.current.dirty) later();
      },
    },
  };
}

function refusal<T>(options: DraftOptions<T>, typed: string | null): string | null {
  if (typed === null) return null;
  const reading = options.read(typed);
  return "refused" in reading ? reading.refused : null;
}

/** Names the field in the whole book: “project 12 goal”. */
function nameOf({ table, id, field }: Spot): string {
  return `${table} ${id} ${field}`;
}

function isSame(own: Spot, wanted: Spot): boolean {
  return own.table === wanted.table && own.field === wanted.field && own.id === wanted.id;
}
