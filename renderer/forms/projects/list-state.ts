import { create } from "zustand";
import { useApp } from "../../state/store.ts";
import { PRINT_ORDER, type Sort } from "./list-lines.ts";

interface ListState {
  readonly query: string;
  readonly sort: Sort;
  /** Row ids, as they were when they were chosen. */
  readonly chosen: ReadonlySet<number>;
  /** The project at which Shift begins its range. */
  readonly anchor: number | null;
  /** The project that has the keyboard, or had it last. */
  readonly cursor: number | null;
  /** Whether the chosen ones are being changed together. */
  readonly batch: boolean;
  /** How far the list is scrolled, px. */
  readonly top: number;
}

const EMPTY: ListState = {
  query: "",
  sort: PRINT_ORDER,
  chosen: new Set(),
  anchor: null,
  cursor: null,
  batch: false,
  top: 0,
};

/** How the user left the list: it looks the same when he comes back from a project. */
export const useList = create<ListState>(() => EMPTY);

useApp.subscribe((now, before) => {
  if (now.book?.path !== before.book?.path) useList.setState(EMPTY);
});
