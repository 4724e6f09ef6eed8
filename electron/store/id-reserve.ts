import type { Database } from "better-sqlite3";
import { IDS_GONE } from "../../shared/book/new-ids.ts";
import { TREE } from "../../shared/book/tree.ts";
import { AppError } from "../../shared/error.ts";

/** More rows than one window makes. As ids are given out, not kept, they cost nothing. */
const STRETCH = 10_000_000;

/**
 * Ids that were given out for new rows and may be used once each. Nothing of it is in the file: what is used, SQLite's own count
 * (AUTOINCREMENT, sqlite_sequence) keeps from being given out again, and what is not is free again at the next opening.
 */
export class IdReserve {
  /** Data version of the file up to which this holds: another program may have used them after that. */
  #version: number;
  #from: number;
  #next: number;
  #used = new Set<number>();

  constructor(db: Database, version: number) {
    this.#version = version;
    this.#from = highest(db) + 1;
    this.#next = this.#from;
  }

  /** Call first: where another program wrote to the file, nothing that was given out before holds. */
  look(db: Database, version: number): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#from = Math.max(this.#next, highest(db) + 1);
    this.#next = this.#from;
    this.#used = new Set();
  }

  /** Goes on in a copy of the file, with its own data version. */
  moveTo(version: number): void {
    this.#version = version;
  }

  /** @returns the first of a stretch of ids that are the caller's. */
  stretch(): number {
    const first = this.#next;
    this.#next += STRETCH;
    return first;
  }

  /** One id. */
  one(): number {
    while (this.#used.has(this.#next)) this.#next++;
    return this.#next++;
  }

  /** Throws AppError ids-gone. */
  refuse(ids: readonly number[]): void {
    const isOurs = (id: number) => id >= this.#from && id < this.#next && !this.#used.has(id);
    if (!ids.every(isOurs) || new Set(ids).size < ids.length)
      throw new AppError(
        IDS_GONE,
        "这一步新加的内容与另一处新加的编号相同，没有保存。请重试，或重新打开本文本后再加。",
      );
  }

  use(ids: readonly number[]): void {
    for (const id of ids) this.#used.add(id);
  }
}

/** Of every table of rows: one id names one row. SQLite's count has no digest: where it is damaged, the rows themselves tell. */
function highest(db: Database): number {
  const tables = Object.keys(TREE);
  const counts = `SELECT max(seq) AS id FROM sqlite_sequence WHERE name IN (${tables.map((table) => `'${table}'`).join()})`;
  const rows = tables.map((table) => `SELECT max(id) FROM ${table}`);
  const query = `SELECT max(id) FROM (${[counts, ...rows].join(" UNION ALL ")})`;
  return Number(db.prepare(query).pluck().get() ?? 0);
}
