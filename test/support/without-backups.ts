import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Settings of a user who has switched backups off; a file that is there already stays. */
export function withoutBackups(userData: string): void {
  const path = join(userData, "settings.json");
  if (existsSync(path)) return;
  mkdirSync(userData, { recursive: true });
  writeFileSync(path, JSON.stringify({ backups: { on: false, minutes: 10, folder: null, second: null } }));
}
