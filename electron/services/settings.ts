import { join } from "node:path";
import { z } from "zod";
import type { LayoutSetting } from "../../shared/api/api.ts";
import { type BackupSettings, backupSettingsSchema } from "../../shared/api/backup-schema.ts";
import type { Skeleton } from "../../shared/book/skeleton.ts";
import { skeletonSchema } from "../../shared/book/skeleton-schema.ts";
import { WORD_KINDS, type WordKind, type WordLists } from "../../shared/checks/words/word-lists.ts";
import { PROFILES, type Profile } from "../../shared/layout/profile.ts";
import type { ProfileChanges } from "../../shared/layout/profile-values.ts";
import { profileChangesSchema } from "../../shared/layout/profile-values-schema.ts";
import { profileWith } from "../../shared/layout/profile-with.ts";
import { JsonFile } from "./json-file.ts";

const BACKUPS: BackupSettings = { on: true, minutes: 10, folder: null, second: null };

/** Tolerant at the outside, so that what a later version adds or one damaged entry costs nothing else. */
const fileSchema = z.object({
  profiles: z.record(z.string(), z.unknown()).catch({}),
  choices: z.record(z.string(), z.string()).catch({}),
  words: z.record(z.string(), z.string()).catch({}),
  backups: backupSettingsSchema.catch(BACKUPS),
  skeletons: z.array(z.unknown()).catch([]),
});
type Content = z.infer<typeof fileSchema>;

type Stored = Readonly<Record<string, ProfileChanges>>;

/**
 * A user's settings, in one small file of the program's own folder; read anew each time, since other windows and the command
 * line share it. The only place that knows which profile a layout's name stands for.
 */
export class Settings {
  readonly #file: JsonFile;

  constructor(userData: string) {
    this.#file = new JsonFile(join(userData, "settings.json"));
  }

  /** The layout of that name as the user has set it. Throws AppError layout-unknown. */
  async profileFor(name: string): Promise<Profile> {
    return profileWith(name, (await this.#read())[name] ?? {});
  }

  /** Every layout there is. */
  async layouts(): Promise<LayoutSetting[]> {
    const stored = await this.#read();
    return PROFILES.map(({ name, title, values: standard }) => {
      const changes = stored[name] ?? {};
      return { name, title, standard, changes, values: profileWith(name, changes).values };
    });
  }

  /** Replaces the changes of one layout; `{}` takes them all back. Throws AppError profile-impossible, layout-unknown. */
  async setProfile(name: string, changes: ProfileChanges): Promise<void> {
    profileWith(name, changes);
    await this.#put("profiles", name, changes);
  }

  /** How the user wants the interface, by name, in its own words. */
  async choices(): Promise<Content["choices"]> {
    return contentOf(await this.#file.read()).choices;
  }

  setChoice(name: string, value: string): Promise<void> {
    return this.#put("choices", name, value);
  }

  /** What the user has added to the word lists of the checks. */
  async words(): Promise<WordLists> {
    const { words } = contentOf(await this.#file.read());
    return Object.fromEntries(WORD_KINDS.flatMap((kind) => (words[kind] ? [[kind, words[kind]]] : [])));
  }

  setWords(kind: WordKind, text: string): Promise<void> {
    return this.#put("words", kind, text);
  }

  async backups(): Promise<BackupSettings> {
    return contentOf(await this.#file.read()).backups;
  }

  setBackups(backups: BackupSettings): Promise<void> {
    return this.#file.change((stored) => ({ ...contentOf(stored), backups }));
  }

  /** The skeletons of indicator tables that the user has kept; one that cannot be read is left out. */
  async skeletons(): Promise<Skeleton[]> {
    const { skeletons } = contentOf(await this.#file.read());
    return skeletons.flatMap((stored) => skeletonSchema.safeParse(stored).data ?? []);
  }

  setSkeletons(skeletons: readonly Skeleton[]): Promise<void> {
    return this.#file.change((stored) => ({ ...contentOf(stored), skeletons }));
  }

  #put(part: "profiles" | "choices" | "words", name: string, value: unknown): Promise<void> {
    return this.#file.change((stored) => {
      const content = contentOf(stored);
      const before = part === "profiles" ? workableOnes(content.profiles) : content[part];
      return { ...content, [part]: { ...before, [name]: value } };
    });
  }

  async #read(): Promise<Stored> {
    return workableOnes(contentOf(await this.#file.read()).profiles);
  }
}

function contentOf(stored: unknown): Content {
  return fileSchema
    .catch({ profiles: {}, choices: {}, words: {}, backups: BACKUPS, skeletons: [] })
    .parse(stored);
}

/** What cannot be read or cannot work is as if it had not been set: damaged settings must not keep anybody from printing. */
function workableOnes(profiles: Content["profiles"]): Stored {
  const known = PROFILES.flatMap(({ name }) => {
    const changes = workable(name, profiles[name]);
    return changes ? [[name, changes] as const] : [];
  });
  return Object.fromEntries(known);
}

function workable(name: string, stored: unknown): ProfileChanges | null {
  const changes = profileChangesSchema.safeParse(stored);
  if (!changes.success) return null;
  try {
    profileWith(name, changes.data);
    return changes.data;
  } catch {
    return null;
  }
}
