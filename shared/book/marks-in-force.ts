import type { RowTable } from "./edit.ts";
import { textOf } from "./field-text.ts";
import { markPlace, standsOn, type TextMark } from "./mark.ts";
import type { BookRows, ProjectRow, SectionRow } from "./rows.ts";
import { type PartTable, type Row, rowsIn, TREE } from "./tree.ts";

type Groups = ReadonlyMap<string, readonly TextMark[]>;

/** The marks of a section or project whose text is still as it was, by what they are on. Those of the book itself are the caller's. */
export function marksInForce(marks: BookRows["marks"], part: SectionRow | ProjectRow): readonly TextMark[] {
  if (marks.length === 0) return NONE;
  const groups = grouped(marks);
  const before = known.get(part);
  if (before?.groups === groups) return before.found;
  const found = ofPart(groups, "indicators" in part ? "project" : "section", part);
  known.set(part, { groups, found });
  return found;
}

const NONE: readonly TextMark[] = [];
const groupsOf = new WeakMap<readonly TextMark[], Groups>();
const known = new WeakMap<SectionRow | ProjectRow, { groups: Groups; found: readonly TextMark[] }>();

function grouped(marks: readonly TextMark[]): Groups {
  const before = groupsOf.get(marks);
  if (before) return before;
  const groups = new Map<string, TextMark[]>();
  for (const mark of marks) {
    const place = markPlace(mark);
    const group = groups.get(place);
    if (group) group.push(mark);
    else groups.set(place, [mark]);
  }
  groupsOf.set(marks, groups);
  return groups;
}

function ofPart(groups: Groups, table: PartTable, part: SectionRow | ProjectRow): TextMark[] {
  const { child } = TREE[table];
  return [
    ...holding(groups, table, part),
    ...rowsIn(part, child).flatMap((row) => holding(groups, child, row)),
  ];
}

function holding(groups: Groups, table: RowTable, row: Row): readonly TextMark[] {
  const marks = groups.get(markPlace({ table, id: row.id }));
  return marks ? marks.filter((mark) => standsOn(mark, (name) => textOf(table, row, name))) : NONE;
}
