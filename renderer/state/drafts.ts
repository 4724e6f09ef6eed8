/**
 * Typed text that has not become an edit yet. Every field that holds some registers here, so that saving, undo, export and
 * leaving the page can first turn it into edits.
 */
export interface Draft {
  /** Turns what was typed into an edit now; keeps it where it is not valid. */
  flush(): void;
}

const waiting = new Set<Draft>();
let listener: (count: number) => void = () => undefined;

/** Tells how many fields hold typed text, whenever that changes. One listener: the store. */
export function onDraftCount(heard: (count: number) => void): void {
  listener = heard;
}

export function holdDraft(draft: Draft): void {
  if (waiting.has(draft)) return;
  waiting.add(draft);
  listener(waiting.size);
}

export function releaseDraft(draft: Draft): void {
  if (waiting.delete(draft)) listener(waiting.size);
}

/** Turns everything typed into edits now. */
export function flushDrafts(): void {
  // A flush may take its draft out of the set.
  for (const draft of Array.from(waiting)) draft.flush();
}
