import type { Comment } from "./comment.ts";
import type { Op, RowTable } from "./edit.ts";
import type { MarkKey } from "./mark.ts";
import type { BookRows } from "./rows.ts";
import { partOf, type Row, rowsIn, TREE } from "./tree.ts";

/**
 * Applies operations, every id filled in, to a book in memory; rows that they do not touch stay the same objects. An operation
 * on a row that is not there changes nothing: the store, which answers first, has refused it.
 */
export function applyOps(rows: BookRows, ops: readonly Op[]): BookRows {
  if (ops.length === 0) return rows;
  const batch = new Batch(rows, ops.length > FEW);
  const marks: MarkOp[] = [];
  const comments: CommentOp[] = [];
  for (const op of ops) {
    // They stand apart from the rows, so the order is free.
    if (op.op === "mark") marks.push(op);
    else if (op.op === "comment") comments.push(op);
    else batch.apply(op);
  }
  return {
    ...batch.rows(),
    ...(marks.length === 0 ? {} : { marks: marked(rows.marks, marks) }),
    ...(comments.length === 0 ? {} : { comments: commented(rows.comments, comments) }),
  };
}

/** For so many it is quicker to look through the book for the parent of each than to note them all. */
const FEW = 20;

type MarkOp = Extract<Op, { op: "mark" }>;
type CommentOp = Extract<Op, { op: "comment" }>;
type RowOp = Exclude<Op, MarkOp | CommentOp>;

class Batch {
  #book: BookRows;
  readonly #tops = new Map<RowTable, Siblings>();
  /** By table and id of a child, the id of its parent; of every row of the book, or only of those that are new. */
  readonly #parents = new Map<string, number>();
  readonly #all: boolean;

  constructor(book: BookRows, all: boolean) {
    this.#book = book;
    this.#all = all;
    if (!all) return;
    for (const table of TOPS) for (const row of rowsIn(book, table)) this.#note(table, row);
  }

  apply(op: RowOp): void {
    if (op.table === "book") this.#book = { ...this.#book, ...defined(op.fields) };
    else if (op.op === "insert") this.#insert(op);
    else {
      const siblings = this.#siblingsOf(op.table, op.id);
      if (op.op === "set") siblings?.set(op.id, defined(op.fields));
      else if (op.op === "delete") siblings?.delete(op.id);
      else siblings?.move(op.id, op.before);
    }
  }

  rows(): BookRows {
    const lists = [...this.#tops].map(([table, siblings]) => [TREE[table].list, siblings.rows()]);
    return { ...this.#book, ...Object.fromEntries(lists) };
  }

  #insert(op: Extract<RowOp, { op: "insert" }>): void {
    const { child } = TREE[op.table];
    const children = child === null ? {} : { [TREE[child].list]: rowsIn(op.row, child).map(withId) };
    const row = { ...withId(op.row), ...children } as Row;
    if ("parent" in op) this.#parents.set(`${op.table} ${row.id}`, op.parent);
    else this.#note(op.table, row);
    this.#siblingsOf(op.table, row.id)?.insert(row, op.before);
  }

  #note(table: RowTable, row: Row): void {
    const { child } = TREE[table];
    if (child !== null) for (const { id } of rowsIn(row, child)) this.#parents.set(`${child} ${id}`, row.id);
  }

  #siblingsOf(table: RowTable, id: number): Siblings | undefined {
    const { parent } = TREE[table];
    if (parent === null) {
      const siblings = this.#tops.get(table) ?? new Siblings(table, rowsIn(this.#book, table), this.#all);
      this.#tops.set(table, siblings);
      return siblings;
    }
    const known = this.#parents.get(`${table} ${id}`);
    const holder = known ?? (this.#all ? undefined : partOf(this.#book, table, id)?.id);
    return holder === undefined ? undefined : this.#siblingsOf(parent, holder)?.children(holder);
  }
}

const TOPS = ["section", "project"] as const;

/** One list of rows, as a ring: `null` is before the first and after the last. */
class Siblings {
  readonly #table: RowTable;
  readonly #many: boolean;
  readonly #first: readonly Row[];
  #before: readonly Row[];
  /** None until there is more to do than to set a few fields: the index of 2,000 rows costs ten times as much as that. */
  #ring: Map<number | null, Link> | null = null;
  readonly #children = new Map<number, Siblings>();
  #changed = false;

