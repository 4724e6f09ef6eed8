import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a second start tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[];
  readonly folder: string;
}

let held: string | null = null;

/** docs/api/app.md, `app.releaseSingleInstanceLock()`: another start may be the first from now on. */
export function releaseLock(): void {
  if (held !== null) rmSync(held, { force: true });
  held = null;
}

/**
 * Whether this process is the first of its user. Answers at once, as Electron does: by a file that only one can make, and not by a socket as
 * Chromium does.
 */
export function takeLock(userData: string, onSecond: (second: SecondInstance) => void): boolean {
  const lock = join(userData, "stand-in-lock");
  const letters = join(userData, "stand-in-second");
  mkdirSync(letters, { recursive: true });
  if (!isFirst(lock)) {
    const letter: SecondInstance = { argv: process.argv, folder: process.cwd() };
    // Whole before it is seen.
    writeFileSync(join(userData, `second-${process.pid}`), JSON.stringify(letter));
    renameSync(join(userData, `second-${process.pid}`), join(letters, `${process.pid}`));
    return false;
  }
  held = lock;
  process.once("exit", releaseLock);
  watch(letters, { persistent: false }, (_event, name) => {
    if (name === null) return;
    try {
      const second = JSON.parse(readFileSync(join(letters, name), "utf8")) as SecondInstance;
      rmSync(join(letters, name));
      onSecond(second);
    } catch {
      // Told twice of one letter: it has been read.
    }
  });
  return true;
}

function isFirst(lock: string): boolean {
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: "wx" });
      return true;
    } catch {
      if (isAlive(Number(readFileSync(lock, "utf8")))) return false;
      rmSync(lock, { force: true }); // left by one that was killed
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
