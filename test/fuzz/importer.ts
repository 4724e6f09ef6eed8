import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Answer } from "./import-each.ts";

const PROGRAM = fileURLToPath(new URL("import-each.ts", import.meta.url));
/** The collector is asked to keep to what the program allows itself; what it really holds is measured. MiB of heap. */
const HEAP = 350;
/** Nothing is worked on that long, on however busy a machine. Milliseconds. */
const HANG = 60_000;

/** Imports files in a process of its own. */
export class Importer {
  readonly #child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, PROGRAM], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  readonly #answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  #complaint = "";

  constructor() {
    this.#child.stderr.on("data", (chunk: Buffer) => {
      this.#complaint += chunk.toString("utf8");
    });
  }

  /** Throws Error where the process hangs, or has died. */
  async ask(path: string): Promise<Answer> {
    this.#child.stdin.write(`${path}\n`);
    const hangs = setTimeout(() => this.#child.kill("SIGKILL"), HANG);
    const line = await this.#answers.next();
    clearTimeout(hangs);
    if (line.done) throw new Error(`the process hung or died: ${this.#complaint.slice(-2000)}`);
    return JSON.parse(line.value) as Answer;
  }

  end(): void {
    this.#child.kill();
  }
}
