import { stat } from "node:fs/promises";
import type { OpenBook, Output } from "../../shared/api/api.ts";
import type { Book } from "../../shared/book/model.ts";
import { AppError } from "../../shared/error.ts";
import { BookFile, createBookFile } from "../store/book-file.ts";
import { exists } from "../store/file-error.ts";
import { type Claimant, claim, holderNow } from "../store/holder.ts";
import { isSameFile } from "../store/same-file.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import type { Backups } from "./backups.ts";
import { type ClaimedFile, letGo, openClaimed, readOnlyOf, refusal, refuseTooLarge } from "./claimed-file.ts";
import type { Emit } from "./host-ports.ts";
import { Lane } from "./lane.ts";
import { type Log, pathInLog } from "./log.ts";
import type { RecentBooks } from "./recent.ts";

/** Of a file's mode (stat(2)). */
const OWNER_WRITES = 0o200;

/** How often the file and its holder are looked at. */
const LOOK_MS = 3000;

interface Opened extends ClaimedFile {
  /** Stays the same where the book is saved as another file. */
  readonly book: symbol;
}

/** The one book that a session has open, or none. Everything that touches it goes one after another, in one lane. */
export class CurrentBook {
  #opened: Opened | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #lane = new Lane();
  /** One after another as well: what is changed meanwhile follows the book into one new file. */
  readonly #savings = new Lane();
  readonly #claimant: Claimant;
  readonly #recent: RecentBooks;
  readonly #backups: Backups;
  readonly #emit: Emit;
  readonly #log: Log;

  constructor(claimant: Claimant, recent: RecentBooks, backups: Backups, emit: Emit, log: Log) {
    this.#claimant = claimant;
    this.#recent = recent;
    this.#backups = backups;
    this.#emit = emit;
    this.#log = log;
  }

