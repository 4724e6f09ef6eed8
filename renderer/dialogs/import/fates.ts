import type { Duplicate } from "../../../shared/book/duplicates.ts";
import type { MergePart } from "../../../shared/book/merge.ts";
import { type Fate, type PreviewLine, projectLines } from "./preview-lines.ts";
import type { PlannedMerge } from "./use-merge-plan.ts";

type Decided = Pick<PlannedMerge, "plan" | "duplicates">;

/** What becomes of the projects of files that are merged into the open book, which is the first part. */
export function fateLines(parts: readonly MergePart[], merge: Decided): readonly PreviewLine[] {
  const [open, ...files] = parts;
  if (!open) return [];
  const fates = new Map<string, Fate>();
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
        (project) => fates.get(`${index + 1}:${project}`) ?? NEW,
      ),
    ]),
    ...(untouched > 0
      ? [{ kind: "section", title: `打开的文本里另外 ${untouched} 个项目保持不动`, aside: "" } as const]
      : []),
  ];
}

const NEW: Fate = { words: "新增", tone: "changes" };

function fateOf({ id, versions }: Duplicate, { plan }: Decided): Fate {
  const own = versions[0].at[0].part === 0;
  const others = own ? "与现有的" : "几个文件";
  if (versions.length === 1) return { words: `${others}相同`, tone: own ? "stays" : "changes" };
  const choice = plan.choices[id];
  if (choice === undefined) return { words: `${others}不同，待选择`, tone: "open" };
  if (choice === "all") return { words: "都保留", tone: "changes" };
  if (!own) return { words: "已选择", tone: "changes" };
  return choice === 0 ? { words: "保留现有的", tone: "stays" } : { words: "更新现有的", tone: "changes" };
}
