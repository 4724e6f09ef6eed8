import { z } from "zod";

const path = z.string().min(1).max(4096);

/** How backups are made, as the user wants it. */
export const backupSettingsSchema = z.strictObject({
  on: z.boolean(),
  /** Between two backups while there are changes. */
  minutes: z.int().min(1).max(240),
  /** Null: the usual one, in the document folder. */
  folder: path.nullable(),
  /** A second place, such as another disk or a network folder; null: none. */
  second: path.nullable(),
});

export type BackupSettings = z.infer<typeof backupSettingsSchema>;

/** How the backups of this window are doing. */
export const backupStateSchema = z.strictObject({
  /** When the last one was made since the window was opened, ISO 8601; null where none was. */
  at: z.string().nullable(),
  /** Why the last attempt failed, in one of the places or in both; null where it did not. */
  trouble: z.string().nullable(),
});

export type BackupState = z.infer<typeof backupStateSchema>;

/** A backup of a book, as far as a look at it tells. */
const backupSchema = z.strictObject({
  path,
  department: z.string(),
  fiscalYear: z.int(),
  projects: z.int(),
  revision: z.int(),
  /** Of the last change in it, ISO 8601; "" where there was none. */
  savedAt: z.string(),
  bytes: z.number(),
});

/** The backups of a book. */
export const backupsSchema = z.strictObject({
  /** The newest state first. */
  backups: z.array(backupSchema),
  /** Where they are looked for; those that do not answer, or are not there, are not. */
  folders: z.array(z.strictObject({ path, there: z.boolean() })),
  settings: backupSettingsSchema,
  /** The folder that is used where none is set. */
  usual: path,
  state: backupStateSchema,
});
