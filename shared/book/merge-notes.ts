import { pairRows } from "../diff/rows.ts";
import { type Duplicate, placeId, type Version } from "./duplicates.ts";
import { FIELDS, indicatorLine, printedText } from "./fields.ts";
import type { ImportNote } from "./import-note.ts";
import type { MergePart } from "./merge.ts";
import type { MergePlan } from "./merge-plan.ts";
import type { Project } from "./model.ts";
import { projectHeading, sectionHeading } from "./numbering.ts";
import { sameIndicator, sameSection } from "./same.ts";

/** What a merge reports: everything of a part that is not in the merged book, and the projects that stand in it twice. */

/** What the cover of a part says otherwise than the merged book's. */
export function coverNotes({ name, book }: MergePart, main: MergePart): ImportNote[] {
  const other = FIELDS.book.filter(
    ({ kind, get }) => kind !== "choice" && get(book) !== get(main.book) && get(book) !== "",
  );
  if (other.length === 0) return [];
  return [
    {
      kind: "cover-not-taken",
      where: `${name} 封面`,
      text: other.map(({ label, get }) => `${label}：${get(book)}`).join("\n"),
      message: `封面取自“${main.name}”，这个文件封面上不同的内容没有并入。`,
    },
  ];
}

/** The sections of a part: none is merged, those that the merged book has alike are only mentioned. */
export function sectionNotes({ name, book }: MergePart, main: MergePart): ImportNote[] {
  return book.sections.map((section, index) => {
    const alike = main.book.sections.some((other) => sameSection(section, other));
    return {
      kind: alike ? "section-same" : "section-not-taken",
      where: `${name} ${sectionHeading(index, section.title)}`,
      text: section.paragraphs.join("\n"),
      message: alike
        ? `与“${main.name}”的这一章相同，没有重复并入。`
        : `合并时章节文字取自“${main.name}”，这一章没有并入。`,
    };
  });
}

/** About the duplicates of which the part at `index` has one, but for the part that has the first. */
export function duplicateNotes(
  parts: readonly MergePart[],
  index: number,
  duplicates: readonly Duplicate[],
  plan: MergePlan,
  numbers: ReadonlyMap<string, number>,
): ImportNote[] {
  return duplicates.flatMap((duplicate) =>
    duplicate.versions.flatMap((version) =>
      version.at
        .filter((at) => at.part === index)
        .flatMap((at): ImportNote[] => {
          const number = numbers.get(placeId(at));
          const where = `${parts[index]?.name ?? ""} ${projectHeading(at.project, version.project.name)}`;
          if (number === undefined) return [leftOut(parts, duplicate, version, plan, where)];
          const twice = placeId(at) !== duplicate.id && plan.choices[duplicate.id] === undefined;
          return twice ? [kept(parts, duplicate, version, where, number)] : [];
        }),
    ),
  );
}

function kept(
  parts: readonly MergePart[],
  { by, versions: [first] }: Duplicate,
  version: Version,
  where: string,
  project: number,
): ImportNote {
  const [{ part, project: index }] = first.at;
  const what = version === first ? "内容完全相同" : by === "code" ? "项目编码相同" : "单位和名称相同";
  const other = `“${parts[part]?.name ?? ""}”的 ${projectHeading(index, first.project.name)}`;
  return {
    kind: "duplicate-kept",
    where,
    text: version.project.code || version.project.name,
    message: `与${other}${what}，两个都保留了。请核对，删去多余的一个。`,
    project,
  };
}

function leftOut(
  parts: readonly MergePart[],
  { id, versions }: Duplicate,
  version: Version,
  plan: MergePlan,
  where: string,
): ImportNote {
  const choice = plan.choices[id];
  const stays = typeof choice === "number" ? versions[choice] : undefined;
  const from = parts[(stays ?? versions[0]).at[0].part]?.name ?? "";
  return {
    kind: "duplicate-left-out",
    where,
    text: stays ? differences(version.project, stays.project) : "",
    message: `同一个项目保留了“${from}”的，这一份没有保留，它不同的内容如下。`,
  };
}

/** What a project has that another version of it has otherwise or not at all, in lines. */
function differences(project: Project, other: Project): string {
  const fields = FIELDS.project
    .filter(({ get }) => get(project) !== get(other))
    .map((field) => `${field.label}：${printedText(field, project) || "（空）"}`);
  const rows = pairRows(project.indicators, other.indicators, sameIndicator).flatMap(([own, theirs]) => {
    const row = own === null ? undefined : project.indicators[own];
    const match = theirs === null ? undefined : other.indicators[theirs];
    return row && !(match && sameIndicator(row, match)) ? [`指标：${indicatorLine(row)}`] : [];
  });
  return [...fields, ...rows].join("\n");
}
