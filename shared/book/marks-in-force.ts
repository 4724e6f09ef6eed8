import { indicatorText, paragraphText, projectText, sectionText } from "./field-text.ts";
import { type MarkTable, markPlace, type TextMark } from "./mark.ts";
import type { BookRows, ProjectRow, SectionRow } from "./rows.ts";

type Groups = ReadonlyMap<string, readonly TextMark[]>;

/** The marks of a section or project whose text is still as it was, by what they are on. Those of the book itself are the caller's. */
export function marksInForce(marks: BookRows["marks"], part: SectionRow | ProjectRow): readonly TextMark[] {
  if (marks.length === 0) return NONE;
  const groups = grouped(marks);
  const before = known.get(part);
  if (before?.groups === groups) return before.found;
  const found = "indicators" in part ? ofProject(groups, part) : ofSection(groups, part);
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

function ofSection(groups: Groups, section: SectionRow): TextMark[] {
  return [
    ...holding(groups, "section", section.id, () => sectionText(section)),
    ...section.paragraphs.flatMap((row) => holding(groups, "paragraph", row.id, () => paragraphText(row))),
  ];
}

function ofProject(groups: Groups, project: ProjectRow): TextMark[] {
  return [
    ...holding(groups, "project", project.id, (field) => projectText(project, field)),
    ...project.indicators.flatMap((row) =>
      holding(groups, "indicator", row.id, (field) => indicatorText(row, field)),
    ),
  ];
}

function holding(
  groups: Groups,
  table: MarkTable,
  id: number,
  textOf: (field: string) => string | null,
): readonly TextMark[] {
  const marks = groups.get(markPlace({ table, id }));
  return marks ? marks.filter((mark) => textOf(mark.field) === mark.text) : NONE;
}
