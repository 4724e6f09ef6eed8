import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileError } from "../store/file-error.ts";

/** PDFs on their way to a printer, for this user's eyes only (mkdtemp: mode 0700). The program that shows them may read them for as long as the session lives. */
export class PrintFiles {
  readonly #folders: string[] = [];

  /** A path of that name that nobody else uses. Throws AppError disk-full and its like. */
  async add(name: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "jxwb-print-")).catch((error: unknown) => {
      throw fileError(error, tmpdir());
    });
    this.#folders.push(folder);
    return join(folder, name);
  }

  /** Removes them; one that another program holds open (Windows) is left to the system, which clears its folder for temporary files. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
