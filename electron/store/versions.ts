import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import type { BookRows } from "../../shared/book/rows.ts";
import { bookRowsSchema } from "../../shared/book/rows-schema.ts";
import { type PartTable, TREE } from "../../shared/book/tree.ts";
import type { VersionReason } from "../../shared/book/version-reason.ts";
import { AppError } from "../../shared/error.ts";
import { checkedBy, parseJson } from "../../shared/untrusted.ts";
import { COLUMNS, type Columns } from "./columns.ts";
import { commentsFrom } from "./comments.ts";
import { contentOf, digestOf, type Part, type PartName, partKey, readDigests } from "./digest.ts";
import { marksFrom } from "./marks.ts";
import { prepared } from "./prepared.ts";

/**
 * Versions: states of the book that stay in its file. A version is a list of the digests of its parts; what each digest is of lies in
 * `piece`, once for all versions that have it. So one costs as much as what has changed since the one before. Last year's book and the
 * import report are no part of it.
 */

/** A version as the timeline shows it. */
export interface Version {
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: VersionReason;
  /** What the user called it, or "". */
  readonly name: string;
  readonly revision: number;
}

/** A part of a version, and the digest of its piece. */
type VersionPart = readonly [PartName, id: number, digest: string];

interface Stored extends Version {
  readonly command: number;
  readonly schema: number;
  readonly parts: Buffer;
  readonly digest: string;
}

/** What one piece, or the list of a version's parts, may become when it is inflated. Bytes. */
const MOST_INFLATED = 64 * 1024 * 1024;

/** Keeps the book as it is now, in the caller's transaction; nothing where the newest version is of now and none is asked for by name. */
export function keepVersion(db: Database, reason: VersionReason, name: string, at: string): void {
  const revision = Number(prepared(db, "SELECT revision FROM book").pluck().get() ?? 0);
  const newest = prepared(db, "SELECT revision FROM version ORDER BY id DESC LIMIT 1").pluck().get();
  if (name === "" && newest === revision) return;
  const parts = partsNow(db);
  const has = prepared(db, "SELECT 1 FROM piece WHERE digest = ?").pluck();
  const add = prepared(db, "INSERT OR IGNORE INTO piece (digest, content) VALUES (?, ?)");
  const kept = parts.map(([part, id, known]): VersionPart => {
    if (known !== "" && has.get(known) !== undefined) return [part, id, known];
    const content = contentOf(db, { part, id }) ?? "";
    const digest = digestOf(content);
    add.run(digest, deflateRawSync(content));
    return [part, id, digest];
  });
  const schema = Number(db.pragma("user_version", { simple: true }));
  const list = JSON.stringify(kept);
  const command = Number(prepared(db, "SELECT max(id) FROM command WHERE undone = 0").pluck().get() ?? 0);
  const row = { at, reason, name, revision, command, schema };
  db.prepare(
    `INSERT INTO version (at, reason, name, revision, command, schema, parts, digest)
     VALUES (@at, @reason, @name, @revision, @command, @schema, @parts, @digest)`,
  ).run({ ...row, parts: deflateRawSync(list), digest: digestOfVersion(row, list) });
  thin(db, new Date(at));
}

function digestOfVersion(
  { at, reason, name, revision, command, schema }: Omit<Stored, "id" | "parts" | "digest">,
  list: string,
): string {
  return digestOf(JSON.stringify([at, reason, name, revision, command, schema, list]));
}

/** With the digest that the file knows of each: that of the marks and of the comments is none of a piece. */
function partsNow(db: Database): VersionPart[] {
  const digests = readDigests(db);
  const all = (part: PartTable) =>
    (prepared(db, `SELECT id FROM ${part} ORDER BY position, id`).pluck().all() as number[]).map(
      (id): VersionPart => [part, id, digests.get(partKey({ part, id })) ?? ""],
    );
  return [["book", 1, ""], ...all("section"), ...all("project"), ["marks", 1, ""], ["comments", 1, ""]];
}

/** The newest first. */
export function listVersions(db: Database): Version[] {
  return db.prepare<[], Version>("SELECT id, at, reason, name, revision FROM version ORDER BY id DESC").all();
}

export function hasVersions(db: Database): boolean {
  return prepared(db, "SELECT 1 FROM version LIMIT 1").get() !== undefined;
}

/** The book as it was. Throws AppError version-gone, version-damaged. */
export function readVersion(db: Database, id: number): BookRows {
  const parts = partsOfVersion(db, id);
  const rowsOf = (name: PartName) =>
    parts
      .filter(([part]) => part === name)
      .map(([part, , digest]) => {
        const content = pieceOf(db, digest);
        if (content === null) throw damagedVersion(`no piece ${digest}`);
        return rowOfContent(part, content);
      });
  const [[cover], [marks]] = [rowsOf("book"), rowsOf("marks")];
  // One that was kept before schema 5 has none.
  const [comments = []] = rowsOf("comments");
  const parsed = checkedBy(bookRowsSchema, {
    ...(cover as object),
    sections: rowsOf("section"),
    projects: rowsOf("project"),
    marks,
    comments,
  });
  if (!parsed.success) throw damagedVersion(parsed.error.message);
  return parsed.data;
}

