import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { BackupState } from "../../shared/api/backup-schema.ts";
import { AppError } from "../../shared/error.ts";
import { backupFolderName, backupName } from "../store/backup-name.ts";
import type { BookFile } from "../store/book-file.ts";
import { fileError } from "../store/file-error.ts";
import { holderNow } from "../store/holder.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { backupFolders, usualFolder } from "./backup-folders.ts";
import { whatIsThere } from "./far-file.ts";
import type { Emit } from "./host-ports.ts";
import { Lane } from "./lane.ts";
import { type Log, pathInLog } from "./log.ts";
import { runInWorker } from "./run-in-worker.ts";
import type { Settings } from "./settings.ts";

/** So long after the first edit the first backup begins, so that nothing is written while somebody begins to type. Milliseconds. */
const SOON_MS = 2000;
/** After a failure it is tried again so soon, at the earliest. */
const AGAIN_MS = 60_000;
/** So long a folder may take to answer, and so long a window that closes waits for its last backup. */
const ANSWER_MS = 3000;
const LAST_MS = 15_000;
/** Backups of one minute in one folder. */
const MOST_OF_A_MINUTE = 20;

/** A state of the book, to be written. */
interface Taken extends ReturnType<BookFile["copy"]> {
  readonly path: string;
  readonly names: ReturnType<BookFile["names"]>;
  readonly at: Date;
}

/**
 * Backups of the open book, made in the background: soon after the first edit of a session and of a day, every so many minutes while
 * there are edits, and when the book is closed. Only taking the copy in memory keeps the book's thread, for as long as reading the file
 * takes; a book that is only looked at is never edited and so never backed up.
 */
export class Backups {
  readonly #documents: string;
  readonly #settings: Settings;
  readonly #emit: Emit;
  readonly #log: Log;
  readonly #writing = new Lane();
  readonly #stop = new AbortController();
  #state: BackupState = { at: null, trouble: null };
  /** The file that was edited last and is still open, and whether it holds what no backup does. */
  #file: BookFile | null = null;
  #changed = false;
  #names: Taken["names"] | null = null;
  /** When the last backup of this file was begun: by the clock, for its day, and in milliseconds that nobody sets back. */
  #last: { readonly day: string; readonly ms: number } | null = null;
  #timer: NodeJS.Timeout | undefined;
  #minutes = 10;

  constructor(documents: string, settings: Settings, emit: Emit, log: Log) {
    this.#documents = documents;
    this.#settings = settings;
    this.#emit = emit;
    this.#log = log;
  }

  /** When the last one was made in this session, and why the last attempt failed. */
  get state(): BackupState {
    return this.#state;
  }

