import type { OpenBook, Runtime } from "../../shared/api/api.ts";
import { applyOps } from "../../shared/book/apply.ts";
import { carriedInserts } from "../../shared/book/carried.ts";
import type { Change, Edit, Op } from "../../shared/book/edit.ts";
import { IDS_GONE, newIds, renumbered, withIds } from "../../shared/book/new-ids.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import { stillCarried } from "../../shared/book/still-carried.ts";
import type { EditReason } from "../../shared/book/version-reason.ts";
import { AppError, EDIT_UNCERTAIN, type ErrorData, HOST_UNREACHABLE } from "../../shared/error.ts";
import { errorTold } from "./runtime.ts";
import { sameValue } from "./same-value.ts";
import { SavedBook } from "./saved-book.ts";

/** What the interface sees of the open book: the saved rows with the edits on their way already applied. */
export interface BookView {
  readonly rows: BookRows;
  readonly undo: string | null;
  readonly redo: string | null;
  /** Edits that are not durable yet. */
  readonly pending: number;
  /** Why the first of them could not be saved, or null. */
  readonly failure: ErrorData | null;
  /** Time of the last durable change, ISO 8601. */
  readonly savedAt: string;
}

/** What is to be known of an edit besides what it does. */
export interface EditTraits {
  /**
   * Whose words it writes. What the clerk typed at the field itself is as good as looked at, so that it is 待核对 no longer; what the
   * program wrote, however it was asked to, somebody has still to look at, and so at the rows that it took from last year's text.
   */
  readonly by?: "clerk" | "program" | "last-year";
  /** Why the book before it is kept as a version. */
  readonly keep?: EditReason;
}

type Step = { readonly serial: number } & (
  | (Edit & {
      readonly kind: "edit";
      /** The same however often it is sent: the host does it once. */
      readonly name: string;
    })
  | { readonly kind: "undo" | "redo"; readonly done: (change: Change | null, thrown?: unknown) => void }
);

/** Errors after which an edit may have been done all the same. */
const UNANSWERED: readonly string[] = [HOST_UNREACHABLE, EDIT_UNCERTAIN];

const RETRY_MS = 5000;
/** How long a change of another window may be late before the book is fetched anew. */
const GAP_MS = 1000;

/**
 * Keeps the editor's copy of the open book and the store's in step. Edits show at once, go to the store one after another, and
 * stay here until it has answered; a failed one is kept and tried again. Changes of other windows are applied in the order of
 * their revisions, one's own never twice.
 */
export class BookSync {
  #path: string;
  readonly #runtime: Runtime;
  readonly #publish: (view: BookView) => void;
  readonly #saved: SavedBook;
  #shown: BookRows;
  #queue: Step[] = [];
  #serial = 0;
  #flying = false;
  #failure: ErrorData | null = null;
  /** After an answer got lost: the first step may be durable already. It is sent again under its name. */
  #uncertain = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Of this window's own: see `OpenBook.newIds`. */
  #nextId: number;
  #idle: (() => void)[] = [];

  constructor(runtime: Runtime, opened: OpenBook, publish: (view: BookView) => void) {
    this.#path = opened.path;
    this.#runtime = runtime;
    this.#publish = publish;
    this.#saved = new SavedBook(opened);
    this.#shown = opened.rows;
    this.#nextId = opened.newIds;
  }

  get path(): string {
    return this.#path;
  }

  get revision(): number {
    return this.#saved.revision;
  }

  get view(): BookView {
    const edits = this.#queue.filter((step) => step.kind === "edit");
    return {
      rows: this.#shown,
      undo: edits.at(-1)?.label ?? this.#saved.undo,
      redo: edits.length > 0 ? null : this.#saved.redo,
      pending: this.#queue.length,
      failure: this.#failure,
      savedAt: this.#saved.at,
    };
  }

