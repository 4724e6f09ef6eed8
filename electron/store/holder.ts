import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

/**
 * Who may write to a book. Whoever opens it first puts an owner file beside it, named as LibreOffice names its own, and writes it anew
 * every few seconds: that is how everybody else, also on another PC of a network share, knows that the holder still lives. SQLite's
 * own lock is held only during a write, and a lock inside the book would be copied with it.
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

export type Claim =
  | { readonly kind: "mine"; readonly hold: Hold }
  | { readonly kind: "held"; readonly holder: Holder }
  /** The folder takes no files, so the book cannot be written to either. */
  | { readonly kind: "no-permission" };

/**
 * Takes a book for writing unless somebody else has it. A holder that crashed gives way.
 * @param token names who takes it; what is left of an earlier hold under the same name is its own
 */
export async function claim(path: string, token: string = randomUUID()): Promise<Claim> {
  const ownerFile = await ownerFileOf(path);
  const owner = await newOwner(path, token);
  const draft = `${ownerFile}.${randomUUID().slice(0, 8)}`;
  try {
    await writeFile(draft, JSON.stringify(owner), { flag: "wx" });
  } catch {
    return { kind: "no-permission" };
  }
  try {
    const found = await lookAt(ownerFile, path, draft, token);
    if (found !== null) return { kind: "held", holder: found };
    await rename(draft, ownerFile);
  } catch {
    return { kind: "no-permission" };
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  const now = await readOwner(ownerFile);
  // Of two that took it at the same moment the later one has it.
  if (now !== null && now.token !== owner.token) return { kind: "held", holder: holderOf(now) };
  return { kind: "mine", hold: new Hold(ownerFile, owner) };
}

/**
 * Who holds the book now, or null: for those who look on.
 * @param probe as for `lookAt`
 */
export async function holderNow(path: string, probe: string | null = null): Promise<Holder | null> {
  return lookAt(await ownerFileOf(path), path, probe);
}

/** The right to write to one book, kept alive until `release`. */
export class Hold {
  readonly #path: string;
  readonly #owner: Owner;
  #lastBeat = Date.now();
  #released = false;
  readonly #timer: NodeJS.Timeout;

  constructor(path: string, owner: Owner) {
    this.#path = path;
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
    const now = await readOwner(this.#path);
    return now !== null && now.token !== this.#owner.token ? holderOf(now) : null;
  }

  /** Lets others write. */
  async release(): Promise<void> {
    this.#released = true;
    clearInterval(this.#timer);
    if ((await readOwner(this.#path))?.token === this.#owner.token)
      await unlink(this.#path).catch(() => undefined);
  }

  async #beat(): Promise<boolean> {
    if (this.#released) return false;
    if ((await this.takenBy()) !== null) return false;
    this.#lastBeat = Date.now();
    // Written over in place, with the same bytes: its time changes, and nobody ever reads half of it.
    await writeFile(this.#path, JSON.stringify(this.#owner), { flag: "r+" }).catch(() => undefined);
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
  return now - beat.mtimeMs > SILENT_MS ? null : holderOf(owner);
}

/** Null where there is none, or it says nothing that can be understood. */
async function readOwner(path: string): Promise<Owner | null> {
  try {
    return ownerSchema.parse(JSON.parse(await readFile(path, "utf8")));
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
