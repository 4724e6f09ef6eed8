import { z } from "zod";
import { changeSchema, editSchema } from "../book/edit.ts";
import { importNoteSchema, keptNoteSchema } from "../book/import-note.ts";
import { lastYearSchema } from "../book/last-year.ts";
import { mergePlanSchema } from "../book/merge-plan-schema.ts";
import { bookFieldsSchema, bookSchema, indicatorSchema, projectFieldsSchema } from "../book/model-schema.ts";
import { placedCommentSchema } from "../book/placed-comment-schema.ts";
import { placedMarkSchema } from "../book/placed-mark-schema.ts";
import { rolloverSchema } from "../book/rollover-schema.ts";
import { bookRowsSchema, rowIdSchema } from "../book/rows-schema.ts";
import { skeletonSchema } from "../book/skeleton-schema.ts";
import { VERSION_REASONS, type VersionReason } from "../book/version-reason.ts";
import { ruleInfoSchema } from "../checks/rules/rule-info-schema.ts";
import { WORD_KINDS } from "../checks/words/word-lists.ts";
import { comparisonSchema, comparisonSourceSchema } from "../diff/book/comparison-schema.ts";
import type { ErrorData } from "../error.ts";
import { profileChangesSchema, profileValuesSchema } from "../layout/profile-values-schema.ts";
import { backupSettingsSchema, backupStateSchema, backupsSchema } from "./backup-schema.ts";

/**
 * The contract: every method that the interface may call and every event it may hear. The hosts (desktop, browser, command
 * line) carry it and add nothing. Paths are absolute, as the operating system writes them.
 */

const nothing = z.strictObject({});
const path = z.string().min(1).max(4096);
/** Chosen by the caller; names the work in `job.progress` and `job.cancel`. */
const job = z.string().min(1).max(64);

/** What was done about one damaged part of a book. */
const recoveredPartSchema = z.strictObject({
  /** 项目“1.某项目”, 章节“一、某章”, 封面 … */
  what: z.string(),
  /**
   * whole: as it was last written. older: as it was `at` that time. found: as it stands in the file, which may not be what was written.
   * lost: nowhere to be found.
   */
  how: z.enum(["whole", "older", "found", "lost"]),
  /** ISO 8601, of an older state; "" else. */
  at: z.string(),
});

/** Why a book can only be looked at: somebody else has it open, its folder takes no files, or it is damaged. */
const readOnlySchema = z.discriminatedUnion("why", [
  z.strictObject({
    why: z.literal("held"),
    user: z.string(),
    computer: z.string(),
    /** Since when, ISO 8601. */
    since: z.string(),
    /** The holder has closed it meanwhile: `book.takeOver` will give it. */
    gone: z.boolean(),
  }),
  z.strictObject({ why: z.enum(["no-permission", "disk-full", "name-too-long"]) }),
  /** `book.show`: it is no more than looked at. */
  z.strictObject({ why: z.literal("shown") }),
  /** The file is damaged: what is shown is as much of it as could be made whole. */
  z.strictObject({ why: z.literal("recovered"), parts: z.array(recoveredPartSchema) }),
]);

/** Where the user was in a book, in the interface's own words; the host keeps it and does not read it. */
const spot = z.string().max(2000);

/** What is left to fix in a book: errors and warnings that nobody has marked 已忽略. */
const problemCount = z.strictObject({ errors: z.int().nonnegative(), warnings: z.int().nonnegative() });

