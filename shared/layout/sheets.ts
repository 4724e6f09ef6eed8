import type { Page, PageItem, PageKind } from "./layout.ts";
import type { Line } from "./lines.ts";
import type { Profile } from "./profile.ts";
import type { Cell } from "./tables.ts";

/** What stands on each page of one unit: a section, a project, the contents. */
export type UnitPages = readonly (readonly PageItem[])[];

/** Pages one after the other, the first a right-hand one; those that are as they were before stay the same objects. */
export interface Sheets {
  readonly pages: readonly Page[];
  /** @param index of the section or project */
  add(kind: PageKind, contents: UnitPages, index?: number): void;
  /** Adds a blank page where the last sheet has an empty back: what follows begins on a right-hand page. */
  fillSheet(): void;
}

const NOTHING: readonly PageItem[] = [];

/**
 * @param numbered whether pages have numbers, from 1
 * @param before the pages of the last layout, to take what has not changed from
 */
export function createSheets({ sides }: Profile, numbered: boolean, before: readonly Page[] = []): Sheets {
  const pages: Page[] = [];
  function add(kind: PageKind, items: readonly PageItem[], index: number | null = null): void {
    const old = before[pages.length];
    // At the same place a page has the same number.
    const same = old?.kind === kind && old.index === index && sameItems(old.items, items);
    pages.push(same ? old : { kind, number: numbered ? pages.length + 1 : null, index, items });
  }
  return {
    pages,
    add(kind, contents, index) {
      for (const items of contents) add(kind, items, index);
    },
    fillSheet() {
      if (sides === "both" && pages.length % 2 === 1) add("blank", NOTHING);
    },
  };
}

/** The pages, each one that is as it was before taken from there. */
export function keepSame(pages: UnitPages, before: UnitPages | undefined): UnitPages {
  if (!before) return pages;
  return pages.map((items, at) => {
    const old = before[at];
    return old && sameItems(old, items) ? old : items;
  });
}

function sameItems(a: readonly PageItem[], b: readonly PageItem[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => sameItem(item, b[at])));
}

function sameItem(a: PageItem, b: PageItem | undefined): boolean {
  if (a === b) return true;
  if (b === undefined || a.x !== b.x || a.y !== b.y || a.width !== b.width) return false;
  if (a.type === "text")
    return (
      b.type === "text" &&
      a.text === b.text &&
      a.origin === b.origin &&
      a.start === b.start &&
      a.style === b.style &&
      a.room === b.room &&
      a.align === b.align &&
      a.leader?.text === b.leader?.text
    );
  return (
    b.type === "cell" && a.height === b.height && sameLines(a.lines, b.lines) && sameCell(a.cell, b.cell)
  );
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.text === b.text &&
    a.origin === b.origin &&
    a.column === b.column &&
    a.span === b.span &&
    a.merge === b.merge &&
    a.align === b.align
  );
}

function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ text, start }, at) => text === b[at]?.text && start === b[at]?.start))
  );
}
