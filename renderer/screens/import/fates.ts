import type { Duplicate } from "../../../shared/book/duplicates.ts";
import type { MergePart } from "../../../shared/book/merge.ts";
import { type PreviewLine, projectLines } from "./preview-lines.ts";
import type { PlannedMerge } from "./use-merge-plan.ts";

/** What becomes of the projects of files that are merged into the open book, which is the first part. */
export function fateLines(parts: readonly MergePart[], merge: PlannedMerge): readonly PreviewLine[] {
  const [open, ...files] = parts;
  if (!open) return [];
  const fates = new Map<string, string>();
  const matched = new Set<number>();
  for (const duplicate of merge.duplicates)
    for (const { at } of duplicate.versions)
      for (const { part, project } of at) {
        if (part === 0) matched.add(project);
        fates.set(`${part}:${project}`, fateOf(duplicate, merge));
      }
  const untouched = open.book.projects.length - matched.size;
  return [
    ...files.flatMap(({ name, book }, index): PreviewLine[] => [
      ...(files.length > 1
        ? [{ kind: "head", title: name, aside: `${book.projects.length} 个项目` } as const]
        : []),
      ...projectLines(
        book.projects,
        open.book.department,
        (project) => fates.get(`${index + 1}:${project}`) ?? "新增",
      ),
    ]),
    ...(untouched > 0
      ? [{ kind: "section", title: `打开的文本里另外 ${untouched} 个项目保持不动`, aside: "" } as const]
      : []),
  ];
}

function fateOf({ id, versions }: Duplicate, { plan }: PlannedMerge): string {
  const [first] = versions;
  const own = first.at[0].part === 0;
  if (versions.length === 1) return own ? "与现有的相同" : "几个文件相同";
  const choice = plan.choices[id];
  if (choice === undefined) return own ? "与现有的不同，待选择" : "几个文件不同，待选择";
  if (choice === "all") return "都保留";
  return own && choice === 0 ? "保留现有的" : own ? "更新现有的" : "已选择";
}
