import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { RecentBook } from "../../shared/api.ts";
import { recentBookSchema } from "../../shared/api.ts";
import { writeWholeText } from "../store/whole-file.ts";

const MOST = 20;
const fileSchema = z.array(recentBookSchema.omit({ exists: true }));
type Entry = z.infer<typeof fileSchema>[number];

/** The books opened last, newest first; kept in one small file of the program's own folder. */
export class RecentBooks {
  readonly #path: string;
  readonly #folder: string;

  constructor(userData: string) {
    this.#folder = userData;
    this.#path = join(userData, "recent.json");
  }

  async list(): Promise<RecentBook[]> {
    return (await this.#read()).map((entry) => ({ ...entry, exists: existsSync(entry.path) }));
  }

  async remember(entry: Entry): Promise<void> {
    const others = (await this.#read()).filter((each) => each.path !== entry.path);
    await this.#write([entry, ...others].slice(0, MOST));
  }

  async forget(path: string): Promise<void> {
    await this.#write((await this.#read()).filter((each) => each.path !== path));
  }

  /** A list that cannot be read is an empty list: it is a convenience and must not keep anybody from working. */
  async #read(): Promise<Entry[]> {
    const text = await readFile(this.#path, "utf8").catch(() => "[]");
    try {
      return fileSchema.parse(JSON.parse(text));
    } catch {
      return [];
    }
  }

  async #write(entries: Entry[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeWholeText(this.#path, JSON.stringify(entries, null, 1));
  }
}
