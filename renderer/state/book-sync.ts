import type { OpenBook, Runtime } from "../../shared/api.ts";
import { applyOps } from "../../shared/book/apply.ts";
import type { Change, Op, RowTable } from "../../shared/book/edit.ts";
import { type BookRows, bookOfRows } from "../../shared/book/rows.ts";
import { AppError } from "../../shared/error.ts";
import { forStore, learnIds, sameOps, withKnownIds, withProvisionalIds } from "./provisional-ids.ts";
import { errorMessage, HOST_UNREACHABLE } from "./runtime.ts";

/** What the interface sees of the open book: the saved rows with the edits on their way already applied. */
export interface BookView {
  readonly rows: BookRows;
  readonly undo: string | null;
  readonly redo: string | null;
  /** Edits that are not durable yet. */
  readonly pending: number;
  /** Why the first of them could not be saved, or null. */
  readonly failure: string | null;
  /** Time of the last durable change, ISO 8601. */
  readonly savedAt: string;
}

type Step =
  | { readonly kind: "edit"; readonly label: string; readonly ops: readonly Op[] }
  | { readonly kind: "undo" | "redo"; readonly done: (change: Change | null, thrown?: unknown) => void };

const RETRY_MS = 5000;
/** How long a change of another window may be late before the book is fetched anew. */
const GAP_MS = 1000;

/**
 * Keeps the editor's copy of the open book and the store's in step. Edits show at once, go to the store one after another, and
 * stay here until it has answered; a failed one is kept and tried again. Changes of other windows are applied in the order of
 * their revisions, one's own never twice.
 */
export class BookSync {
  readonly path: string;
  readonly #runtime: Runtime;
  readonly #publish: (view: BookView) => void;
  #saved: BookRows;
  #revision: number;
  #undo: string | null;
  #redo: string | null;
  #savedAt: string;
  #shown: BookRows;
  #queue: Step[] = [];
  #flying = false;
  #failure: string | null = null;
  /** After an answer got lost: the first step may be durable already. */
  #uncertain = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Changes heard before their turn, by revision. */
  readonly #early = new Map<number, Change>();
  readonly #realIds = new Map<number, number>();
  /** By table and real id: two tables may give the same one. */
  readonly #firstIds = new Map<string, number>();
  #lastProvisional = 0;
  #idle: (() => void)[] = [];

  constructor(runtime: Runtime, opened: OpenBook, publish: (view: BookView) => void) {
    this.path = opened.path;
    this.#runtime = runtime;
    this.#publish = publish;
    this.#saved = this.#shown = opened.rows;
    this.#revision = opened.revision;
    this.#undo = opened.undo;
    this.#redo = opened.redo;
    this.#savedAt = opened.savedAt;
  }

  get revision(): number {
    return this.#revision;
  }

  get view(): BookView {
    const edits = this.#queue.filter((step) => step.kind === "edit");
    return {
      rows: this.#shown,
      undo: edits.at(-1)?.label ?? this.#undo,
      redo: edits.length > 0 ? null : this.#redo,
      pending: this.#queue.length,
      failure: this.#failure,
      savedAt: this.#savedAt,
    };
  }

  /** The store's id of a row, where its insertion has been answered; otherwise the given one. */
  currentId(id: number): number {
    return this.#realIds.get(id) ?? id;
  }

  /** A name for a row that stays the same when its provisional id gives way to the store's. */
  keyOf(table: RowTable, id: number): number {
    return this.#firstIds.get(`${table} ${id}`) ?? id;
  }

