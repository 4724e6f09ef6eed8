import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { preloaded, preloadObstacle } from "../support/preloaded.ts";
import { CONTROL_BYTES, type Fault } from "./faults/fault-control.ts";
import { OPERATIONS } from "./faults/operations.ts";
import type { Walk, Walked } from "./faults/walk.ts";

/**
 * SQLite's own way of testing (sqlite.org/testing.html 3.2): every call on a file fails in turn, and each time nothing is lost. In the
 * short form every third call.
 */

const PROGRAM = fileURLToPath(new URL("faults/walk.ts", import.meta.url));
const LONG = process.env.JXWB_RUNS !== undefined;

/** A bad disk, a full one, a scanner that holds the file for a moment; in the long form also a stick that is pulled out. */
const FAULTS: readonly Omit<Fault, "at">[] = [
  { error: "EIO", mode: "once", reads: true },
  { error: "ENOSPC", mode: "short", reads: false },
  { error: "EACCES", mode: "once", reads: false },
];
const MORE_FAULTS: readonly Omit<Fault, "at">[] = [
  { error: "EIO", mode: "from then on", reads: true },
  { error: "ENOSPC", mode: "from then on", reads: false },
  { error: "EACCES", mode: "from then on", reads: false },
];

/** In memory where the system has such a place: what fails there fails as on a disk, a hundred times as fast. */
const TEMPORARY = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

describe.skipIf(preloadObstacle !== null)(preloadObstacle ?? "every call on a file fails in turn", () => {
  let library: ReturnType<typeof preloaded>;
  const totals = { struck: 0, done: 0, refused: 0 };

  beforeAll(() => {
    library = preloaded(fileURLToPath(new URL("faults/fault.c", import.meta.url)));
  });
  afterAll(() => {
    library.remove();
    console.log(
      `${totals.struck} faults: ${totals.done} times done in spite of it, ${totals.refused} times refused with a reason`,
    );
  });

  // Fonts take long to load for every one of them, as a thread takes to start.
  const slow = ["an export to PDF", "a backup"];
  const operations = Object.keys(OPERATIONS).filter((name) => LONG || !slow.includes(name));

  it.each(operations)("of %s", { timeout: 3_600_000 }, async (operation) => {
    const faults = LONG ? [...FAULTS, ...MORE_FAULTS] : FAULTS;
    const { struck, done, refused, codes, wrong } = await walked(
      { operation, faults, every: LONG ? 1 : 3 },
      library.env,
    );
    const said = Object.entries(codes).map(([code, times]) => `${code} ${times}`);
    console.log(`${operation}: ${struck} faults, ${done} done, ${refused} refused (${said.join(", ")})`);
    totals.struck += struck;
    totals.done += done;
    totals.refused += refused;
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });
});

/** Walks in a process of its own, before whose C library stands the one that fails. */
async function walked(walk: Walk, env: Readonly<Record<string, string>>): Promise<Walked> {
  const home = mkdtempSync(join(TEMPORARY, "绩效 故障-"));
  try {
    writeFileSync(join(home, "control"), Buffer.alloc(CONTROL_BYTES));
    const child = spawn(process.execPath, [PROGRAM, home, JSON.stringify(walk)], {
      env: {
        ...process.env,
        ...env,
        FAULT_FOLDER: join(home, "folder"),
        FAULT_CONTROL: join(home, "control"),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (said === "") throw new Error(`the process died: ${complaint}`);
    return JSON.parse(said) as Walked;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
