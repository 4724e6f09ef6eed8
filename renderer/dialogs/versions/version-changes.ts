import { projectHeading, sectionHeading } from "../../../shared/book/numbering.ts";
import type { PartRef } from "../../../shared/book/restored-part.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { sameValue } from "../../state/same-value.ts";

/** A section or project of a version beside the book as it is now. */
export interface VersionPart extends PartRef {
  /** As the contents print it. */
  readonly heading: string;
  /** The same as now, another than now, or gone by now. */
  readonly state: "same" | "changed" | "gone";
}

/** A version beside the book as it is now. */
export interface VersionChanges {
  readonly parts: readonly VersionPart[];
  /** What the book has now and the version has not. */
  readonly added: readonly (PartRef & { readonly heading: string })[];
  readonly cover: boolean;
  /** Sections or projects that both have stand in another order. */
  readonly order: boolean;
  readonly marks: boolean;
  readonly comments: boolean;
}

export function versionChanges(now: BookRows, then: BookRows): VersionChanges {
  const [own, others] = [partsOf(now), partsOf(then)];
  const [rowsNow, rowsThen] = [byKey(own), byKey(others)];
  const parts = others.map(({ row, ...part }): VersionPart => {
    const current = rowsNow.get(keyOf(part));
    return { ...part, state: current === undefined ? "gone" : sameValue(current, row) ? "same" : "changed" };
  });
  const shared = (list: readonly PartRef[]) =>
    list.map(keyOf).filter((key) => rowsNow.has(key) && rowsThen.has(key));
  return {
    parts,
    added: own.filter((part) => !rowsThen.has(keyOf(part))).map(({ row: _, ...part }) => part),
    cover: !sameValue(coverOf(now), coverOf(then)),
    order: shared(own).join() !== shared(others).join(),
    marks: !sameValue(now.marks, then.marks),
    comments: !sameValue(now.comments, then.comments),
  };
}

/** What a whole restoring would do, each a line. None: nothing. */
export function changesInWords({ parts, added, cover, order, marks, comments }: VersionChanges): string[] {
  const count = (table: PartRef["table"], state: VersionPart["state"]) =>
    parts.filter((part) => part.table === table && part.state === state).length;
  const gone = (table: PartRef["table"]) => added.filter((part) => part.table === table).length;
  const counts: [number, (count: number) => string][] = [
    [count("section", "changed"), (many) => `${many} 个章节改回当时的内容`],
    [count("project", "changed"), (many) => `${many} 个项目改回当时的内容`],
    [count("section", "gone"), (many) => `${many} 个已删除的章节加回来`],
    [count("project", "gone"), (many) => `${many} 个已删除的项目加回来`],
    [gone("section"), (many) => `${many} 个后来加的章节去掉`],
    [gone("project"), (many) => `${many} 个后来加的项目去掉`],
  ];
  return [
    ...(cover ? ["封面和设置改回当时的"] : []),
    ...counts.flatMap(([many, words]) => (many > 0 ? [words(many)] : [])),
    ...(order ? ["章节、项目的次序改回当时的"] : []),
    ...(marks ? ["“已忽略”“待核对”的标记改回当时的"] : []),
    ...(comments ? ["批注改回当时的"] : []),
  ];
}

type PartRow = PartRef & { readonly heading: string; readonly row: object };

/** In print order. */
function partsOf({ sections, projects }: BookRows): PartRow[] {
  return [
    ...sections.map((row, at): PartRow => {
      return { table: "section", id: row.id, heading: sectionHeading(at, row.title), row };
    }),
    ...projects.map((row, at): PartRow => {
      return { table: "project", id: row.id, heading: projectHeading(at, row.name), row };
    }),
  ];
}

function byKey(parts: readonly PartRow[]): Map<string, object> {
  return new Map(parts.map((part) => [keyOf(part), part.row]));
}

function keyOf({ table, id }: PartRef): string {
  return `${table} ${id}`;
}

function coverOf({ sections: _, projects: __, marks: ___, comments: ____, ...cover }: BookRows): object {
  return cover;
}