  /**
   * Asks the open file.
   * @param work gets with it the name of the book, by which one comes back to it after work elsewhere
   * @param book the one that is meant, in whatever file it is by then: the one that is open now, or none and so the next one
   * @throws AppError no-book, book-switched where another one is open when its turn comes
   */
  look<T>(work: (file: BookFile, book: symbol) => T, book = this.#opened?.book): Promise<T> {
    return this.#lane.run(() => {
      const now = this.#same(book);
      return work(now.file, now.book);
    });
  }

  /** Changes the open file. Throws as `look` does, and book-held, folder-read-only. */
  change<T>(work: (file: BookFile, book: symbol) => T, book = this.#opened?.book): Promise<T> {
    return this.#lane.run(async () => {
      const now = this.#same(book);
      if (now.hold !== null && !(await now.hold.stillMine())) await this.#lose(now);
      if (now.readOnly !== null) throw refusal(now.readOnly, now.file.path);
      const done = work(now.file, now.book);
      this.#backups.edited(now.file);
      return done;
    });
  }

  /** Opens a book in place of the one before, which stays open where the new one cannot be. One that is open is answered as it is. */
  open(path: string): Promise<OpenBook> {
    return this.#remembered(this.#lane.run(() => this.#open(path, Symbol(path))));
  }

  /** Opens a copy of a book in place of the one before, to be looked at alone: see `BookFile.copied`. */
  show(path: string): Promise<OpenBook> {
    return this.#lane.run(async () => {
      await refuseTooLarge(path);
      const file = BookFile.copied(path);
      return this.#goOnIn({ file, book: Symbol(path), hold: null, readOnly: { why: "shown" } });
    });
  }

  /** Makes a new file and opens it. Throws AppError file-exists. */
  create(path: string, content: Book): Promise<OpenBook> {
    const made = this.#lane.run(async () => {
      await createBookFile(path, content, [], false);
      return this.#openWritten(path, Symbol(path));
    });
    return this.#remembered(made);
  }

  /**
   * Writes the book to another file and goes on in that. A slow stick keeps nobody from editing: only the beginning and the end take
   * their turn, and what was changed in between is done again in the new file.
   */
  saveAs(path: string, overwrite: boolean): Promise<Output<"book.saveAs">> {
    const asked = this.#opened?.book;
    return this.#savings.run(() => this.#saveAs(path, overwrite, asked));
  }

  async #saveAs(path: string, overwrite: boolean, asked: symbol | undefined): Promise<Output<"book.saveAs">> {
    const { copy, from, mode, book } = await this.#copy(asked);
    let leave = (): void => undefined;
    const write = async (draft: string) => {
      await copy.writeTo(draft);
      leave = await this.#lane.enter();
      this.#same(book);
      await this.#refuseOnto(path);
      copy.catchUp(draft);
    };
    try {
      await writeWholeFile(path, overwrite, write, mode);
      return { opened: await this.#remembered(this.#openWritten(path, book)), from };
    } catch (error) {
      // Its own owner file is nobody else's.
      await this.#refuseOnto(path);
      throw error;
    } finally {
      leave();
    }
  }

  /** Writes the book as it is to another file, and stays in this one. */
  saveCopy(path: string, overwrite: boolean, fresh = false): Promise<Output<"book.saveCopy">> {
    const asked = this.#opened?.book;
    return this.#savings.run(async () => {
      await this.refuseOnto(path);
      const { copy, from, mode } = await this.#copy(asked);
      const write = async (draft: string) => {
        if (fresh) return copy.writeFreshTo(draft, null);
        await copy.writeTo(draft);
        copy.catchUp(draft);
      };
      await writeWholeFile(path, overwrite, write, mode);
      return { path, from, bytes: (await stat(path)).size };
    });
  }

  /** A copy of the book, and who may read its file; of one that is gone nobody knows that. */
  async #copy(asked: symbol | undefined) {
    const copied = await this.look((file, book) => ({ ...file.copy(), original: file.path, book }), asked);
    const found = await stat(copied.original).catch(() => null);
    // What is saved elsewhere is to be worked on, be the original read-only.
    return { ...copied, mode: found ? found.mode | OWNER_WRITES : undefined };
  }

  /** Throws AppError file-exists where a path leads to the open file. */
  refuseOnto(path: string): Promise<void> {
    return this.#lane.run(() => this.#refuseOnto(path));
  }

  async #refuseOnto(path: string): Promise<void> {
    if (this.#opened && (await isSameFile(path, this.#opened.file.path))) throw exists(path);
  }

  /** What has been written is there, whatever keeps it from being opened: to be told to write it again would be wrong. */
  async #openWritten(path: string, book: symbol): Promise<OpenBook> {
    try {
      return await this.#open(path, book);
    } catch (error) {
      const why = error instanceof AppError ? `${error.code}: ${error.details ?? ""}` : String(error);
      throw new AppError(
        "written-not-opened",
        `“${path}”已经写好，但现在打不开，原来的文本仍开着。请检查磁盘或 U 盘后，用“打开”打开它。`,
        why,
      );
    }
  }

  async #open(path: string, book: symbol): Promise<OpenBook> {
    const before = this.#opened;
    if (before && before.hold !== null && (await isSameFile(path, before.file.path)))
      return this.#snapshot(before);
    const next = {
      ...(await openClaimed(path, this.#claimant, this.#log, () => this.#backups.folders())),
      book,
    };
    const opened = await this.#goOnIn(next);
    this.#log.note("book.opened", { book: pathInLog(path), readOnly: next.readOnly?.why ?? null });
    return opened;
  }

  /** Lets the book before go; where the new one cannot be read, it stays. */
  async #goOnIn(next: Opened): Promise<OpenBook> {
    const before = this.#opened;
    let opened: OpenBook;
    try {
      if (before?.book === next.book) next.file.continueIds(before.file);
      opened = await this.#snapshot(next);
      if (next.readOnly?.why !== "shown") next.file.keepSpare();
    } catch (error) {
      await letGo(next);
      throw error;
    }
    if (before) {
      this.#backups.leaving(before.file);
      await letGo(before);
    }
    this.#use(next);
    this.#emit("book.switched", { path: next.file.path });
    return opened;
  }

  async #remembered(opening: Promise<OpenBook>): Promise<OpenBook> {
    const opened = await opening;
    const { path, rows } = opened;
    const { department, fiscalYear } = rows;
    const entry = { path, department, fiscalYear, openedAt: new Date().toISOString() };
    await this.#recent.remember({ ...entry, bookId: this.#idOf(path) }).catch(() => {
      // The list is a convenience: where it cannot be written the book is opened all the same.
    });
    return opened;
  }

  /** Of the open book; undefined where another one is open by now, or it cannot be read. */
  #idOf(path: string): string | undefined {
    try {
      return this.#opened?.file.path === path ? this.#opened.file.names().bookId : undefined;
    } catch {
      return undefined;
    }
  }

  /** The open book, or null. */
  snapshot(): Promise<OpenBook | null> {
    return this.#lane.run(() => this.#opened && this.#snapshot(this.#opened));
  }

  /** Makes a book that somebody else held one's own. Throws AppError book-held, folder-read-only. */
  takeOver(): Promise<OpenBook> {
    return this.#lane.run(async () => {
      const now = this.#now;
      if (now.readOnly?.why === "shown" || now.readOnly?.why === "recovered")
        throw refusal(now.readOnly, now.file.path);
      // What is changed must be changed in the file.
      if (now.file.isCopy) return this.#openToChange(now);
      if (now.readOnly !== null) {
        const claimed = await claim(now.file.path, this.#claimant);
        now.readOnly = claimed.kind === "mine" ? null : readOnlyOf(claimed);
        if (claimed.kind !== "mine") throw refusal(readOnlyOf(claimed), now.file.path);
        now.hold = claimed.hold;
      }
      return this.#snapshot(now);
    });
  }

  async #openToChange({ book, file: { path } }: Opened): Promise<OpenBook> {
    const next = {
      ...(await openClaimed(path, this.#claimant, this.#log, () => this.#backups.folders())),
      book,
    };
    if (next.readOnly === null) return this.#goOnIn(next);
    await letGo(next);
    throw refusal(next.readOnly, path);
  }

  close(): Promise<void> {
    return this.#lane.run(() => this.#close());
  }

  /** Closes the book, also one that is just being opened; whatever waits or comes is refused. */
  end(): Promise<void> {
    return this.#lane.end(() => this.#close());
  }

  async #close(): Promise<void> {
    const now = this.#opened;
    if (!now) return;
    this.#opened = null;
    clearInterval(this.#timer);
    this.#backups.leaving(now.file);
    await letGo(now);
    if (now.readOnly?.why !== "shown") this.#log.note("book.closed", { book: pathInLog(now.file.path) });
    this.#emit("book.switched", { path: null });
  }

  get #now(): Opened {
    if (!this.#opened) throw new AppError("no-book", "还没有打开绩效文本。请先打开、新建或导入一个。");
    return this.#opened;
  }

  #same(book: symbol | undefined): Opened {
    const now = this.#now;
    if (book !== undefined && now.book !== book)
      throw new AppError("book-switched", "已换到另一份文本，刚才的操作没有进行。请回到原来的文本再做一次。");
    return now;
  }

  #use(next: Opened): void {
    this.#opened = next;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      // A file out of reach is told of by the next edit; looking must not end the program.
      this.#look(next).catch(() => undefined);
    }, LOOK_MS);
    this.#timer.unref();
  }

  /** Notices what others did: wrote to the file, took it, or let it go. The slow part, on a share, holds nobody up. */
  async #look(now: Opened): Promise<void> {
    const taken = await now.hold?.takenBy();
    const before = now.readOnly;
    const holder = before?.why === "held" ? await holderNow(now.file.path) : null;
    await this.#lane.run(async () => {
      if (this.#opened !== now) return;
      if (now.hold !== null && taken) await this.#lose(now);
      else if (before?.why === "held" && now.readOnly === before && before.gone !== (holder === null)) {
        now.readOnly = { ...before, ...holder, gone: holder === null };
        this.#emit("book.readOnly", now.readOnly);
      }
      if (now.file.changedElsewhere()) this.#emit("book.rewritten", {});
    });
  }

  async #lose(now: Opened): Promise<void> {
    const holder = await now.hold?.takenBy();
    await now.hold?.release();
    now.hold = null;
    now.readOnly = { why: "held", ...(holder ?? { user: "", computer: "", since: "" }), gone: !holder };
    this.#log.note("book.lost", { book: pathInLog(now.file.path) });
    this.#emit("book.readOnly", now.readOnly);
  }

  async #snapshot({ file, readOnly }: Opened): Promise<OpenBook> {
    const lastSpot = await this.#recent.spotOf(file.path);
    const state = { notes: file.notes(), newIds: file.newIds(), ...file.state() };
    return { path: file.path, rows: file.rows(), readOnly, lastSpot, ...state };
  }
}