/** What a version holds of each part. Throws AppError version-gone, version-damaged. */
export function partsOfVersion(db: Database, id: number): VersionPart[] {
  return parseJson(storedVersion(db, id).list) as VersionPart[];
}

function storedVersion(db: Database, id: number): { readonly stored: Stored; readonly list: string } {
  const stored = db.prepare<[number], Stored>("SELECT * FROM version WHERE id = ?").get(id);
  if (!stored) throw new AppError("version-gone", "这个版本已经不在文件里了。请重新打开“版本”看一看。");
  const list = inflated(stored.parts);
  if (list === null || stored.digest !== digestOfVersion(stored, list))
    throw damagedVersion("digest of the version differs");
  return { stored, list };
}

/** Calls a version by another name, in the caller's transaction; "" takes its name away. Throws as `partsOfVersion` does. */
export function renameVersion(db: Database, id: number, name: string): void {
  const { stored, list } = storedVersion(db, id);
  const digest = digestOfVersion({ ...stored, name }, list);
  db.prepare("UPDATE version SET name = ?, digest = ? WHERE id = ?").run(name, digest, id);
}

/** With what no other version has of it, in the caller's transaction. */
export function removeVersion(db: Database, id: number): void {
  prepared(db, "DELETE FROM version WHERE id = ?").run(id);
  dropPieces(db);
}

/** The content with this digest, where a version has it whole; null where none has. */
export function pieceOf(db: Database, digest: string): string | null {
  const found = prepared(db, "SELECT content FROM piece WHERE digest = ?").pluck().get(digest);
  const content = Buffer.isBuffer(found) ? inflated(found) : null;
  return content !== null && digestOf(content) === digest ? content : null;
}

/** What `readRows` makes of the columns that a content is written from: a row, the cover's fields, or the list of marks or comments. */
export function rowOfContent(part: Part["part"], content: string): unknown {
  const columns = parseJson(content) as Columns & Record<string, Columns[]>;
  if (part === "section" || part === "project") {
    const { child } = TREE[part];
    const own = COLUMNS[part].read(columns);
    return { ...own, [TREE[child].list]: (columns[child] ?? []).map(COLUMNS[child].read) };
  }
  if (part === "marks") return marksFrom(columns as unknown as Columns[]);
  if (part === "comments") return commentsFrom(columns as unknown as Columns[]);
  const { id: _, ...fields } = COLUMNS.book.read(columns);
  return fields;
}

function inflated(bytes: Buffer): string | null {
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_INFLATED }).toString();
  } catch {
    return null;
  }
}

function damagedVersion(details: string): AppError {
  return new AppError(
    "version-damaged",
    "这个版本的记录已损坏，读不出来；现在的内容和其他版本不受影响。请改用相近的版本或备份。",
    details,
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** Versions without a name all stay for so long; then one a day does. Milliseconds. */
const ALL_FOR = 30 * DAY;

/** What the pieces may take together before the oldest versions without a name go. Bytes. */
const MOST_PIECES = 96 * 1024 * 1024;

function thin(db: Database, now: Date): void {
  const nameless = listVersions(db).filter(({ name }) => name === "");
  const days = new Set<string>();
  const gone = nameless.toReversed().filter(({ at }) => {
    const old = now.getTime() - Date.parse(at) > ALL_FOR;
    const again = days.has(at.slice(0, 10));
    days.add(at.slice(0, 10));
    return old && again;
  });
  for (const { id } of gone) prepared(db, "DELETE FROM version WHERE id = ?").run(id);
  if (gone.length > 0) dropPieces(db);
  const bytes = prepared(db, "SELECT total(octet_length(content)) FROM piece").pluck();
  if (Number(bytes.get()) <= MOST_PIECES) return;
  // Of a damaged version that stays nobody knows the pieces: then none would go, whatever else went.
  if (listVersions(db).some(({ id, name }) => name !== "" && !isWhole(db, id))) return;
  // The newest stays, however large.
  for (const { id } of nameless.slice(1).toReversed()) {
    if (Number(bytes.get()) <= MOST_PIECES) return;
    prepared(db, "DELETE FROM version WHERE id = ?").run(id);
    dropPieces(db);
  }
}

function isWhole(db: Database, id: number): boolean {
  try {
    return partsOfVersion(db, id).length > 0;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Those that no version has any more. */
function dropPieces(db: Database): void {
  const kept = new Set<string>();
  for (const { id } of listVersions(db)) {
    try {
      for (const [, , digest] of partsOfVersion(db, id)) kept.add(digest);
    } catch (error) {
      // Which pieces a damaged version has is not known: then all stay.
      if (error instanceof AppError) return;
      throw error;
    }
  }
  const all = db.prepare<[], string>("SELECT digest FROM piece").pluck().all();
  for (const digest of all)
    if (!kept.has(digest)) prepared(db, "DELETE FROM piece WHERE digest = ?").run(digest);
}
