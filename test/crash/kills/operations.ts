import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { BookFile } from "../../../electron/store/book-file.ts";
import { setComment } from "../../../shared/book/comment.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { type BookRows, bookOfRows } from "../../../shared/book/rows.ts";
import { smallBook } from "../../store/small-book.ts";
import { comment } from "../../support/comment.ts";
import { unzip } from "../../support/zip.ts";
import { edited, redone, type Truth, undone } from "./truth.ts";

/** What a clerk does, as the program is asked for it, and what the book must hold once it is answered. */
export interface Asked {
  readonly method: string;
  readonly input: unknown;
  readonly makes: (truth: Truth) => Truth;
  /** A file that is written beside the book. */
  readonly out?: Out;
  /** The book goes on in that file. */
  readonly movesTo?: string;
}

interface Out {
  readonly path: string;
  /** Throws where the file is not whole. @param states what the book held while it was written */
  readonly refuseHalf: (states: readonly Truth[]) => Promise<void>;
}

interface Operation {
  /** How often, against the others. */
  readonly weight: number;
  /** It takes its time in a worker or on the disk, and edits go on beside it. */
  readonly slow?: true;
  readonly ask: (truth: Truth, here: Here) => Asked;
}

export interface Here {
  readonly folder: string;
  /** Another one each time. */
  readonly number: number;
  /** Ids that are free for new rows. */
  readonly id: () => number;
  /** A file to import. */
  readonly draft: string;
}

/** A line each. Where there is nothing to do it on, an operation is an edit of the cover. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "an edit of the cover": { weight: 4, ask: (_, here) => cover(here) },
  "a long text": step(6, ({ sections: [first] }, { number }) =>
    first
      ? [{ op: "set", table: "section", id: first.id, fields: { title: `${number}${"字".repeat(3000)}` } }]
      : [],
  ),
  "a new paragraph": step(6, ({ sections: [first] }, { number, id }) =>
    first
      ? [
          {
            op: "insert",
            table: "paragraph",
            parent: first.id,
            before: null,
            row: { id: id(), text: `第${number}段` },
          },
        ]
      : [],
  ),
  "a new project": step(4, (_, { number, id }) => [
    { op: "insert", table: "project", before: null, row: newProject(number, id) },
  ]),
  "a deleted project": step(2, ({ projects: [first, second] }) =>
    first && second ? [{ op: "delete", table: "project", id: first.id }] : [],
  ),
  "a moved project": step(2, ({ projects: [first, second] }) =>
    first && second ? [{ op: "move", table: "project", id: second.id, before: first.id }] : [],
  ),
  "a comment": step(3, ({ sections: [first] }, { number }) =>
    first
      ? [setComment(comment({ uuid: `c${number % 7}`, table: "section", id: first.id }, `第${number}条`))]
      : [],
  ),
  "an undo": {
    weight: 5,
    ask: (truth, here) =>
      truth.undo.length > 0 ? { method: "book.undo", input: {}, makes: undone } : cover(here),
  },
  "a redo": {
    weight: 4,
    ask: (truth, here) =>
      truth.redo.length > 0 ? { method: "book.redo", input: {}, makes: redone } : cover(here),
  },
  "a note": {
    weight: 2,
    ask: (_, { number }) => ({
      method: "book.addNotes",
      input: { notes: [{ kind: "k", where: "w", text: `注${number}`, message: "m" }] },
      makes: (truth) => ({ ...truth, notes: [...truth.notes, `注${number}`] }),
    }),
  },
  "a named version": {
    weight: 2,
    ask: (_, { number }) => ({
      method: "versions.keep",
      input: { name: `第${number}版` },
      makes: (truth) => ({
        ...truth,
        versions: [{ name: `第${number}版`, rows: truth.rows }, ...truth.versions],
      }),
    }),
  },
  "last year's book": {
    weight: 2,
    slow: true,
    ask: (_, { number, draft }) => ({
      method: "book.linkLastYear",
      input: { job: `j${number}`, path: draft },
      makes: (truth) => ({ ...truth, lastYear: draft }),
    }),
  },
  "saving as another file": {
    weight: 5,
    slow: true,
    ask: (_, { folder, number }) => {
      const path = join(folder, `另存${number}.jxwb`);
      return { method: "book.saveAs", input: { path, overwrite: false }, makes: same, movesTo: path };
    },
  },
  "a backup": { weight: 3, slow: true, ask: () => ({ method: "backups.make", input: {}, makes: same }) },
  "an import": {
    weight: 3,
    slow: true,
    ask: (_, { folder, number, draft }) => {
      const path = join(folder, `导入${number}.jxwb`);
      const refuseHalf = async () => {
        const file = BookFile.open(path);
        const book = file.book();
        file.close();
        if (!isDeepStrictEqual(book, smallBook())) throw new Error("not what was imported");
      };
      const input = { job: `j${number}`, files: [draft], out: path };
      return { method: "import.write", input, makes: same, out: { path, refuseHalf } };
    },
  },
  "an export to JSON": exportTo("json", async (bytes, states) => {
    const book: unknown = JSON.parse(bytes.toString("utf8"));
    if (!states.some(({ rows }) => isDeepStrictEqual(book, bookOfRows(rows))))
      throw new Error("not what the book held");
  }),
  "an export to Word": exportTo("docx", refuseHalfZip),
  "an export to Excel": exportTo("xlsx", refuseHalfZip),
};

function step(weight: number, opsOf: (rows: BookRows, here: Here) => Op[]): Operation {
  return {
    weight,
    ask: (truth, here) => {
      const ops = opsOf(truth.rows, here);
      return ops.length > 0 ? edit(ops, here) : cover(here);
    },
  };
}

function cover(here: Here): Asked {
  return edit([{ op: "set", table: "book", fields: { department: `第${here.number}局` } }], here);
}

function edit(ops: Op[], { number }: Here): Asked {
  const label = `第${number}步`;
  return { method: "book.edit", input: { label, ops }, makes: (truth) => edited(truth, label, ops) };
}

function newProject(number: number, id: () => number) {
  const indicators = [1, 2, 3].map(() => ({ ...EMPTY_INDICATOR, id: id(), level3: `指标${number}` }));
  return { ...emptyProject(), id: id(), name: `项目${number}`, goal: "目标".repeat(200), indicators };
}

function same(truth: Truth): Truth {
  return truth;
}

/** Over the export before. */
function exportTo(
  ending: string,
  refuseHalf: (bytes: Buffer, states: readonly Truth[]) => Promise<void>,
): Operation {
  return {
    weight: 2,
    slow: true,
    ask: (_, { folder, number }) => {
      const path = join(folder, `导出.${ending}`);
      return {
        method: "export.run",
        input: { job: `j${number}`, out: path, overwrite: true },
        makes: same,
        out: { path, refuseHalf: (states) => refuseHalf(readFileSync(path), states) },
      };
    },
  };
}

/** Every part is read to its end, its check sum with it. */
async function refuseHalfZip(bytes: Buffer): Promise<void> {
  await unzip(bytes);
}
