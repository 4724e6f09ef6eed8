import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { locks } from "node:worker_threads";
import { writeWholeText } from "../store/whole-file.ts";

/** One small JSON file of the program's own folder, read anew each time: windows, command line and browser host share it. */
export class JsonFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** What it holds, of whatever shape; null where there is none or it is damaged. */
  async read(): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.#path, "utf8"));
    } catch {
      return null;
    }
  }

  /** Puts what `make` makes of the present content in its place; changes of this program go one after another. */
  change(make: (content: unknown) => unknown): Promise<void> {
    // The windows of one program change the same files, each in a thread of its own.
    return locks.request(this.#path, async () => {
      const content = make(await this.read());
      await mkdir(dirname(this.#path), { recursive: true });
      await writeWholeText(this.#path, `${JSON.stringify(content, null, 2)}\n`);
    });
  }
}
