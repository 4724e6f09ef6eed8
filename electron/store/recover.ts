import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { RecoveredPart } from "../../shared/api/api.ts";
import { commentSchema } from "../../shared/book/comment-schema.ts";
import { textMarkSchema } from "../../shared/book/mark-schema.ts";
import { projectNumber, sectionNumber } from "../../shared/book/numbering.ts";
import { bookRowFieldsSchema, projectRowSchema, sectionRowSchema } from "../../shared/book/rows-schema.ts";
import { type PartTable, TREE } from "../../shared/book/tree.ts";
import { AppError } from "../../shared/error.ts";
import { checkedBy, parseJson } from "../../shared/untrusted.ts";
import type { Columns } from "./columns.ts";
import {
  contentOf,
  contentOfOrder,
  digestOf,
  type Part,
  type PartName,
  partKey,
  readDigests,
  refreshAllDigests,
  TABLES,
} from "./digest.ts";
import { readRows, refuseDamagedParts } from "./read.ts";
import { bookId, digestIn, type Source, sourcesOf } from "./recovery-sources.ts";
import { salvaged } from "./salvage.ts";
import { damaged, storeError } from "./sqlite-error.ts";
import { rowOfContent } from "./versions.ts";
import { writePart } from "./write-part.ts";

/**
 * A damaged book, as whole as it can be made: what can be read of the file, each part that is not as it was written taken from where
 * it is whole. The file stays as it is.
 */

export interface Recovered {
  readonly db: Database;
  readonly parts: readonly RecoveredPart[];
}

/**
 * @param backupsOf paths of backups of the book with this id, the newest first
 * @throws AppError book-damaged where so little can be read that it is no book, and as `salvaged` does
 */
export function recoverBook(path: string, backupsOf: BackupsOf): Recovered {
  const { db, hasDigests } = salvaged(path);
  try {
    const mended = db.transaction(() => mend(db, backupsOf(bookId(db))))();
    const parts = hasDigests ? mended : [...mended, UNKNOWN];
    if (!hasDigests) db.prepare("DELETE FROM command").run();
    const read = readRows(db);
    refuseDamagedParts(read, path);
    const { rows } = read;
    if (rows.sections.length + rows.projects.length === 0 && parts.length > 0)
      throw damaged(path, "nothing left");
    return { db, parts };
  } catch (error) {
    db.close();
    throw storeError(error, path);
  }
}

/** In a file of an earlier version nothing says which rows there were. */
const UNKNOWN: RecoveredPart = {
  what: "整份文本（文件是以前的版本存的，少了什么查不出来）",
  how: "found",
  at: "",
};

export type BackupsOf = (bookId: string) => readonly string[];

type Mended = Omit<RecoveredPart, "what"> & { readonly part: Part; readonly what?: string };

function mend(db: Database, backups: readonly string[]): RecoveredPart[] {
  const wanted = readDigests(db);
  const sources = sourcesOf(db, backups);
  const once = (["book", "marks", "comments", "notes", "last_year"] as const).map((part) => ({
    part,
    id: 1,
  }));
  const order = orderOf(db, wanted, sources);
  const parts = order.ids.map(([part, id]) => ({ part, id }));
  const mended = [...once, ...parts].flatMap((part) => mendPart(db, part, wanted, sources));
  for (const table of ["section", "project"] as const) {
    const ids = order.ids.filter(([part]) => part === table).map(([, id]) => id);
    for (const [position, id] of ids.entries())
      db.prepare(`UPDATE ${table} SET position = ? WHERE id = ?`).run(position, id);
    db.prepare(`DELETE FROM ${table} WHERE id NOT IN (SELECT value FROM json_each(?))`).run(
      JSON.stringify(ids),
    );
  }
  dropOrphans(db);
  if (!order.known) mended.push({ part: { part: "order", id: 1 }, how: "found", at: "" });
  // Steps are of the book as it was written: on anything else they do not fit.
  if (mended.some(({ how, part }) => how !== "whole" && !isBeside(part)))
    db.prepare("DELETE FROM command").run();
  refreshAllDigests(db);
  return mended.map(({ part, what = nameOf(db, part), ...each }) => ({ what, ...each }));
}

/** What no step changes and no version has. */
function isBeside({ part }: Part): boolean {
  return part === "notes" || part === "last_year";
}

/** Takes a part from where it is as it was written; nothing to say where it is so in the file. */
function mendPart(
  db: Database,
  part: Part,
  wanted: ReadonlyMap<string, string>,
  sources: readonly Source[],
): Mended[] {
  const digest = wanted.get(partKey(part));
  const found = isFit(db, part) ? digestIn(db, part) : "";
  if (found === digest) return [];
  const beside = isBeside(part);
  const has = sources
    .filter(({ kind }) => !beside || kind === "backup")
    .map((source) => ({ ...source, digest: digestIn(source.db, part) }));
  const exact = has.find((source) => source.digest === digest);
  if (exact) return take(db, part, exact, "whole");
  if (digest === undefined && found !== "") return [{ part, how: "found", at: "" }];
  const same = found === "" ? undefined : has.find((source) => source.digest === found);
  // The digest may be damaged, or the last steps are gone from the part and from the log alike: nobody can tell.
  if (same) return [{ part, how: "found", at: "" }];
  const older = has.find((source) => source.isPast && source.digest !== "" && !beside);
  if (older) return take(db, part, older, "older");
  if (found !== "" && part.part !== "last_year") return [{ part, how: "found", at: "" }];
  const what = nameOf(db, part);
  remove(db, part);
  return [{ part, how: "lost", at: "", what }];
}

