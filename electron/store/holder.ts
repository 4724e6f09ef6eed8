import { mkdir, readFile, realpath, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import type { AppError } from "../../shared/error.ts";
import { parseJson } from "../../shared/untrusted.ts";
import { draftIn } from "./draft.ts";
import { storeError } from "./sqlite-error.ts";
import { underWriteLock } from "./write-lock.ts";

/**
 * Who may write to a book. Whoever opens it first puts an owner file beside it, named as LibreOffice names its own, and writes it anew
 * every few seconds: that is how everybody else, also on another PC of a network share, knows that the holder still lives. SQLite's
 * own lock is held only during a write, and a lock inside the book would be copied with it. A second owner file, named after the
 * number of the book's file, lies in the program's own folder: it is met whatever the name is under which the book is opened here.
 */

/** Who holds a book. */
export interface Holder {
  readonly user: string;
  readonly computer: string;
  /** Since when, ISO 8601. */
  readonly since: string;
}

const ownerSchema = z.object({
  token: z.string(),
  user: z.string(),
  computer: z.string(),
  since: z.string(),
  process: z.int(),
  /** File number of the book: an owner file that was copied together with its book names another file. */
  file: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** A holder writes so often; one that was silent for `SILENT_MS` is gone. */
const BEAT_MS = 10_000;
const SILENT_MS = 45_000;

/** No owner file of ours comes near it, bytes. */
const LARGEST_OWNER = 16 * 1024;

/** Who takes books. */
export interface Claimant {
  /** What is left of an earlier hold under the same name is its own. */
  readonly token: string;
  /** The folder of the owner files by number. */
  readonly records: string;
}

export type Claim =
  | { readonly kind: "mine"; readonly hold: Hold }
  | { readonly kind: "held"; readonly holder: Holder }
  /** Nothing can be written beside the book, and so not to the book either. */
  | { readonly kind: Unwritable };

export type Unwritable = "no-permission" | "disk-full" | "name-too-long";

/**
 * Takes a book for writing unless somebody else has it. A holder that crashed gives way. Of those who try at the same moment one
 * comes after another: each has SQLite's lock on the book meanwhile.
 * @throws AppError file-missing and its like
 */
export async function claim(path: string, claimant: Claimant): Promise<Claim> {
  try {
    const { mode } = await stat(path);
    if (hasLongName(await realpath(path))) return { kind: "name-too-long" };
    if ((mode & ANY_WRITES) === 0) return { kind: "no-permission" };
    return await underWriteLock(path, () => take(path, claimant, mode & READ_AND_WRITE));
  } catch (thrown) {
    const error = storeError(thrown, path);
    const kind = whyUnwritable(error);
    if (kind === null) throw error;
    return { kind };
  }
}

/** Of a name on the systems where its bytes count. */
const MOST_BYTES = 255;

/** Whether a name leaves no room for those beside it: “-journal” has as many characters as an owner file's name has besides. */
export function hasLongName(path: string): boolean {
  return process.platform !== "win32" && Buffer.byteLength(basename(path)) + "-journal".length > MOST_BYTES;
}

/** Of a file's mode (stat(2)): the write bits; Windows's read-only attribute clears them all. */
const ANY_WRITES = 0o222;
/** What an owner file has of its book's: who may not read that, learns nothing of who has it. */
const READ_AND_WRITE = 0o666;

async function take(path: string, { token, records }: Claimant, mode: number): Promise<Claim> {
  const beside = await ownerFileOf(path);
  const owner = await newOwner(path, token);
  const recorded = owner.file === "" ? [] : [join(records, `${owner.file}.json`)];
  const draft = draftIn(dirname(beside));
  try {
    await writeFile(draft, JSON.stringify(owner), { flag: "wx", mode });
    const found = (await lookAt(beside, path, draft, token)) ?? (await lookAtAll(recorded, path, token));
    if (found !== null) return { kind: "held", holder: found };
    await rename(draft, beside);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  for (const record of recorded) await writeRecord(record, owner);
  return { kind: "mine", hold: new Hold([beside, ...recorded], owner) };
}

/** Where it cannot be written, only the owner file beside the book tells of it. */
async function writeRecord(record: string, owner: Owner): Promise<void> {
  try {
    await mkdir(dirname(record), { recursive: true });
    await writeFile(record, JSON.stringify(owner), { mode: 0o600 });
  } catch {
    await rm(record, { force: true }).catch(() => undefined);
  }
}

function whyUnwritable({ code }: AppError): Unwritable | null {
  if (code === "folder-read-only") return "no-permission";
  return code === "disk-full" || code === "name-too-long" ? code : null;
}

/**
 * Who holds the book now, or null: for those who look on.
 * @param probe as for `lookAt`
 */
export async function holderNow(path: string, probe: string | null = null): Promise<Holder | null> {
  return lookAt(await ownerFileOf(path), path, probe);
}

async function lookAtAll(records: readonly string[], path: string, own: string): Promise<Holder | null> {
  for (const record of records) {
    const found = await lookAt(record, path, null, own);
    if (found !== null) return found;
  }
  return null;
}

/** The right to write to one book, kept alive until `release`. */
export class Hold {
  /** The owner files, the one beside the book first. */
  readonly #paths: readonly [string, ...string[]];
  readonly #owner: Owner;
  #lastBeat = Date.now();
  #released = false;
  readonly #timer: NodeJS.Timeout;

  constructor(paths: readonly [string, ...string[]], owner: Owner) {
    this.#paths = paths;
    this.#owner = owner;
    this.#timer = setInterval(() => void this.#beat(), BEAT_MS);
    this.#timer.unref();
  }

  /**
   * Whether it still holds. A PC that slept has been silent, and another one may have taken the book meanwhile; otherwise the answer
   * costs nothing. An owner file that is gone, or cannot be read at the moment, has not been taken by anybody.
   */
  async stillMine(): Promise<boolean> {
    if (Date.now() - this.#lastBeat < 2 * BEAT_MS) return true;
    return this.#beat();
  }

  /** Who has taken the book from this holder, or null. */
  async takenBy(): Promise<Holder | null> {
    const now = await readOwner(this.#paths[0]);
    return now !== null && now.token !== this.#owner.token ? holderOf(now) : null;
  }

  /** Lets others write. */
  async release(): Promise<void> {
    this.#released = true;
    clearInterval(this.#timer);
    for (const path of this.#paths)
      if ((await readOwner(path))?.token === this.#owner.token) await unlink(path).catch(() => undefined);
  }

  async #beat(): Promise<boolean> {
    if (this.#released) return false;
    if ((await this.takenBy()) !== null) return false;
    this.#lastBeat = Date.now();
    // Written over in place, with the same bytes: its time changes, and nobody ever reads half of it.
    for (const path of this.#paths)
      await writeFile(path, JSON.stringify(this.#owner), { flag: "r+" }).catch(() => undefined);
    return true;
  }
}

/**
 * The living holder that an owner file tells of, or null.
 * @param probe a file just written in the same folder: its time is the file server's own, whatever the clocks of the PCs say
 */
async function lookAt(
  ownerFile: string,
  path: string,
  probe: string | null,
  own?: string,
): Promise<Holder | null> {
  const owner = await readOwner(ownerFile);
  if (owner === null || owner.token === own) return null;
  if (owner.computer === hostname() && (!isAlive(owner.process) || owner.file !== (await fileNumber(path))))
    return null;
  const beat = await stat(ownerFile).catch(() => null);
  if (beat === null) return null;
  const now = probe === null ? Date.now() : (await stat(probe)).mtimeMs;
  // A beat of the future is one from before the clock was set back.
  return Math.abs(now - beat.mtimeMs) > SILENT_MS ? null : holderOf(owner);
}

/** Null where there is none, or it says nothing that can be understood. */
async function readOwner(path: string): Promise<Owner | null> {
  try {
    if ((await stat(path)).size > LARGEST_OWNER) return null;
    return ownerSchema.parse(parseJson(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}

async function newOwner(path: string, token: string): Promise<Owner> {
  return {
    token,
    user: userName(),
    computer: hostname(),
    since: new Date().toISOString(),
    process: process.pid,
    file: await fileNumber(path),
  };
}

async function ownerFileOf(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path);
  return join(dirname(target), `.~lock.${basename(target)}#`);
}

async function fileNumber(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return String(found?.ino ?? "");
}

/** EPERM: it lives and belongs to another user. */
function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function holderOf({ user, computer, since }: Owner): Holder {
  return { user, computer, since };
}

/** The name under which the user has logged in to this PC. A user without an entry in the system's list (some networks) has none: "". */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
