import type { RowTable } from "../../shared/book/edit.ts";
import type { BookSync } from "./book-sync.ts";

let sync: BookSync | null = null;

/** The open book's link with the host; null on the start screen. */
export function currentSync(): BookSync | null {
  return sync;
}

/** Closes the one before. */
export function replaceSync(next: BookSync | null): void {
  sync?.close();
  sync = next;
}

/** A name for a row that never changes while the window lives: for React's keys. */
export function rowKey(table: RowTable, id: number): string {
  return `${table} ${sync?.keyOf(table, id) ?? id}`;
}

/** The store's id of a row, or its provisional one. */
export function rowNow(id: number): number {
  return sync?.currentId(id) ?? id;
}
