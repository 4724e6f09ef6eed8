import { perObject, perObjectWith } from "../remember.ts";
import type { Op, RowTable } from "./edit.ts";
import { textOf } from "./field-text.ts";
import { markPlace, standsOn, type TextMark } from "./mark.ts";
import type { ProjectRow, SectionRow } from "./rows.ts";
import { type Row, rowsIn, TREE } from "./tree.ts";

type Groups = ReadonlyMap<string, readonly TextMark[]>;

/** The marks of a section or project whose text is still as it was, by what they are on. Those of the book itself are the caller's. */
export function marksInForce(marks: readonly TextMark[], part: SectionRow | ProjectRow): readonly TextMark[] {
  return marks.length === 0 ? NONE : ofPart(part, groupsOf(marks));
}

const NONE: readonly TextMark[] = [];

const groupsOf = perObject((marks: readonly TextMark[]): Groups => Map.groupBy(marks, markPlace));

const ofPart = perObjectWith((part: SectionRow | ProjectRow, groups: Groups): readonly TextMark[] => {
  const table = "indicators" in part ? "project" : "section";
  const { child } = TREE[table];
  return [
    ...holding(groups, table, part),
    ...rowsIn(part, child).flatMap((row) => holding(groups, child, row)),
  ];
});

function holding(groups: Groups, table: RowTable, row: Row): readonly TextMark[] {
  const marks = groups.get(markPlace({ table, id: row.id }));
  return marks ? marks.filter((mark) => standsOn(mark, (name) => textOf(table, row, name))) : NONE;
}

/** What takes marks off. */
export function unmarkOps(marks: readonly TextMark[]): Op[] {
  return marks.map(({ fields: _, who: __, at: ___, ...key }) => ({ op: "mark", ...key, mark: null }));
}
