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