  async folders(): Promise<string[]> {
    return backupFolders(await this.#settings.backups(), this.#documents);
  }

  /** The file has been edited. */
  edited(file: BookFile): void {
    if (this.#file !== file) this.#begin(file);
    this.#changed = true;
    this.#timer ??= this.#later(this.#wait());
  }

  /** The file is about to be closed: what no backup holds yet is copied now, and written afterwards. */
  leaving(file: BookFile): void {
    if (this.#file !== file) return;
    const taken = this.#changed ? this.#take(file) : null;
    this.#begin(null);
    if (taken) void this.#write(taken);
  }

  /** Copies any open book in memory, at once. @returns what writes the copy and gives its path; throws AppError why there is none */
  make(file: BookFile): { readonly written: () => Promise<string> } {
    if (this.#file !== file) this.#begin(file);
    const taken = this.#take(file);
    if (taken === null) throw unreadable();
    const written = async () => {
      const { paths, failure } = await this.#write(taken, true);
      if (paths[0] === undefined) throw fileError(failure, taken.path);
      return paths[0];
    };
    return { written };
  }

  /** Waits for what is being written, but not for ever. */
  async end(): Promise<void> {
    clearTimeout(this.#timer);
    const patience = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.#stop.abort();
      patience.resolve();
    }, LAST_MS);
    await Promise.race([this.#writing.run(() => undefined), patience.promise]);
    clearTimeout(timer);
  }

  #begin(file: BookFile | null): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#file = file;
    this.#changed = false;
    this.#last = null;
    this.#names = file && namesOf(file);
  }

  #later(ms: number): NodeJS.Timeout {
    return setTimeout(() => void this.#inTurn(), ms).unref();
  }

  #wait(): number {
    if (this.#last === null || this.#last.day !== new Date().toDateString()) return SOON_MS;
    return Math.max(SOON_MS, this.#last.ms + this.#minutes * 60_000 - performance.now());
  }

  async #inTurn(): Promise<void> {
    const file = this.#file;
    const { on, minutes } = await this.#settings.backups();
    this.#timer = undefined;
    this.#minutes = minutes;
    this.#last = { day: new Date().toDateString(), ms: performance.now() };
    // Let go meanwhile: then its last backup is on its way.
    if (file === null || file !== this.#file || !on) return;
    const taken = this.#take(file);
    const made = taken !== null && (await this.#write(taken)).paths.length > 0;
    if (made || this.#file !== file) return;
    this.#changed = true;
    this.#timer ??= this.#later(AGAIN_MS);
  }

  /** Null where the file cannot be read and no copy of it is in memory. */
  #take(file: BookFile): Taken | null {
    try {
      const names = namesOf(file) ?? this.#names;
      if (names === null) return null;
      const copy = file.copy();
      this.#changed = false;
      return { ...copy, names, path: file.path, at: savedAt(file) };
    } catch (error) {
      this.#log.failed("backup", error);
      return null;
    }
  }

  /**
   * @param asked by the user, who may have switched off the others
   * @returns the paths of what was written, and why it was not written elsewhere
   */
  #write(taken: Taken, asked = false): Promise<{ readonly paths: string[]; readonly failure: unknown }> {
    return this.#writing.run(async () => {
      const settings = await this.#settings.backups();
      if (!settings.on && !asked) return { paths: [], failure: null };
      const began = performance.now();
      const paths: string[] = [];
      let failure: unknown = null;
      for (const folder of backupFolders(settings, this.#documents))
        try {
          paths.push(await this.#writeTo(folder, taken));
        } catch (error) {
          failure = error;
          this.#log.failed("backup", error);
        }
      const ms = Math.round(performance.now() - began);
      this.#log.note("backup.made", { book: pathInLog(taken.path), copies: paths.length, ms });
      this.#state = {
        at: paths.length > 0 ? new Date().toISOString() : this.#state.at,
        trouble: failure === null ? null : fileError(failure, taken.path).message,
      };
      this.#emit("backups.changed", this.#state);
      return { paths, failure };
    });
  }

  async #writeTo(place: string, taken: Taken): Promise<string> {
    await this.#refuseGone(place);
    const folder = join(place, backupFolderName(taken.path));
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw fileError(error, place);
    });
    const { department, fiscalYear } = taken.names;
    const mode = await modeOfCopy(taken.path);
    for (let number = 1; ; number++) {
      const path = join(folder, backupName(department, fiscalYear, taken.at, number));
      try {
        const superfluous = await writeWholeFile(
          path,
          false,
          (draft) => this.#fill(draft, folder, taken),
          mode,
        );
        await removeUnheld(superfluous);
        return path;
      } catch (error) {
        if (number === MOST_OF_A_MINUTE || !(error instanceof AppError) || error.code !== "file-exists")
          throw error;
      }
    }
  }

  /** Writes a backup and reads it again, to the last letter. */
  async #fill(draft: string, folder: string, { copy, from }: Taken): Promise<string[]> {
    await copy.writeTo(draft);
    if (from === "memory") copy.catchUp(draft);
    try {
      const check = { kind: "check-backup", draft, folder } as const;
      return await runInWorker<"check-backup">(check, () => undefined, this.#stop.signal);
    } catch (error) {
      throw error instanceof AppError && error.code === "book-damaged" ? unsound(error) : error;
    }
  }

  /** A place that the user has named is theirs to make: one that is not there is a stick that was pulled out or a share that is down. */
  async #refuseGone(place: string): Promise<void> {
    if (place === usualFolder(this.#documents)) return;
    const there = (await whatIsThere([place], ANSWER_MS)).get(place);
    if (there !== true)
      throw new AppError(
        "backup-folder-gone",
        `备份文件夹“${place}”现在读不到：U 盘拔出了，网络共享断开了，或文件夹改了名。这一次没有备份到那里；连上以后会再备份，也可以换一个文件夹。`,
        there === undefined ? "no answer" : "not there",
      );
  }
}

function namesOf(file: BookFile): Taken["names"] | null {
  try {
    return file.names();
  } catch {
    // Out of reach: then it is called as it was before.
    return null;
  }
}

/** What the state that is copied is of; now where the file cannot be asked. */
function savedAt(file: BookFile): Date {
  try {
    const at = new Date(file.state().savedAt);
    return Number.isNaN(at.getTime()) ? new Date() : at;
  } catch {
    return new Date();
  }
}

/** A backup that somebody has opened as a book stays. */
async function removeUnheld(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const used = (await holderNow(path)) !== null || (await stat(`${path}-journal`).catch(() => null));
    if (!used) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Who may not read a file may not read a copy of it either, in which its owner can write. Undefined where nobody knows (stat(2)). */
export async function modeOfCopy(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => null);
  return found === null ? undefined : found.mode | 0o600;
}

function unreadable(): AppError {
  return new AppError("backup-failed", "现在读不出这份文本，没有备份。请检查磁盘或 U 盘，然后再试。");
}

function unsound({ details }: AppError): AppError {
  return new AppError(
    "backup-failed",
    "备份写好以后读不回来，已经删去，没有留下坏的备份。可能是磁盘有毛病：请换一个备份文件夹，再关闭文本重新打开，看它是否完好。",
    details,
  );
}
