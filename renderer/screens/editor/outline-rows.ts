import { sumMoney } from "../../../shared/book/money.ts";
import { chineseNumeral } from "../../../shared/book/numbering.ts";
import { PARTS } from "../../../shared/book/official-text.ts";
import type { BookRows, ProjectRow } from "../../../shared/book/rows.ts";
import type { Place } from "../../state/place.ts";

/** One line of the outline. */
export type OutlineRow =
  | {
      readonly kind: "place";
      readonly number: string;
      readonly title: string;
      readonly place: Place;
      readonly entry: number;
    }
  | { readonly kind: "part"; readonly title: string; readonly subtotal: string }
  | { readonly kind: "empty"; readonly title: string }
  | { readonly kind: "add"; readonly what: "section" | "project" };

/** `entry` of a place without a contents entry. */
export const NO_ENTRY = -1;

/**
 * The outline in print order. Neighbouring projects of one unit stand under its heading with their sum in 万元. A filter keeps
 * the projects whose name, code or unit holds it.
 */
export function outlineRows(rows: BookRows, filter: string): OutlineRow[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted !== "") return filtered(rows, wanted);
  return [
    { kind: "place", number: "", title: "封面信息", place: { kind: "cover" }, entry: NO_ENTRY },
    { kind: "part", title: partTitle(0), subtotal: "" },
    ...rows.sections.map(
      (section, index): OutlineRow => ({
        kind: "place",
        number: chineseNumeral(index + 1),
        title: section.title || "（未命名）",
        place: { kind: "section", id: section.id },
        entry: index,
      }),
    ),
    { kind: "add", what: "section" },
    ...(rows.projects.length === 0 ? [{ kind: "part", title: partTitle(1), subtotal: "" } as const] : []),
    ...projectRows(rows, () => true),
    { kind: "add", what: "project" },
  ];
}

/** The projects that hold the words, and the sections whose title does. */
function filtered(rows: BookRows, wanted: string): OutlineRow[] {
  const sections = rows.sections.flatMap((section, index): OutlineRow[] =>
    section.title.toLowerCase().includes(wanted)
      ? [
          {
            kind: "place",
            number: chineseNumeral(index + 1),
            title: section.title,
            place: { kind: "section", id: section.id },
            entry: index,
          },
        ]
      : [],
  );
  const projects = projectRows(rows, (project) =>
    `${project.name}\n${project.code}\n${project.agencyCode}${project.agencyName}`
      .toLowerCase()
      .includes(wanted),
  );
  return sections.length + projects.length > 0
    ? [...sections, ...projects]
    : [{ kind: "empty", title: "没有符合的项目" }];
}

function projectRows(rows: BookRows, shown: (project: ProjectRow) => boolean): OutlineRow[] {
  const out: OutlineRow[] = [];
  let unit: { key: string; amounts: string[]; heading: number } | null = null;
  const close = () => {
    const heading = unit && out[unit.heading];
    if (unit && heading?.kind === "part")
      out[unit.heading] = { ...heading, subtotal: sumMoney(unit.amounts) };
  };
  rows.projects.forEach((project, index) => {
    if (!shown(project)) return;
    const key = `${project.agencyCode} ${project.agencyName}`;
    if (unit?.key !== key) {
      close();
      const part = out.length === 0 ? `${PARTS[1].number} · ` : "";
      unit = { key, amounts: [], heading: out.length };
      out.push({ kind: "part", title: part + unitTitle(project, rows.department), subtotal: "" });
    }
    unit.amounts.push(project.budget.total);
    out.push({
      kind: "place",
      number: String(index + 1),
      title: project.name || "（未命名）",
      place: { kind: "project", id: project.id },
      entry: rows.sections.length + index,
    });
  });
  close();
  return out;
}

/** “366001 本级”: a unit's name without the department's, which stands in the header anyway. */
function unitTitle(project: ProjectRow, department: string): string {
  const name =
    department !== "" && project.agencyName.startsWith(department)
      ? project.agencyName.slice(department.length) || project.agencyName
      : project.agencyName;
  return `${project.agencyCode} ${name}`.trim() || "（未填单位）";
}

function partTitle(index: 0 | 1): string {
  return `${PARTS[index].number} ${PARTS[index].title}`;
}
