import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { partsAsWritten, refreshAllDigests, refreshDigests } from "./digest.ts";
import { type FrozenUpgrade, upgradeFrozen } from "./frozen.ts";
import { refreshCommandDigests } from "./history.ts";
import { SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4, SCHEMA_5 } from "./schema.ts";
import { splitMark } from "./schema-2-marks.ts";

/**
 * One step of the schema; `version` is the user_version that it leads to. Steps are never changed once released. One that changes
 * the shape of an operation, a book or a mark says how what is frozen in the file follows.
 */
export interface Migration extends FrozenUpgrade {
  readonly version: number;
  up(db: Database): void;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: (db) => db.exec(SCHEMA_1) },
  { version: 2, up: (db) => db.exec(SCHEMA_2) },
  { version: 3, up: (db) => db.exec(SCHEMA_3), upgradeMarks: splitMark },
  {
    version: 4,
    up: (db) => {
      db.exec(SCHEMA_4);
      db.prepare("UPDATE book SET book_id = ?").run(randomUUID());
    },
  },
  {
    version: 5,
    up: (db) => {
      db.exec(SCHEMA_5);
      refreshDigests(db, [{ part: "comments", id: 1 }]);
    },
  },
];

/** Earlier ones, which only tests make, have no table of them. */
export const FIRST_WITH_DIGESTS = 4;

/** The newest version that these steps lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Runs every step above the file's user_version, all in one transaction: after a failure the file is as it was. Where the last step is
 * not today's, the digests are the caller's to write.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const from = userVersion(db);
  const steps = migrations.filter((step) => step.version > from);
  if (steps.length === 0) return;
  db.transaction(() => {
    const had = from >= FIRST_WITH_DIGESTS;
    const whole = had ? partsAsWritten(db) : [];
    for (const step of steps) {
      step.up(db);
      upgradeFrozen(db, step);
      db.pragma(`user_version = ${step.version}`);
    }
    if (newestVersion(migrations) < newestVersion(MIGRATIONS)) return;
    // What is damaged stays so: a new digest would make it look whole.
    if (had) refreshDigests(db, whole);
    else refreshAllDigests(db);
    if (!had || steps.some(({ upgradeOps, upgradeMarks }) => upgradeOps || upgradeMarks))
      refreshCommandDigests(db);
  }).immediate();
}

export function userVersion(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}
