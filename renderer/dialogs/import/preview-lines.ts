import type { Book, Project } from "../../../shared/book/model.ts";
import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import { sectionHeading } from "../../../shared/book/numbering.ts";
import { unitKey, unitRuns, unitTitle } from "../../../shared/book/units.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { countWords } from "../../state/word-count.ts";

/** One line of what was understood. */
export type PreviewLine =
  | { readonly kind: "head"; readonly title: string; readonly aside: string }
  | { readonly kind: "section"; readonly title: string; readonly aside: string }
  | { readonly kind: "unit"; readonly unit: string; readonly title: string; readonly aside: string }
  | ProjectLine;

export interface ProjectLine {
  readonly kind: "project";
  readonly number: string;
  readonly title: string;
  readonly aside: string;
  /** 万元, grouped; "" for none. */
  readonly money: string;
  /** What becomes of it, where not all go the same way. */
  readonly fate?: Fate;
}

/** What becomes of a project in a merge; `open` where the user has still to say. */
export interface Fate {
  readonly words: string;
  readonly tone: "changes" | "stays" | "open";
}

/** Sections with their lengths, projects under their units with sums in 万元. */
export function previewLines({ sections, projects, department }: Book): readonly PreviewLine[] {
  const paragraphs = sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  return [
    { kind: "head", title: `${sections.length} 个章节`, aside: `${paragraphs} 段` },
    ...sections.map(
      (section, index): PreviewLine => ({
        kind: "section",
        title: sectionHeading(index, section.title || "（没有标题）"),
        aside: `${section.paragraphs.length} 段 ${words(section.paragraphs)} 字`,
      }),
    ),
    {
      kind: "head",
      title: `${projects.length} 个项目`,
      aside: `${indicators} 条指标 ${moneyOf(projects)} 万元`,
    },
    ...projectLines(projects, department, () => undefined),
  ];
}

/** Projects under their units. `fateOf` says what becomes of one. */
export function projectLines(
  projects: readonly Project[],
  department: string,
  fateOf: (index: number) => Fate | undefined,
): readonly PreviewLine[] {
  return unitRuns(projects.map((project, index) => ({ project, index }))).flatMap((run): PreviewLine[] => {
    const [first] = run;
    if (!first) return [];
    const own = run.map(({ project }) => project);
    return [
      {
        kind: "unit",
        unit: unitKey(first.project),
        title: unitTitle(first.project, department),
        aside: `${own.length} 个 ${moneyOf(own)} 万元`,
      },
      ...run.map(({ project, index }): PreviewLine => {
        const fate = fateOf(index);
        return {
          kind: "project",
          number: String(index + 1),
          title: project.name || "（没有名称）",
          aside: `${project.indicators.length} 条指标`,
          money: groupedMoney(project.budget.total),
          ...(fate === undefined ? {} : { fate }),
        };
      }),
    ];
  });
}

/** “3 个章节，9 个项目，862.00 万元”, for one file of several. */
export function bookSummary({ sections, projects }: Book): string {
  const parts = [
    sections.length > 0 ? `${sections.length} 个章节` : "没有章节",
    projects.length > 0 ? `${projects.length} 个项目 ${moneyOf(projects)} 万元` : "没有项目",
  ];
  return parts.join("，");
}

function moneyOf(projects: readonly Project[]): string {
  return groupedMoney(sumMoney(projects.map((project) => project.budget.total)));
}

/** As many 字 as the editor will say, in its way. */
function words(paragraphs: readonly string[]): string {
  return groupedCount(paragraphs.reduce((sum, text) => sum + countWords(text), 0));
}