/** An open book, as the editor needs it. */
export const openBookSchema = z.strictObject({
  path,
  rows: bookRowsSchema,
  /** The first of as many ids as anybody needs for new rows, each answer's own. */
  newIds: rowIdSchema,
  /** Null where it can be changed. */
  readOnly: readOnlySchema.nullable(),
  /** What `book.keepSpot` was last given for this path. */
  lastSpot: spot.nullable(),
  /** What the import could not take over, kept with the book. */
  notes: z.array(keptNoteSchema),
  revision: z.int(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** Time of the last change on disk, ISO 8601. */
  savedAt: z.string(),
});

export const recentBookSchema = z.strictObject({
  path,
  department: z.string(),
  fiscalYear: z.int(),
  openedAt: z.string(),
  /** False where the file is no longer there. */
  exists: z.boolean(),
  /** What `book.keepProblems` was last given; absent where it has never been checked. */
  problems: problemCount.exactOptional(),
});

/** The page on which each contents entry stands, as the layout engine computes it. */
export const pagesSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      /** As the contents print it: “一、总体绩效目标”, “1.招商经费绩效目标表”. */
      entry: z.string(),
      page: z.int(),
    }),
  ),
  /** The last printed number. */
  pageCount: z.int(),
  /** Where Word, WPS and LibreOffice may break lines differently so that it matters; nearly always none. */
  notices: z.array(
    z.strictObject({
      /** The heading of the section or project. */
      where: z.string(),
      /** Chinese: what may differ, and what was done or can be done. */
      message: z.string(),
    }),
  ),
});

/** A layout as the user has set it. */
const layoutSettingSchema = z.strictObject({
  name: z.string(),
  /** Chinese. */
  title: z.string(),
  /** The built-in values; what the user changed of them; and what that makes. */
  standard: profileValuesSchema,
  changes: profileChangesSchema,
  values: profileValuesSchema,
});
const settingsSchema = z.strictObject({ profiles: z.array(layoutSettingSchema) });

const ownWords = z.string().max(400_000);
const wordListsSchema = z.strictObject({
  outdated: ownWords.exactOptional(),
  misspelt: ownWords.exactOptional(),
  summary: ownWords.exactOptional(),
  vague: ownWords.exactOptional(),
});

const fileEntrySchema = z.strictObject({
  name: z.string(),
  path,
  kind: z.enum(["folder", "file"]),
  /** Bytes; 0 for a folder. */
  size: z.number(),
  /** ISO 8601. */
  modified: z.string(),
});

/** A font of the layout, and the one of this PC that serves it: itself, a stand-in, or none. */
const fontStatusSchema = z.strictObject({
  wanted: z.string(),
  used: z.string().nullable(),
  exact: z.boolean(),
  /** See `FontStatus` of the host's fonts. */
  usual: z.boolean(),
  near: z.string().nullable(),
});

/** An indicator of earlier books, as the newest of them has it. */
const libraryEntrySchema = z.strictObject({
  indicator: indicatorSchema,
  fiscalYear: z.int(),
  /** In how many projects and books it is used. */
  projects: z.int(),
  books: z.int(),
});

/** The whole indicator table of a project of an earlier year. */
const libraryTableSchema = z.strictObject({
  fiscalYear: z.int(),
  code: z.string(),
  name: z.string(),
  indicators: z.array(indicatorSchema),
});

/** A state of the book that stays in its file. */
const versionSchema = z.strictObject({
  id: z.int(),
  /** ISO 8601. */
  at: z.string(),
  reason: z.enum(Object.keys(VERSION_REASONS) as VersionReason[]),
  /** What the user called it, or "". */
  name: z.string(),
  /** That of the book when it was kept. */
  revision: z.int(),
});
const versionId = z.int().positive();
const versionName = z.string().max(100);

/** Names what the host has read and keeps. */
const readingId = z.string().min(1).max(64);

/** A file as it was understood: the book that it would become, and what the book would not have. */
const readFileSchema = z.strictObject({
  id: readingId,
  path,
  book: bookSchema,
  /** In the order of the file. */
  notes: z.array(importNoteSchema),
  /** Only a book file has any. */
  comments: z.array(placedCommentSchema),
  /** See `MergePart`. */
  marks: z.array(placedMarkSchema).exactOptional(),
});

/** Another layout than the book has. */
const layout = z.string().exactOptional();

