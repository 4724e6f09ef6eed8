import { randomUUID } from "node:crypto";
import type { Database } from "better-sqlite3";
import { refreshAllDigests } from "./digest.ts";
import { type FrozenUpgrade, upgradeFrozen } from "./frozen.ts";
import { refreshCommandDigests } from "./history.ts";
import { SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4 } from "./schema.ts";
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
];

/** Earlier ones, which only tests make, have no table of them. */
export const FIRST_WITH_DIGESTS = 4;

/** The newest version that these steps lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Runs every step above the file's user_version, all in one transaction: after a failure the file is as it was. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const steps = migrations.filter((step) => step.version > userVersion(db));
  db.transaction(() => {
    for (const step of steps) {
      step.up(db);
      upgradeFrozen(db, step);
      db.pragma(`user_version = ${step.version}`);
    }
    if (steps.length > 0 && newestVersion(migrations) >= FIRST_WITH_DIGESTS) {
      refreshAllDigests(db);
      refreshCommandDigests(db);
    }
  }).immediate();
}

export function userVersion(db: Database): number {
  return Number(db.pragma("user_version", { simple: true }));
}
