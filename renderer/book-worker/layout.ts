import { type BookText, bookOfRows } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import { createLayoutEngine, type LayoutEngine } from "../../shared/layout/pages.ts";
import type { Profile } from "../../shared/layout/profile.ts";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { profileWith } from "../../shared/layout/profile-with.ts";
import type { PageNumbers } from "../state/store.ts";
import { drawPage, type LaidOut } from "./draw-pages.ts";
import type { Drawing, PageList } from "./drawing.ts";
import { findCursor } from "./find-cursor.ts";
import type { HeldBook } from "./held-book.ts";
import type { PageRange, PreviewAnswer, PreviewQuestion } from "./questions.ts";

/** What is laid out, and what is told of it. */
interface Known extends LaidOut {
  readonly profileChanges: ProfileChanges;
  readonly numbers: PageNumbers;
  readonly list: PageList;
}

/** The pages of the held book: laid out once for all that is asked of them, after an edit only what it changed. */
export class BookLayout {
  #engine: { readonly key: string; readonly profile: Profile; readonly engine: LayoutEngine } | null = null;
  #known: Known | null = null;
  /** The drawings of the last answer, by page, and its list. */
  #sent: ReadonlyMap<number, string> = new Map();
  #sentList = "";

  pages(held: HeldBook): PageNumbers {
    return this.#pagesOf(held).numbers;
  }

  preview(held: HeldBook, { fresh, view, cursor }: PreviewQuestion): PreviewAnswer {
    if (fresh) {
      this.#sent = new Map();
      this.#sentList = "";
    }
    const known = this.#pagesOf(held);
    const found = findCursor(known, cursor);
    const drawings = drawingsIn(known, view, found?.page);
    return {
      ...this.#changedList(known.list),
      shown: drawings.map(({ index }) => index),
      drawings: this.#changedOnly(drawings),
      found,
    };
  }

  #pagesOf({ rows, profileChanges }: HeldBook): Known {
    const known = this.#known;
    if (known?.rows === rows && known.profileChanges === profileChanges) return known;
    try {
      this.#known = this.#layOut(rows, profileChanges);
      return this.#known;
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      throw new AppError("layout-failed", "这份文本暂时不能排版，页面预览没有更新。", String(thrown));
    }
  }

  #layOut(rows: BookText, profileChanges: ProfileChanges): Known {
    const { profile, engine } = this.#engineFor(rows.layout, profileChanges);
    const layout = engine.layout(bookOfRows(rows));
    const { width, height } = profile.page;
    return {
      rows,
      layout,
      profile,
      profileChanges,
      numbers: { entries: layout.entries.map(({ page }) => page), pageCount: layout.pageCount },
      list: {
        kinds: layout.pages.map(({ kind }) => kind),
        front: layout.pages.length - layout.pageCount,
        paper: { width, height },
        border: profile.table.border,
      },
    };
  }

  #engineFor(name: string, changes: ProfileChanges) {
    const key = JSON.stringify([name, changes]);
    if (this.#engine?.key === key) return this.#engine;
    const profile = profileWith(name, changes);
    this.#engine = { key, profile, engine: createLayoutEngine(profile) };
    return this.#engine;
  }

  #changedList(list: PageList): { readonly list?: PageList } {
    const before = this.#sentList;
    this.#sentList = JSON.stringify(list);
    return this.#sentList === before ? {} : { list };
  }

  /** Those that are not as they were in the last answer: what stays is neither sent nor drawn again. */
  #changedOnly(drawings: readonly Drawing[]): Drawing[] {
    const last = this.#sent;
    this.#sent = new Map(drawings.map((drawing) => [drawing.index, JSON.stringify(drawing)]));
    return drawings.filter(({ index }) => this.#sent.get(index) !== last.get(index));
  }
}

/** The pages in view, and the one to which the preview is about to go. */
function drawingsIn(laidOut: LaidOut, { first, last }: PageRange, goal = 0): Drawing[] {
  const wanted = new Set<number>();
  for (let at = first; at <= last; at++) wanted.add(at);
  for (let at = goal - 1; at <= goal + 1; at++) wanted.add(at);
  return Array.from(wanted).flatMap((at) => drawPage(laidOut, at) ?? []);
}
