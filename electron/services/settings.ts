import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { LayoutSetting } from "../../shared/api.ts";
import { PROFILES, type Profile } from "../../shared/layout/profile.ts";
import { type ProfileChanges, profileChangesSchema } from "../../shared/layout/profile-values.ts";
import { profileWith } from "../../shared/layout/profile-with.ts";
import { writeWholeText } from "../store/whole-file.ts";

/** Tolerant at the outside, so that what a later version adds or one damaged entry costs nothing else. */
const fileSchema = z.object({ profiles: z.record(z.string(), z.unknown()).catch({}) });

type Stored = Readonly<Record<string, ProfileChanges>>;

/**
 * A user's settings, in one small file of the program's own folder; read anew each time, since other windows and the command
 * line share it. The only place that knows which profile a layout's name stands for.
 */
export class Settings {
  readonly #folder: string;
  readonly #path: string;

  constructor(userData: string) {
    this.#folder = userData;
    this.#path = join(userData, "settings.json");
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
    const profiles = { ...(await this.#read()), [name]: changes };
    await mkdir(this.#folder, { recursive: true });
    await writeWholeText(this.#path, `${JSON.stringify({ profiles }, null, 2)}\n`);
  }

  /** What cannot be read or cannot work is as if it had not been set: damaged settings must not keep anybody from printing. */
  async #read(): Promise<Stored> {
    const text = await readFile(this.#path, "utf8").catch(() => "");
    const known = PROFILES.flatMap(({ name }) => {
      const changes = workable(name, profilesIn(text)[name]);
      return changes ? [[name, changes] as const] : [];
    });
    return Object.fromEntries(known);
  }
}

function profilesIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return fileSchema.parse(JSON.parse(text)).profiles;
  } catch {
    return {};
  }
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