  constructor(table: RowTable, rows: readonly Row[], many: boolean) {
    this.#table = table;
    this.#first = rows;
    this.#before = rows;
    this.#many = many;
  }

  get #links(): Map<number | null, Link> {
    if (this.#ring) return this.#ring;
    this.#ring = new Map([[null, { row: null, previous: null, next: null }]]);
    for (const row of this.#before) this.#link(row, null);
    return this.#ring;
  }

  set(id: number, fields: object): void {
    if (!this.#ring && !this.#many) {
      const at = this.#before.findIndex((row) => row.id === id);
      const row = this.#before[at];
      if (row) this.#before = this.#before.with(at, { ...row, ...fields });
      return;
    }
    const link = this.#links.get(id);
    if (!link?.row) return;
    link.row = { ...link.row, ...fields };
    this.#changed = true;
  }

  insert(row: Row, before: number | null): void {
    this.delete(row.id);
    this.#link(row, this.#links.has(before) ? before : null);
    this.#changed = true;
  }

  delete(id: number): Row | null {
    const link = this.#links.get(id);
    if (!link?.row) return null;
    this.#at(link.previous).next = link.next;
    this.#at(link.next).previous = link.previous;
    this.#links.delete(id);
    this.#changed = true;
    return link.row;
  }

  move(id: number, before: number | null): void {
    const row = before === id ? null : this.delete(id);
    if (row) this.insert(row, before);
  }

  /** Those of one of these rows. */
  children(id: number): Siblings | undefined {
    const row =
      this.#ring || this.#many ? this.#links.get(id)?.row : this.#before.find((each) => each.id === id);
    const { child } = TREE[this.#table];
    if (!row || child === null) return undefined;
    const siblings = this.#children.get(id) ?? new Siblings(child, rowsIn(row, child), this.#many);
    this.#children.set(id, siblings);
    return siblings;
  }

  rows(): readonly Row[] {
    for (const [id, siblings] of this.#children) {
      const list = siblings.rows();
      if (list !== siblings.#first) this.set(id, { [TREE[siblings.#table].list]: list });
    }
    if (!this.#changed) return this.#before;
    const rows: Row[] = [];
    for (let link = this.#at(this.#at(null).next); link.row; link = this.#at(link.next)) rows.push(link.row);
    return rows;
  }

  #at(id: number | null): Link {
    const link = this.#links.get(id);
    if (!link) throw new TypeError(`no row ${id}`);
    return link;
  }

  #link(row: Row, before: number | null): void {
    const next = this.#at(before);
    const { previous } = next;
    this.#links.set(row.id, { row, previous, next: before });
    this.#at(previous).next = row.id;
    next.previous = row.id;
  }
}

interface Link {
  row: Row | null;
  previous: number | null;
  next: number | null;
}

function marked(marks: BookRows["marks"], ops: readonly MarkOp[]): BookRows["marks"] {
  const last = new Map<string, MarkOp>();
  for (const op of ops) {
    // The last one of a place counts, and stands where it was set.
    last.delete(keyText(op));
    last.set(keyText(op), op);
  }
  const ids = new Set(ops.map(({ id }) => id));
  const others = marks.filter((mark) => !ids.has(mark.id) || !last.has(keyText(mark)));
  const set = Array.from(last.values()).flatMap(({ op: _, mark, ...key }) =>
    mark === null ? [] : [{ ...key, ...mark }],
  );
  return [...others, ...set];
}

/** One that is set again stays where it is; one that comes back comes last. */
function commented(before: BookRows["comments"], ops: readonly CommentOp[]): BookRows["comments"] {
  const comments = new Map(before.map((comment): [string, Comment] => [comment.uuid, comment]));
  for (const { uuid, comment } of ops)
    if (comment === null) comments.delete(uuid);
    else comments.set(uuid, { uuid, ...comment });
  return [...comments.values()];
}

function keyText({ kind, rule, table, id, field }: MarkKey): string {
  return `${kind} ${rule} ${table} ${id} ${field}`;
}

/** Without the keys whose value is undefined: a patch names only what it changes. */
function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function withId<T extends { id?: number | undefined }>(row: T): T & { id: number } {
  if (row.id === undefined)
    throw new TypeError("applyOps takes operations as the store answers them, with every id filled in");
  return { ...row, id: row.id };
}
