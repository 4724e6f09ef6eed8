import type { Op } from "./edit.ts";
import { type MarkKey, sameMarkKey } from "./mark.ts";
import type { BookRows, IndicatorRow, ParagraphRow, ProjectRow, SectionRow } from "./rows.ts";

/**
 * Applies operations, every id filled in, to a book in memory; rows that they do not touch stay the same objects. An operation
 * on a row that is not there changes nothing: the store, which answers first, has refused it.
 */
export function applyOps(rows: BookRows, ops: readonly Op[]): BookRows {
  const marks = ops.filter((op) => op.op === "mark");
  // A page's marks in one go: a big book has tens of thousands. They stand apart from the rows, so the order is free.
  if (marks.length > 1) return { ...applyOps(rows, ops.filter(isNoMark)), marks: marked(rows.marks, marks) };
  return ops.reduce(applyOp, rows);
}

type MarkOp = Extract<Op, { op: "mark" }>;

function isNoMark(op: Op): boolean {
  return op.op !== "mark";
}

function marked(marks: BookRows["marks"], ops: readonly MarkOp[]): BookRows["marks"] {
  const last = new Map<string, MarkOp>();
  for (const op of ops) {
    // The last one of a place counts, and stands where it was set.
    last.delete(keyText(op));
    last.set(keyText(op), op);
  }
  const others = marks.filter((mark) => !last.has(keyText(mark)));
  const set = Array.from(last.values()).flatMap(({ op: _, mark, ...key }) =>
    mark === null ? [] : [{ ...key, ...mark }],
  );
  return [...others, ...set];
}

function keyText({ kind, rule, table, id, field }: MarkKey): string {
  return `${kind} ${rule} ${table} ${id} ${field}`;
}

function applyOp(rows: BookRows, op: Op): BookRows {
  switch (op.op) {
    case "set":
      return applySet(rows, op);
    case "insert":
      return applyInsert(rows, op);
    case "delete":
      return onSiblings(rows, op.table, op.id, (list) => list.filter((row) => row.id !== op.id));
    case "move":
      return onSiblings(rows, op.table, op.id, (list) => {
        const row = list.find((each) => each.id === op.id);
        return row && op.before !== op.id
          ? insertBefore(
              list.filter((each) => each !== row),
              row,
              op.before,
            )
          : list;
      });
    case "mark": {
      const { op: _, mark, ...key } = op;
      const others = rows.marks.filter((each) => !sameMarkKey(each, key));
      return { ...rows, marks: mark === null ? others : [...others, { ...key, ...mark }] };
    }
  }
}

function applySet(rows: BookRows, op: Extract<Op, { op: "set" }>): BookRows {
  switch (op.table) {
    case "book":
      return { ...rows, ...defined(op.fields) };
    case "section":
      return { ...rows, sections: patch(rows.sections, op.id, op.fields) };
    case "project":
      return { ...rows, projects: patch(rows.projects, op.id, defined(op.fields)) };
    case "paragraph":
      return onParagraphs(rows, op.id, (list) => patch(list, op.id, op.fields));
    case "indicator":
      return onIndicators(rows, op.id, (list) => patch(list, op.id, defined(op.fields)));
  }
}

function applyInsert(rows: BookRows, op: Extract<Op, { op: "insert" }>): BookRows {
  switch (op.table) {
    case "section": {
      const row: SectionRow = { ...op.row, id: given(op.row.id), paragraphs: op.row.paragraphs.map(withId) };
      return { ...rows, sections: insertBefore(rows.sections, row, op.before) };
    }
    case "project": {
      const row: ProjectRow = { ...op.row, id: given(op.row.id), indicators: op.row.indicators.map(withId) };
      return { ...rows, projects: insertBefore(rows.projects, row, op.before) };
    }
    case "paragraph": {
      const row: ParagraphRow = withId(op.row);
      return {
        ...rows,
        sections: rows.sections.map((section) =>
          section.id === op.parent
            ? { ...section, paragraphs: insertBefore(section.paragraphs, row, op.before) }
            : section,
        ),
      };
    }
    case "indicator": {
      const row: IndicatorRow = withId(op.row);
      return {
        ...rows,
        projects: rows.projects.map((project) =>
          project.id === op.parent
            ? { ...project, indicators: insertBefore(project.indicators, row, op.before) }
            : project,
        ),
      };
    }
  }
}

/** Rebuilds the one list that the row stands in. */
function onSiblings(
  rows: BookRows,
  table: "section" | "paragraph" | "project" | "indicator",
  id: number,
  change: <T extends { id: number }>(list: T[]) => T[],
): BookRows {
  switch (table) {
    case "section":
      return { ...rows, sections: change(rows.sections) };
    case "project":
      return { ...rows, projects: change(rows.projects) };
    case "paragraph":
      return onParagraphs(rows, id, change);
    case "indicator":
      return onIndicators(rows, id, change);
  }
}

function onParagraphs(
  rows: BookRows,
  id: number,
  change: (list: ParagraphRow[]) => ParagraphRow[],
): BookRows {
  const holds = (section: SectionRow) => section.paragraphs.some((row) => row.id === id);
  return {
    ...rows,
    sections: rows.sections.map((each) =>
      holds(each) ? { ...each, paragraphs: change(each.paragraphs) } : each,
    ),
  };
}

function onIndicators(
  rows: BookRows,
  id: number,
  change: (list: IndicatorRow[]) => IndicatorRow[],
): BookRows {
  const holds = (project: ProjectRow) => project.indicators.some((row) => row.id === id);
  return {
    ...rows,
    projects: rows.projects.map((each) =>
      holds(each) ? { ...each, indicators: change(each.indicators) } : each,
    ),
  };
}

function patch<T extends { id: number }>(list: readonly T[], id: number, fields: Partial<T>): T[] {
  return list.map((row) => (row.id === id ? { ...row, ...fields } : row));
}

function insertBefore<T extends { id: number }>(list: readonly T[], row: T, before: number | null): T[] {
  const found = before === null ? -1 : list.findIndex((each) => each.id === before);
  return list.toSpliced(found < 0 ? list.length : found, 0, row);
}

/** Without the keys whose value is undefined: a patch names only what it changes. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function withId<T extends { id?: number | undefined }>(row: T): T & { id: number } {
  return { ...row, id: given(row.id) };
}

function given(id: number | undefined): number {
  if (id === undefined)
    throw new TypeError("applyOps takes operations as the store answers them, with every id filled in");
  return id;
}
