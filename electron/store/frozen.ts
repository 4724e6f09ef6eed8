import type { Database } from "better-sqlite3";
import { parseJson } from "../../shared/untrusted.ts";

/**
 * What lies in the file as JSON in the shape of the day on which it was written: the operations of the log, last year's book, and
 * the marks, in their table and in the log. A migration takes it along, so that today's schemas read all of it.
 */

/** A JSON object in an older shape. */
export type Frozen = Readonly<Record<string, unknown>>;

export interface FrozenUpgrade {
  /** Of one operation, done or inverse. */
  readonly upgradeOps?: (op: Frozen) => Frozen;
  /** Of last year's book. */
  readonly upgradeBook?: (book: Frozen) => Frozen;
  /** Of a mark: its key, and where it is not one taken away, what it stands on, who set it and when. */
  readonly upgradeMarks?: (mark: Frozen) => Frozen;
}

/** The largest step that is taken back, both of its lists: a merge of 20,000 projects has half of it. What is larger stays as it is. Bytes. */
export const MOST_FROZEN = 128 * 1024 * 1024;

/** To be run in the migration's transaction, after its `up`. What is damaged stays as it is: whoever reads it says so. */
export function upgradeFrozen(db: Database, { upgradeOps, upgradeBook, upgradeMarks }: FrozenUpgrade): void {
  if (upgradeBook)
    rewrite(db, "last_year", ["book"], ({ book }) => ({
      book: JSON.stringify(upgradeBook(parseJson(String(book)) as Frozen)),
    }));
  if (upgradeMarks) rewriteMarks(db, upgradeMarks);
  if (!upgradeOps && !upgradeMarks) return;
  const upgraded = (op: Frozen) => {
    const marked = upgradeMarks && op.op === "mark" ? markUpgraded(op, upgradeMarks) : op;
    return upgradeOps ? upgradeOps(marked) : marked;
  };
  const list = (json: unknown) => JSON.stringify((parseJson(String(json)) as Frozen[]).map(upgraded));
  rewrite(
    db,
    "command",
    ["forward", "inverse"],
    ({ forward, inverse }) => ({ forward: list(forward), inverse: list(inverse) }),
    upgradeOps ? "1" : `instr(forward, '"op":"mark"')`,
  );
}

/** The operation has the key, and in `mark` the rest. */
function markUpgraded({ op, mark, ...key }: Frozen, upgrade: (mark: Frozen) => Frozen): Frozen {
  const { kind, rule, table, id, field, ...rest } = upgrade({ ...key, ...(mark as Frozen | null) });
  return { op, kind, rule, table, id, field, mark: mark === null ? null : rest };
}

function rewriteMarks(db: Database, upgrade: (mark: Frozen) => Frozen): void {
  const columns = ["kind", "rule", "row_table", "row_id", "field", "fields", "who", "at"];
  rewrite(db, "text_mark", columns, ({ row_table, row_id, fields, ...row }) => {
    const mark = { ...row, table: row_table, id: row_id, fields: parseJson(String(fields)) as unknown };
    const { table, id, fields: now, ...rest } = upgrade(mark);
    return { ...rest, row_table: table, row_id: id, fields: JSON.stringify(now) };
  });
}

/** Goes through a table row by row, in no more memory than the largest one needs. */
function rewrite(
  db: Database,
  table: "last_year" | "text_mark" | "command",
  columns: readonly string[],
  change: (row: Frozen) => Frozen,
  which = "1",
): void {
  const bytes = columns.map((column) => `octet_length(${column})`).join(" + ");
  const ids = db
    .prepare(`SELECT id FROM ${table} WHERE ${bytes} <= ${MOST_FROZEN} AND ${which}`)
    .pluck()
    .all();
  const select = db.prepare<[unknown], Frozen>(`SELECT ${columns.join(", ")} FROM ${table} WHERE id = ?`);
  const assignments = columns.map((column) => `${column} = @${column}`).join(", ");
  const update = db.prepare(`UPDATE ${table} SET ${assignments} WHERE id = @key`);
  for (const key of ids) {
    const changed = unlessDamaged(() => change(select.get(key) ?? {}));
    if (changed) update.run({ ...changed, key });
  }
}

function unlessDamaged<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
