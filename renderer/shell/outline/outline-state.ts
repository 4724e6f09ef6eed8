import { create } from "zustand";
import { useApp } from "../../state/store.ts";

interface OutlineState {
  /** Keys of the units whose projects are folded away. */
  readonly closed: ReadonlySet<string>;
}

export const useOutline = create<OutlineState>(() => ({ closed: new Set() }));

useApp.subscribe((now, before) => {
  if (now.book?.path !== before.book?.path) useOutline.setState({ closed: new Set() });
});

export function foldUnit(key: string, closed: boolean): void {
  const next = new Set(useOutline.getState().closed);
  if (closed) next.add(key);
  else next.delete(key);
  useOutline.setState({ closed: next });
}

export function foldUnits(keys: readonly string[]): void {
  useOutline.setState({ closed: new Set(keys) });
}
