import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { constants } from "node:os";

/** Which call fails, and how. */
export interface Fault {
  /** Of the calls that touch the folder, from 1. */
  readonly at: number;
  readonly error: "EIO" | "ENOSPC" | "EACCES";
  /** `short`: half of what should be written is, and the rest is refused. */
  readonly mode: "once" | "from then on" | "short";
  /** Whether reading counts and fails too. */
  readonly reads: boolean;
}

/** What has become of it. */
export interface Struck {
  /** Calls that touched the folder. */
  readonly seen: number;
  /** How many failed. */
  readonly times: number;
  /** The first of them, as in “fsync”; "" where none did. */
  readonly call: string;
}

const MODES = ["once", "from then on", "short"] as const;

/** Bytes of `struct control` in fault.c: eight numbers, and a name of 32 bytes. */
const NUMBERS = 8;
export const CONTROL_BYTES = 4 * NUMBERS + 32;

/** The file by which a process tells the library that was put before its own C library what to do. */
export class FaultControl {
  readonly #file: number;

  /** @param path $FAULT_CONTROL, which holds `CONTROL_BYTES` zeros at the start of the process */
  constructor(path: string) {
    this.#file = openSync(path, "r+");
  }

  /** From now on calls are counted, and the one that `fault` says fails. */
  arm({ at, error, mode, reads }: Fault): void {
    this.#write([1, 0, at, constants.errno[error], MODES.indexOf(mode), Number(reads), 0, 0]);
  }

  /** Nothing fails any more. */
  disarm(): Struck {
    const state = Buffer.alloc(CONTROL_BYTES);
    readSync(this.#file, state, 0, CONTROL_BYTES, 0);
    this.#write([0]);
    const call = state.toString("latin1", 4 * NUMBERS).replace(/\0.*$/s, "");
    return { seen: state.readInt32LE(4), times: state.readInt32LE(24), call };
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(numbers: readonly number[]): void {
    const bytes = Buffer.alloc(numbers.length === NUMBERS ? CONTROL_BYTES : 4 * numbers.length);
    for (const [index, number] of numbers.entries()) bytes.writeInt32LE(number, 4 * index);
    writeSync(this.#file, bytes, 0, bytes.length, 0);
  }
}