/** Endings that a file dialog offers, without the dot. */
const endings = z.array(z.string());

export const methods = {
  "app.info": {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(["desktop", "browser", "cli"]),
      /** The user's document folder. */
      documents: path,
      /** The program's own folder: settings, recent list, log. */
      userData: path,
      /** Of what the program runs on; null where it is not there. */
      versions: z.strictObject({
        electron: z.string().nullable(),
        chrome: z.string().nullable(),
        node: z.string(),
        sqlite: z.string(),
      }),
      /** The name under which the user has logged in to this PC; "" where the system has none. */
      user: z.string(),
      /** Folder separator of this system. */
      separator: z.enum(["/", "\\"]),
      /** Whether `dialog.open` and `dialog.save` work here; otherwise the interface shows its own over `files.list`. */
      nativeDialogs: z.boolean(),
      /** Whether `shell.open` and `shell.reveal` work here. */
      opensFiles: z.boolean(),
    }),
  },
  /** Writes a text file for whoever looks for a fault: versions, system, the state of the open book's file, the log; no text of a book. */
  "app.diagnostics": {
    input: z.strictObject({ out: path, overwrite: z.boolean() }),
    output: z.strictObject({ path }),
  },
  "recent.list": { input: nothing, output: z.array(recentBookSchema) },
  "recent.forget": { input: z.strictObject({ path }), output: nothing },
  /** Makes a new book file and opens it. Refused where the file exists. */
  "book.create": {
    input: bookFieldsSchema.pick({ fiscalYear: true, department: true }).extend({ path }),
    output: openBookSchema,
  },
  /** Where another window of this program shows it, that one comes to the front, and this is refused (`open-elsewhere`). */
  "book.open": { input: z.strictObject({ path }), output: openBookSchema },
  /** The book that is to be opened and whose file does not answer (a share whose server is gone); null where none is waited for. */
  "book.opening": { input: nothing, output: z.strictObject({ path: path.nullable() }) },
  /** Goes on without that book: its `book.open` fails with `cancelled`. */
  "book.cancelOpening": { input: nothing, output: nothing },
  /**
   * Opens a book to be looked at, as it is at this moment: its file is neither changed (not even one of an older version) nor held nor
   * listed among the recent ones, whoever works in it.
   */
  "book.show": { input: z.strictObject({ path }), output: openBookSchema },
  /** Opens the sample, made from a real text in the document folder at its first use; an existing one is opened as it is. */
  "book.openSample": { input: z.strictObject({ job }), output: openBookSchema },
  "book.close": { input: nothing, output: nothing },
  /** The open book, or null. */
  "book.current": { input: nothing, output: openBookSchema.nullable() },
  /** The open book's JSON form. */
  "book.get": { input: nothing, output: bookSchema },
  /** Answers when the edit is durable on disk. */
  "book.edit": { input: editSchema, output: changeSchema },
  /** Null where there is nothing to take back. */
  "book.undo": { input: nothing, output: changeSchema.nullable() },
  "book.redo": { input: nothing, output: changeSchema.nullable() },
  /** Labels of the last steps, the next one to take back or to do again first; at most 30 each. */
  "book.steps": {
    input: nothing,
    output: z.strictObject({ undo: z.array(z.string()), redo: z.array(z.string()) }),
  },
  /** Where the user is, for the next opening. */
  "book.keepSpot": { input: z.strictObject({ spot }), output: nothing },
  /** How many problems are left in the open book, for the recent list. */
  "book.keepProblems": { input: problemCount, output: nothing },
  /** Makes a book that somebody else held one's own. Refused while the holder lives (`book-held`). */
  "book.takeOver": { input: nothing, output: openBookSchema },
  /**
   * Writes the open book, with its steps and everything else that is kept with it, to another file and goes on in that one: from the
   * open file, or from memory where that can no longer be read. Without `overwrite` an existing file is refused (`file-exists`).
   */
  "book.saveAs": {
    input: z.strictObject({ path, overwrite: z.boolean() }),
    output: z.strictObject({ opened: openBookSchema, from: z.enum(["file", "memory"]) }),
  },
  /** The newest first. */
  "versions.list": { input: nothing, output: z.array(versionSchema) },
  /**
   * Keeps the book as it is now as a version, called so; "" is no name. @returns the newest version, which is not new where it was of
   * just this state and no name is given
   */
  "versions.keep": {
    input: z.strictObject({ name: versionName }),
    output: z.strictObject({ version: versionSchema.nullable(), isNew: z.boolean() }),
  },
  /** The book as it was then. */
  "versions.get": { input: z.strictObject({ id: versionId }), output: bookRowsSchema },
  /**
   * Makes the book, or one section or project of it, what it was then, in one step to take back; the book as it is now is kept as a
   * version first. Null where it is so already. Refused where the version has no such row (`row-gone`).
   */
  "versions.restore": {
    input: z.strictObject({
      id: versionId,
      part: z.strictObject({ table: z.enum(["section", "project"]), id: rowIdSchema }).exactOptional(),
    }),
    output: changeSchema.nullable(),
  },
  /** "" takes the name away. Versions with a name stay for ever; of the others one a day stays after a month. */
  "versions.rename": { input: z.strictObject({ id: versionId, name: versionName }), output: nothing },
  "versions.remove": { input: z.strictObject({ id: versionId }), output: nothing },
  /** Writes a version as a book of its own, fresh: see `book.saveCopy`. */
  "versions.write": {
    input: z.strictObject({ id: versionId, out: path, overwrite: z.boolean() }),
    output: z.strictObject({ path }),
  },
  /**
   * Two books side by side (`compareBooks`), in a worker, with progress and `job.cancel`. `no-last-year` where last year's is asked for
   * and none is linked.
   */
  "compare.books": {
    input: z.strictObject({ job, left: comparisonSourceSchema, right: comparisonSourceSchema }),
    output: comparisonSchema,
  },
  /**
   * Compares the same way and writes the differences as .docx, marked in their texts, or as .xlsx, a list, by the ending of `out`.
   * Without `overwrite` an existing file is refused (`file-exists`).
   */
  "compare.report": {
    input: z.strictObject({
      job,
      left: comparisonSourceSchema,
      right: comparisonSourceSchema,
      out: path,
      overwrite: z.boolean(),
    }),
    output: z.strictObject({ path, bytes: z.number(), differences: z.int() }),
  },
  /** The backups of the open book (null), or of one that cannot be opened: by the id that was remembered of it, or by its name. */
  "backups.list": { input: z.strictObject({ path: path.nullable() }), output: backupsSchema },
  /** Makes a backup of the open book now. */
  "backups.make": { input: nothing, output: z.strictObject({ path }) },
  /**
   * Makes the open book what a backup of it holds, as one step that can be undone; null where it is so already.
   * Refused for a backup of another book (`backup-of-another`).
   */
  "backups.restore": { input: z.strictObject({ path }), output: changeSchema.nullable() },
  /** Makes a new book file of a backup, and opens it. `out` must not exist. */
  "backups.restoreAs": { input: z.strictObject({ path, out: path }), output: openBookSchema },
  /** For all windows. A folder must be there. */
  "backups.set": { input: backupSettingsSchema, output: nothing },
  /**
   * Writes the open book as it is, steps and all, to another file, and stays in this one. Otherwise as `book.saveAs`. A `fresh` copy has
   * no steps, no versions, and no text that the book does not show: to be given away.
   */
  "book.saveCopy": {
    input: z.strictObject({ path, overwrite: z.boolean(), fresh: z.boolean().exactOptional() }),
    output: z.strictObject({ path, from: z.enum(["file", "memory"]), bytes: z.number() }),
  },
  /** The indicators used in the other books of the recent list; books that cannot be read are left out. */
  "library.indicators": { input: nothing, output: z.array(libraryEntrySchema) },
  /**
   * The tables of the same project (code but for year and check character, or name) in those books that are of the same department
   * and of a year before `before`; the newest first.
   */
  "library.tables": {
    input: z.strictObject({
      department: z.string(),
      code: z.string(),
      name: z.string(),
      before: z.int(),
    }),
    output: z.array(libraryTableSchema),
  },
  /**
   * Reads one file of any kind that can be imported (.docx, .jxwb, .json …), in a worker, with progress and `job.cancel`; makes
   * nothing. The host keeps what it read under `id`, so that nothing is read twice; what is not wanted is to be dropped.
   */
  "import.read": { input: z.strictObject({ job, file: path }), output: readFileSchema },
  /** Forgets what was read; harmless where it is gone. */
  "import.drop": { input: z.strictObject({ ids: z.array(readingId) }), output: nothing },
  /**
   * Files, or what `import.read` read of them, into one new book, opened. Several are merged (`mergeBooks`): as the plan says, or
   * with nothing decided. `out` must not exist. After success what was read is forgotten; `reading-gone` where it was already.
   */
  "import.run": {
    input: z.union([
      z.strictObject({ job, files: z.array(path).min(1), out: path }),
      z.strictObject({ job, ids: z.array(readingId).min(1), plan: mergePlanSchema, out: path }),
    ]),
    output: openBookSchema,
  },
  /** Files, merged where they are several, into a book file, which is not opened; an existing one is replaced. */
  "import.write": {
    input: z.strictObject({ job, files: z.array(path).min(1), out: path }),
    output: z.strictObject({
      sections: z.int(),
      projects: z.int(),
      indicators: z.int(),
      notes: z.array(importNoteSchema),
    }),
  },
  /**
   * Makes the book of another year out of a file that `import.read` has read (`rollOver`), opened: every text in it is marked 待核对,
   * and the book that it comes from is kept in it for comparison. `out` must not exist. After success what was read is forgotten;
   * `reading-gone` where it was already.
   */
  "book.rollOver": {
    input: rolloverSchema.extend({ job, id: readingId, out: path }),
    output: openBookSchema,
  },
  /** The book of an earlier year that the open book is compared with; null where none is linked. */
  "book.lastYear": { input: nothing, output: lastYearSchema.nullable() },
  /**
   * Reads a file of any kind that can be imported, in a worker, with progress and `job.cancel`, and keeps a copy of it in the open
   * book for comparison, in place of the one before. Refuses the open book itself (`last-year-itself`). No step to take back.
   */
  "book.linkLastYear": { input: z.strictObject({ job, path }), output: lastYearSchema },
  "book.unlinkLastYear": { input: nothing, output: nothing },
  /** Adds to the open book's import report what a merge into it left out, or what copied projects bring. @returns the whole report. */
  "book.addNotes": {
    input: z.strictObject({
      notes: z.array(
        importNoteSchema.omit({ project: true }).extend({ projectId: rowIdSchema.exactOptional() }),
      ),
    }),
    output: z.array(keptNoteSchema),
  },
  /**
   * Writes one unit's projects as a book of their own, with the open book's cover and its sections or their titles. The open book
   * stays as it is. Without `overwrite` an existing file is refused (`file-exists`).
   */
  "book.split": {
    input: projectFieldsSchema.pick({ agencyCode: true, agencyName: true }).extend({
      sections: z.enum(["copied", "titles"]),
      path,
      overwrite: z.boolean(),
    }),
    output: z.strictObject({ path, projects: z.int() }),
  },
  /**
   * Writes the open book as .docx, .pdf, .xlsx or .json; the format follows the ending of `out`. Without `overwrite` an existing file is
   * refused (`file-exists`).
   */
  "export.run": {
    input: z.strictObject({
      job,
      out: path,
      overwrite: z.boolean(),
      /** In an .xlsx: also a sheet for each project, in the official table's shape. */
      projectSheets: z.boolean().optional(),
      /** In an .xlsx: also a sheet with the numbers of the text and charts of them. */
      charts: z.boolean().optional(),
      layout,
    }),
    output: z.strictObject({
      path,
      bytes: z.number(),
      pages: pagesSchema,
      /** Fonts in whose place others stand in a PDF; empty for the other formats. */
      fonts: z.array(z.strictObject({ wanted: z.string(), used: z.string() })),
      /** Characters that no font of this PC has: the PDF shows boxes. */
      missingCharacters: z.array(z.string()),
    }),
  },
  /**
   * Lays the open book out and hands the pages that are asked for, as they stand in the whole, to whoever prints them, as a PDF that is
   * removed when the session ends. Refused where the host has nobody (`not-here`), for page numbers that are none (`bad-pages`), for a
   * row that is no more (`row-gone`).
   */
  "print.run": {
    input: z.strictObject({
      job,
      what: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("whole") }),
        /** As `readPageRanges` reads them: “1-3,5”. */
        z.strictObject({ kind: z.literal("pages"), pages: z.string().max(400) }),
        z.strictObject({ kind: z.enum(["section", "project"]), id: rowIdSchema }),
      ]),
    }),
    output: z.strictObject({
      /** opened: the system's program for PDFs shows it. address: the page has yet to open it. */
      how: z.enum(["opened", "address"]),
      /** A path on the page's own host; "" where there is nothing to open. */
      address: z.string(),
      /** See `export.run`. */
      missingCharacters: z.array(z.string()),
    }),
  },
  /**
   * Checks the open book and writes what is found, of these severities, as .docx or .xlsx by the ending of `out`: a list to send to
   * colleagues. Without `overwrite` an existing file is refused (`file-exists`).
   */
  "problems.report": {
    input: z.strictObject({
      job,
      out: path,
      overwrite: z.boolean(),
      severities: z.array(z.enum(["error", "warning", "hint"])),
    }),
    output: z.strictObject({ path, bytes: z.number(), problems: z.int() }),
  },
  /** Fonts on this PC: these, or those of the open book's layout, or of the default one. */
  "fonts.status": {
    input: z.strictObject({ fonts: z.array(z.string().max(60)).max(50).exactOptional() }),
    output: z.array(fontStatusSchema),
  },
  "settings.get": { input: nothing, output: settingsSchema },
  /** Replaces the changes of one layout, for all windows and the command line. Refuses what cannot work (`profile-impossible`). */
  "settings.setProfile": {
    input: z.strictObject({ name: z.string().max(100), changes: profileChangesSchema }),
    output: settingsSchema,
  },
  /** Every check, in the catalogue's order. */
  "rules.list": { input: nothing, output: z.array(ruleInfoSchema) },
  /** What the user has added to the word lists of the checks, for all texts; the format is that of `readWordList`. */
  "words.get": { input: nothing, output: wordListsSchema },
  /** Replaces the lines added to one list; lines that cannot be read are kept and count for nothing. */
  "words.set": {
    input: z.strictObject({ kind: z.enum(WORD_KINDS), text: ownWords }),
    output: nothing,
  },
  /** The skeletons of indicator tables that the user has kept, for all texts; `set` replaces them all. */
  "skeletons.get": { input: nothing, output: z.array(skeletonSchema) },
  "skeletons.set": {
    input: z.strictObject({ skeletons: z.array(skeletonSchema).max(100) }),
    output: nothing,
  },
  /** How the user wants the interface: by name, in the interface's own words. */
  "choices.get": { input: nothing, output: z.record(z.string(), z.string()) },
  "choices.set": {
    input: z.strictObject({ name: z.string().min(1).max(50), value: z.string().max(2000) }),
    output: nothing,
  },
  "job.cancel": { input: z.strictObject({ job }), output: nothing },
  /** One folder, for the interface's own file dialog: folders and the files with one of the endings. null: the document folder. */
  "files.list": {
    input: z.strictObject({ folder: path.nullable(), endings }),
    output: z.strictObject({
      folder: path,
      parent: path.nullable(),
      places: z.array(z.strictObject({ name: z.string(), path })),
      entries: z.array(fileEntrySchema),
    }),
  },
  /** Whether a file is there: before an overwriting question. */
  "files.exists": { input: z.strictObject({ path }), output: z.boolean() },
  /** None where the user changed their mind; more than one only where `many` are asked for. */
  "dialog.open": {
    input: z.strictObject({ title: z.string(), endings, many: z.boolean() }),
    output: z.array(path),
  },
  "dialog.save": {
    input: z.strictObject({ title: z.string(), endings, suggestion: path }),
    output: path.nullable(),
  },
  /** Opens a file with the system's own program for it. */
  "shell.open": { input: z.strictObject({ path }), output: nothing },
  /** Shows a file in its folder. */
  "shell.reveal": { input: z.strictObject({ path }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const events = {
  /** The open book changed; also sent for one's own edits. */
  "book.changed": changeSchema,
  /** Another book was opened, or the book was closed. */
  "book.switched": z.strictObject({ path: path.nullable() }),
  /** See the method of that name. */
  "book.opening": z.strictObject({ path: path.nullable() }),
  /** Another program wrote to the open book: it is to be read anew. */
  "book.rewritten": nothing,
  /** The open book can be changed no longer, or its holder has gone. */
  "book.readOnly": readOnlySchema,
  /** Settings were changed, perhaps in another window of this program. */
  "settings.changed": nothing,
  /** A backup was made, or could not be. */
  "backups.changed": backupStateSchema,
  "job.progress": z.strictObject({
    job,
    /** What is going on, Chinese: “正在排版”. */
    stage: z.string(),
    done: z.number(),
    total: z.number(),
  }),
} as const satisfies Record<string, z.ZodType>;

export type RecoveredPart = z.infer<typeof recoveredPartSchema>;
export type MethodName = keyof typeof methods;
export type Input<M extends MethodName> = z.infer<(typeof methods)[M]["input"]>;
export type Output<M extends MethodName> = z.infer<(typeof methods)[M]["output"]>;
export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

export type OpenBook = z.infer<typeof openBookSchema>;
export type ReadOnly = z.infer<typeof readOnlySchema>;
export type RecentBook = z.infer<typeof recentBookSchema>;
export type Version = z.infer<typeof versionSchema>;
export type Pages = z.infer<typeof pagesSchema>;
export type LayoutSetting = z.infer<typeof layoutSettingSchema>;
export type LibraryEntry = z.infer<typeof libraryEntrySchema>;
export type LibraryTable = z.infer<typeof libraryTableSchema>;
export type ReadFile = z.infer<typeof readFileSchema>;
export type FileEntry = z.infer<typeof fileEntrySchema>;

/** What the interface talks to; each host gives one. `call` rejects with an AppError. */
export interface Runtime {
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>;
  /** @returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
}

/** What the desktop's preload script gives the page as `window.jxwb`: the wire, and where a dropped file lies. */
export interface DesktopBridge {
  /** @param input JSON. @returns a `Reply` as JSON */
  call(method: string, input: string): Promise<string>;
  /** @param listener gets the event's data as JSON. @returns a function that stops listening. */
  on(listener: (event: EventName, data: string) => void): () => void;
  /** Path of a DOM `File` that was dropped on the page; "" for one that is no file of the disk. */
  pathOf(file: object): string;
}

/** Every method of the contract as a function: what a host serves. `{}` is the answer of one that returns nothing. */
export type Handlers = {
  [M in MethodName]: (
    input: Input<M>,
  ) => Output<M> extends Record<string, never> ? Promise<void> : Promise<Output<M>> | Output<M>;
};

/** The wire form of an answer. */
export type Reply = { readonly data: unknown } | { readonly error: ErrorData };