  /** Applies one edit here at once and sends it. @returns its operations, every id filled in. */
  edit(label: string, ops: readonly Op[], { by = "program", keep }: EditTraits = {}): Op[] {
    const filled = withIds(ops, () => this.#nextId++);
    const all = by === "clerk" ? filled : [...filled, ...unseen(this.#shown, filled, by)];
    const sent = { name: crypto.randomUUID(), label, ops: all, ...(keep && { keep }) };
    if (all.length > 0) this.#send({ serial: ++this.#serial, kind: "edit", ...sent });
    return all;
  }

  /** The id of a row that the caller is about to insert: for an edit that also says something about it. */
  newId(): number {
    return this.#nextId++;
  }

  /** Takes back the last step, or does it again, after the edits that are on their way. */
  step(kind: "undo" | "redo"): Promise<Change | null> {
    return new Promise((resolve, reject) => {
      const done = (change: Change | null, thrown?: unknown) =>
        thrown === undefined ? resolve(change) : reject(thrown);
      this.#send({ serial: ++this.#serial, kind, done });
    });
  }

  /** Sends what could not be saved once more. */
  retry(): void {
    clearTimeout(this.#timer);
    void this.#pump();
  }

  /** Gives up what could not be saved and shows what the file holds. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    for (const step of this.#queue) if (step.kind !== "edit") step.done(null);
    this.#queue = [];
    this.#failure = null;
    this.#uncertain = false;
    await this.#reload();
    this.#changed();
  }

  /** Goes on in a copy of the file: what could not be saved is saved there. */
  moveTo(opened: OpenBook): void {
    clearTimeout(this.#timer);
    this.#path = opened.path;
    this.#nextId = opened.newIds;
    this.#failure = null;
    // After a lost answer the copy may have the edit already: it is not to be shown twice until that is known.
    if (!this.#uncertain) this.#saved.replace(opened);
    this.#changed();
    void this.#pump();
  }

  /** Another program wrote to the file. */
  async refetch(): Promise<void> {
    if (this.#closed || this.#flying) return;
    await this.#reload();
    this.#changed();
  }

  /** A `book.changed` event. */
  receive(change: Change): void {
    if (this.#closed || change.revision <= this.#saved.revision) return;
    this.#saved.hear(change);
    if (this.#flying) return;
    this.#advance();
    this.#changed();
    if (this.#saved.hasGap)
      this.#closeGap().then(
        () => this.#changed(),
        // The next change, or the next edit, tries again.
        () => undefined,
      );
  }

  /** Resolves as soon as nothing is on its way any more, or it has failed. */
  settled(): Promise<void> {
    if (this.#queue.length === 0 || this.#failure !== null) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #send(step: Step): void {
    if (this.#closed) return;
    this.#queue.push(step);
    this.#changed();
    void this.#pump();
  }

  /** Takes the steps one after another; stops at the first edit that fails. */
  async #pump(): Promise<void> {
    if (this.#flying) return;
    this.#flying = true;
    for (let step = this.#queue[0]; step && !this.#closed; step = this.#queue[0]) {
      try {
        const answer = await this.#take(step);
        this.#failure = null;
        this.#changed();
        // Only now does whoever asked for an undo see the rows that it brought back.
        if (step.kind !== "edit") step.done(answer);
      } catch (thrown) {
        if (step.kind === "edit") {
          this.#fail(thrown);
          break;
        }
        this.#drop(step);
        step.done(null, thrown);
      }
    }
    this.#flying = false;
    this.#advance();
    this.#changed();
  }

  async #take(step: Step): Promise<Change | null> {
    const answer = await this.#answered(step);
    if (this.#uncertain) {
      // Of an edit that was done the first time, and others after it, the answer does not say in which turn.
      await this.#reload();
      this.#uncertain = false;
    } else if (answer) {
      // In its turn, after those of other windows that came before it.
      this.#saved.hear(answer);
      this.#advance();
      if (this.#saved.revision < answer.revision) await this.#closeGap();
    }
    this.#drop(step);
    return answer;
  }

  async #answered(step: Step): Promise<Change | null> {
    try {
      return await this.#call(step);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== IDS_GONE) throw thrown;
      await this.#renumber();
      return this.#call(this.#queue.find(({ serial }) => serial === step.serial) ?? step);
    }
  }

  #call(step: Step): Promise<Change | null> {
    switch (step.kind) {
      case "edit":
        return this.#runtime.call("book.edit", sentOf(step));
      case "undo":
        return this.#runtime.call("book.undo", {});
      case "redo":
        return this.#runtime.call("book.redo", {});
    }
  }

  #fail(thrown: unknown): void {
    this.#uncertain ||= thrown instanceof AppError && UNANSWERED.includes(thrown.code);
    this.#failure = errorTold(thrown);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#pump(), RETRY_MS);
  }

  /** Applies the changes whose turn it is. After a lost answer one of them may be the first step itself, which then is durable. */
  #advance(): void {
    this.#saved.advance((change) => {
      const [step] = this.#queue;
      if (!this.#uncertain || step?.kind !== "edit") return;
      if (!sameValue(step.ops, change.ops)) return;
      this.#drop(step);
      this.#uncertain = false;
      this.#failure = null;
    });
  }

  /** Gives the new rows of all edits that wait other ids: another program has written to the file with those. */
  async #renumber(): Promise<void> {
    await this.#reload();
    const fresh = new Map(this.#queue.flatMap(newIdsOf).map((id) => [id, this.#nextId++]));
    this.#queue = this.#queue.map((step) =>
      step.kind === "edit" ? { ...step, ops: renumbered(step.ops, fresh) } : step,
    );
  }

  async #closeGap(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, GAP_MS));
    this.#advance();
    if (this.#saved.hasGap && !this.#closed) await this.#reload();
  }

  async #reload(): Promise<void> {
    const current = await this.#runtime.call("book.current", {});
    if (current?.path !== this.#path)
      throw new AppError("book-closed", "这份文本已在别的窗口中关闭：请回到开始页重新打开。");
    this.#saved.replace(current);
    this.#nextId = current.newIds;
    this.#advance();
  }

  #drop(step: Step): void {
    this.#queue = this.#queue.filter((each) => each.serial !== step.serial);
  }

  #changed(): void {
    if (this.#closed) return;
    this.#shown = this.#queue.reduce(
      (rows, step) => (step.kind === "edit" ? applyOps(rows, step.ops) : rows),
      this.#saved.rows,
    );
    this.#publish(this.view);
    if (this.#queue.length > 0 && this.#failure === null) return;
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }
}

/** What marks 待核对, after an edit that the clerk did not type, what is to be looked at. */
function unseen(rows: BookRows, ops: readonly Op[], by: "program" | "last-year"): Op[] {
  return [...stillCarried(rows, ops), ...(by === "last-year" ? carriedInserts(ops) : [])];
}

function sentOf({ name, label, ops, keep }: Extract<Step, { kind: "edit" }>): Edit {
  return { name, label, ops, ...(keep && { keep }) };
}

function newIdsOf(step: Step): number[] {
  return step.kind === "edit" ? newIds(step.ops) : [];
}