  /** Applies one edit here at once and sends it. @returns its operations, every id filled in. */
  edit(label: string, ops: readonly Op[]): Op[] {
    const known = withProvisionalIds(withKnownIds(ops, this.#realIds), () => --this.#lastProvisional);
    if (known.length === 0 || this.#closed) return known;
    this.#queue.push({ kind: "edit", label, ops: known });
    this.#changed();
    void this.#pump();
    return known;
  }

  /** Takes back the last step, or does it again, after the edits that are on their way. */
  step(kind: "undo" | "redo"): Promise<Change | null> {
    return new Promise((resolve, reject) => {
      const done = (change: Change | null, thrown?: unknown) =>
        thrown === undefined ? resolve(change) : reject(thrown);
      this.#queue.push({ kind, done });
      this.#changed();
      void this.#pump();
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

  /** A `book.changed` event. */
  receive(change: Change): void {
    if (this.#closed || change.revision <= this.#revision) return;
    this.#early.set(change.revision, change);
    if (this.#flying) return;
    this.#takeEarly();
    this.#changed();
    if (this.#early.size > 0)
      void this.#closeGap().then(
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

  async #pump(): Promise<void> {
    if (this.#flying) return;
    this.#flying = true;
    try {
      for (let step = this.#queue[0]; step && !this.#closed; step = this.#queue[0]) {
        const answer = await this.#take(step);
        this.#failure = null;
        this.#changed();
        // Only now does whoever asked for an undo see the rows that it brought back.
        if (step.kind !== "edit") step.done(answer);
      }
    } catch (thrown) {
      this.#fail(thrown);
    } finally {
      this.#flying = false;
      this.#takeEarly();
      this.#changed();
    }
  }

  async #take(step: Step): Promise<Change | null> {
    if (this.#uncertain && (await this.#wasSaved(step))) return null;
    const answer = await this.#send(step);
    if (step.kind === "edit" && answer) this.#learn(step.ops, answer.ops);
    if (answer) await this.#reach(answer);
    this.#drop(step);
    return answer;
  }

  #send(step: Step): Promise<Change | null> {
    switch (step.kind) {
      case "edit":
        return this.#runtime.call("book.edit", {
          label: step.label,
          ops: forStore(step.ops, this.#realIds),
        });
      case "undo":
        return this.#runtime.call("book.undo", {});
      case "redo":
        return this.#runtime.call("book.redo", {});
    }
  }

  #fail(thrown: unknown): void {
    const step = this.#queue[0];
    if (step && step.kind !== "edit") {
      this.#drop(step);
      step.done(null, thrown);
      void Promise.resolve().then(() => this.#pump());
      return;
    }
    this.#uncertain = thrown instanceof AppError && thrown.code === HOST_UNREACHABLE;
    this.#failure = errorMessage(thrown);
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.#pump(), RETRY_MS);
  }

  /** After a lost answer: whether the file already holds what the step would do. */
  async #wasSaved(step: Step): Promise<boolean> {
    const before = this.#revision;
    const expected = step.kind === "edit" ? applyOps(this.#saved, step.ops) : null;
    await this.#reload();
    this.#uncertain = false;
    if (!expected || this.#revision === before) return false;
    const same = JSON.stringify(bookOfRows(expected)) === JSON.stringify(bookOfRows(this.#saved));
    if (same) this.#drop(step);
    return same;
  }

  /** After a lost answer: whether a change that is heard of is the step itself, which then is durable. */
  #recognize(change: Change): void {
    const [step] = this.#queue;
    if (step?.kind !== "edit" || !sameOps(forStore(step.ops, this.#realIds), change.ops)) return;
    this.#learn(step.ops, change.ops);
    this.#drop(step);
    this.#uncertain = false;
    this.#failure = null;
  }

  #learn(sent: readonly Op[], answered: readonly Op[]): void {
    for (const { table, provisional, real } of learnIds(sent, answered)) {
      this.#realIds.set(provisional, real);
      this.#firstIds.set(`${table} ${real}`, provisional);
    }
    this.#queue = this.#queue.map((step) =>
      step.kind === "edit" ? { ...step, ops: withKnownIds(step.ops, this.#realIds) } : step,
    );
  }

  /** Takes one's own change in its turn, after those of other windows that came before it. */
  async #reach(change: Change): Promise<void> {
    this.#early.set(change.revision, change);
    this.#takeEarly();
    if (this.#revision < change.revision) await this.#closeGap();
  }

  async #closeGap(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, GAP_MS));
    this.#takeEarly();
    if (this.#early.size > 0 && !this.#closed) await this.#reload();
  }

  #takeEarly(): void {
    for (let next = this.#early.get(this.#revision + 1); next; next = this.#early.get(this.#revision + 1)) {
      if (this.#uncertain) this.#recognize(next);
      this.#saved = applyOps(this.#saved, next.ops);
      this.#revision = next.revision;
      this.#undo = next.undo;
      this.#redo = next.redo;
      this.#savedAt = next.savedAt;
    }
    for (const revision of this.#early.keys()) if (revision <= this.#revision) this.#early.delete(revision);
  }

  async #reload(): Promise<void> {
    const current = await this.#runtime.call("book.current", {});
    if (current?.path !== this.path)
      throw new AppError("book-closed", "这份文本已在别的窗口中关闭：请回到开始页重新打开。");
    this.#saved = current.rows;
    this.#revision = current.revision;
    this.#undo = current.undo;
    this.#redo = current.redo;
    this.#savedAt = current.savedAt;
    this.#takeEarly();
  }

  #drop(step: Step): void {
    // `#learn` may have replaced the object; a step in flight is always the first.
    if (this.#queue.length > 0 && this.#queue[0]?.kind === step.kind) this.#queue.shift();
  }

  #changed(): void {
    if (this.#closed) return;
    this.#shown = this.#queue.reduce(
      (rows, step) => (step.kind === "edit" ? applyOps(rows, step.ops) : rows),
      this.#saved,
    );
    this.#publish(this.view);
    if (this.#queue.length > 0 && this.#failure === null) return;
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }
}