const FIT: Readonly<Partial<Record<PartName, z.ZodType>>> = {
  book: bookRowFieldsSchema,
  section: sectionRowSchema,
  project: projectRowSchema,
  marks: z.array(textMarkSchema),
  comments: z.array(commentSchema),
};

/** Whether what is in the file can be shown at all. */
function isFit(db: Database, part: Part): boolean {
  const content = contentOf(db, part);
  const schema = FIT[part.part];
  if (content === null || schema === undefined) return content !== null;
  try {
    return checkedBy(schema, rowOfContent(part.part, content)).success;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function remove(db: Database, { part, id }: Part): void {
  if (part === "section" || part === "project") db.prepare(`DELETE FROM ${part} WHERE id = ?`).run(id);
  else if (part !== "book" && part !== "order") db.prepare(`DELETE FROM ${TABLES[part]}`).run();
}

function take(db: Database, part: Part, { db: source, at }: Source, how: "whole" | "older"): Mended[] {
  const content = contentOf(source, part) ?? "";
  writePart(db, part, how === "whole" ? content : withFreeIds(db, part, content), 0);
  return [{ part, how, at: how === "older" ? at : "" }];
}

/** Where a row of another part has the id of one of these, this one gets a new one: a copy that was worked on apart gave it out too. */
function withFreeIds(db: Database, { part, id }: Part, content: string): string {
  if (part !== "section" && part !== "project") return content;
  const { child } = TREE[part];
  const taken = db.prepare(`SELECT 1 FROM ${child} WHERE id = ? AND ${part}_id <> ?`);
  const row = parseJson(content) as Columns & Record<string, Columns[]>;
  const rows = (row[child] ?? []).map((each) => (taken.get(each.id, id) ? { ...each, id: null } : each));
  return JSON.stringify({ ...row, [child]: rows });
}

/** Which sections and projects there are, in order; known: whether that is as it was written. */
function orderOf(
  db: Database,
  wanted: ReadonlyMap<string, string>,
  sources: readonly Source[],
): { readonly ids: (readonly [PartTable, number])[]; readonly known: boolean } {
  const orders = [db, ...sources.map((source) => source.db)].map((each) => ({
    section: idsOf(each, "section"),
    project: idsOf(each, "project"),
  }));
  const digest = wanted.get("order 1");
  const exact = orders.find(({ section, project }) => digestOf(contentOfOrder(section, project)) === digest);
  const list = ({ section, project }: { section: number[]; project: number[] }) => [
    ...section.map((id) => ["section", id] as const),
    ...project.map((id) => ["project", id] as const),
  ];
  if (exact) return { ids: list(exact), known: true };
  const [own] = orders;
  const newest = orders[1 + sources.findIndex(({ isPast }) => isPast)];
  // What is there in the order of the newest state, then what only the file has, then what only its digests name.
  const named = (table: PartTable) =>
    Array.from(wanted.keys()).flatMap((key) =>
      key.startsWith(`${table} `) ? [Number(key.slice(table.length))] : [],
    );
  const merged = (table: PartTable) => [
    ...new Set([
      ...(newest?.[table] ?? []).filter((id) => own?.[table].includes(id) || wanted.has(`${table} ${id}`)),
      ...(own?.[table] ?? []),
      ...named(table),
    ]),
  ];
  return { ids: list({ section: merged("section"), project: merged("project") }), known: false };
}

function idsOf(db: Database, table: PartTable): number[] {
  return db.prepare<[], number>(`SELECT id FROM ${table} ORDER BY position, id`).pluck().all();
}

/** Rows whose section or project is nowhere. */
function dropOrphans(db: Database): void {
  db.prepare("DELETE FROM paragraph WHERE section_id NOT IN (SELECT id FROM section)").run();
  db.prepare("DELETE FROM indicator WHERE project_id NOT IN (SELECT id FROM project)").run();
}

const NAMES: Readonly<Record<Exclude<PartName, PartTable>, string>> = {
  book: "封面",
  order: "章节和项目的顺序",
  marks: "“已忽略”“待核对”的标记",
  comments: "批注",
  notes: "导入报告",
  last_year: "上年文本",
};

function nameOf(db: Database, { part, id }: Part): string {
  if (part !== "section" && part !== "project") return NAMES[part];
  const at = idsOf(db, part).indexOf(id);
  const column = part === "section" ? "title" : "name";
  const name =
    db.prepare<[number], string>(`SELECT ${column} FROM ${part} WHERE id = ?`).pluck().get(id) ?? "";
  if (at < 0) return part === "section" ? "一个章节" : "一个项目";
  return part === "section" ? `章节“${sectionNumber(at)}${name}”` : `项目“${projectNumber(at)}${name}”`;
}
