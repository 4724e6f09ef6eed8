import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** The collector is asked to keep to what the program allows itself; what it really holds is measured. MiB of heap. */
const HEAP = 350;
/** Nothing is worked on that long, on however busy a machine. Milliseconds. */
const HANG = 60_000;

/** A process that works on one file after the other: a path a line in, an answer in JSON a line out. */
export class OneByOne<Answer> {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: NodeJS.AsyncIterator<string>;
  #complaint = "";

  /** @param program path of its entry */
  constructor(program: string) {
    this.#child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, program], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
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
