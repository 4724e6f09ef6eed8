import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, extname, join } from "node:path";
import { IMPORT_ENDINGS } from "../../shared/api/importable.ts";
import { AppError } from "../../shared/error.ts";

/** A log holds so much twice: what is newer, and what came before. Bytes. */
const LARGEST = 1024 * 1024;
/** Of one line, characters. */
const LONGEST = 4000;

/** What a line says besides its event: numbers, and words of the program's own. */
type Facts = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What the program did and what went wrong, in its own folder, for whoever looks for a fault. No text of a book stands in it, nor
 * of any other file: errors are told by their codes and by where in the program they arose, paths by a number of their own. It never
 * disturbs the work: where it cannot be written there is none.
 */
export class Log {
  readonly #path: string;

  constructor(userData: string) {
    this.#path = join(userData, "log", "jxwb.log");
  }

  note(event: string, facts: Facts = {}): void {
    const words = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
    this.#append([new Date().toISOString(), process.pid, event, ...words].join(" "));
  }

  /** An error that is told to the user, or that nobody foresaw. @param during the method of the contract, or what else went on */
  failed(during: string, error: unknown): void {
    const details =
      error instanceof AppError ? error.details : error instanceof Error ? error.stack : undefined;
    const code = error instanceof AppError ? error.code : "unforeseen";
    this.note("failed", { during, code, ...(details !== undefined && { details: withoutTexts(details) }) });
  }

  /** All of it, the oldest first. */
  read(): string {
    return textOf(`${this.#path}.1`) + textOf(this.#path);
  }

  #append(line: string): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      if (sizeOf(this.#path) > LARGEST) renameSync(this.#path, `${this.#path}.1`);
      appendFileSync(this.#path, `${line.slice(0, LONGEST)}\n`);
    } catch {
      // A full disk, a folder that takes no files: the work goes on without a log.
    }
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Endings that say nothing but what kind of file it is. */
const ENDINGS: readonly string[] = [...IMPORT_ENDINGS, "pdf"];

/** A path that names nobody and nothing: where it lies, a number that is the same for the same path, and its ending. */
export function pathInLog(path: string): string {
  const place = path.startsWith(homedir()) ? "home" : /^[\\/]{2}(?![?.][\\/])/.test(path) ? "share" : "disk";
  const number = createHash("sha256").update(path).digest("hex").slice(0, 8);
  const ending = extname(path).toLowerCase();
  return `${place}:${number}${ENDINGS.includes(ending.slice(1)) ? ending : ""}`;
}

/** “    at read (file:///home/…/electron/store/read.ts:3:4)”; from the program's own folders on it names nobody. */
const FRAME =
  /^\s+at (?:(?<name>[\w$.<>[\] #]{1,100}) \()?(?:file:\/\/)?[^()]*?(?<place>(?:electron|shared|dist|node_modules|node:[a-z]+)[\w/\\.@+-]*:\d+:\d+)\)?$/;

/**
 * An error's details for the log. Of a stack the kind of error and the frames: its message may quote whatever was read. Of other
 * words those outside of quotation marks that are no path and of no other script.
 */
export function withoutTexts(details: string): string {
  const frames = details.split("\n").flatMap((line) => {
    const { name, place } = FRAME.exec(line)?.groups ?? {};
    return place === undefined ? [] : [name === undefined ? place : `${name} ${place}`];
  });
  if (frames.length > 0) return [/^[A-Z]\w*Error\b/.exec(details)?.[0] ?? "Error", ...frames].join(" < ");
  return details
    .replace(/["'`“‘].*["'`”’]/s, "…")
    .replace(/\S*[/\\~]\S*/g, "…")
    .replace(/[^\x20-\x7e…]+/g, "…");
}
