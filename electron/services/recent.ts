import { join } from "node:path";
import { z } from "zod";
import { type RecentBook, recentBookSchema } from "../../shared/api/api.ts";
import { whatIsThere } from "./far-file.ts";
import { JsonFile } from "./json-file.ts";

const MOST = 50;
/** So long the list waits for files that do not answer, milliseconds. */
const LOOK_MS = 1000;
const entrySchema = recentBookSchema.omit({ exists: true }).extend({
  /** Where the user was in it, in the interface's own words. */
  spot: z.string().optional(),
  /** By which its backups are found when its file can no longer be read. */
  bookId: z.string().optional(),
});
type Entry = z.infer<typeof entrySchema>;

/** The books opened last, newest first, and where the user was in each; kept in the program's own folder. */
export class RecentBooks {
  readonly #file: JsonFile;

  constructor(userData: string) {
    this.#file = new JsonFile(join(userData, "recent.json"));
  }

  /** A file that does not answer counts as there: nobody knows that it is gone. */
  async list(): Promise<RecentBook[]> {
    const entries = entriesIn(await this.#file.read());
    const there = await thereOf(entries);
    return entries.map(({ spot: _, bookId: __, ...entry }) => ({
      ...entry,
      exists: there.get(entry.path) !== false,
    }));
  }

  /** Paths of the books that can be read at once. */
  async readable(): Promise<string[]> {
    const entries = entriesIn(await this.#file.read());
    const there = await thereOf(entries);
    return entries.map(({ path }) => path).filter((path) => there.get(path) === true);
  }

  /** Puts a book first. What is known of its spot and problems stays. */
  async remember(entry: Omit<Entry, "spot" | "problems">): Promise<void> {
    await this.#file.change((content) => {
      const entries = entriesIn(content);
      const others = entries.filter((each) => each.path !== entry.path);
      const known = entries.find((each) => each.path === entry.path);
      return [{ ...known, ...entry }, ...others].slice(0, MOST);
    });
  }

  async forget(path: string): Promise<void> {
    await this.#file.change((content) => entriesIn(content).filter((each) => each.path !== path));
  }

  async spotOf(path: string): Promise<string | null> {
    return entriesIn(await this.#file.read()).find((each) => each.path === path)?.spot ?? null;
  }

  /** Null where it is not known. */
  async bookIdOf(path: string): Promise<string | null> {
    return entriesIn(await this.#file.read()).find((each) => each.path === path)?.bookId ?? null;
  }

  /** Names each book by another path; of two that come together the newer one stays. */
  async move(pathOf: (path: string) => string): Promise<void> {
    await this.#file.change((content) => {
      const moved = entriesIn(content).map((each) => ({ ...each, path: pathOf(each.path) }));
      return moved.filter(({ path }, index) => moved.findIndex((each) => each.path === path) === index);
    });
  }

  /** Keeps what is known of a book besides. */
  async keep(path: string, known: Pick<Partial<Entry>, "spot" | "problems">): Promise<void> {
    await this.#file.change((content) =>
      entriesIn(content).map((each) => (each.path === path ? { ...each, ...known } : each)),
    );
  }
}

function thereOf(entries: readonly Entry[]): Promise<ReadonlyMap<string, boolean>> {
  return whatIsThere(
    entries.map(({ path }) => path),
    LOOK_MS,
  );
}

/** A list that cannot be read is an empty list: it is a convenience and must not keep anybody from working. */
function entriesIn(content: unknown): Entry[] {
  const entries = z.array(entrySchema).safeParse(content);
  return entries.success ? entries.data : [];
}
