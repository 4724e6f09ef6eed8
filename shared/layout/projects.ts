import { canonicalProject } from "../book/canonical.ts";
import type { Project } from "../book/model.ts";
import { projectHeading, projectNumber } from "../book/numbering.ts";
import { createFlow, type Flow } from "./flow.ts";
import { type ContentsText, contentsText } from "./front.ts";
import type { LayoutNotice, ProjectTables } from "./layout.ts";
import type { Line } from "./lines.ts";
import { measureText } from "./measure.ts";
import { headingNotice, tallRowNotice } from "./notices.ts";
import { originOf } from "./origin.ts";
import type { Profile } from "./profile.ts";
import { keepSame, type UnitPages } from "./sheets.ts";
import { flowTable } from "./table-flow.ts";
import type { Table, TableMaker } from "./tables.ts";

/** A project laid out. */
export interface ProjectUnit {
  readonly source: Project;
  readonly index: number;
  /** In canonical form. */
  readonly project: Project;
  readonly heading: string;
  /** How many lines each of the applications makes of the heading; the first is what was laid out. */
  readonly headingLines: readonly number[];
  readonly contents: ContentsText;
  readonly tables: ProjectTables;
  readonly pages: UnitPages;
  readonly notices: readonly LayoutNotice[];
}

/** @param before what stood there in the last layout: pages that have not changed are taken from it. */
export function layOutProject(
  profile: Profile,
  make: TableMaker,
  source: Project,
  index: number,
  before?: ProjectUnit,
): ProjectUnit {
  const project = canonicalProject(source);
  const heading = projectHeading(index, project.name);
  const { lines, counts: headingLines } = measureText(profile, "projectHeading", heading);
  const measured = { basic: make.basic(project), indicators: make.indicators(project) };
  const { tables, pages } = flowProject(profile, index, lines, measured);
  return {
    source,
    index,
    project,
    heading,
    headingLines,
    contents: contentsText(profile, heading),
    tables,
    pages: keepSame(pages, before?.pages),
    notices: projectNotices(profile, heading, headingLines, measured, pages.length),
  };
}

/** The same project under another number: only its heading is new, where that takes as many lines. */
export function renumberProject(
  profile: Profile,
  make: TableMaker,
  unit: ProjectUnit,
  index: number,
): ProjectUnit {
  const heading = projectHeading(index, unit.project.name);
  const { lines, counts: headingLines } = measureText(profile, "projectHeading", heading);
  const flow = createFlow(profile);
  flowHeading(flow, index, lines);
  const [first = [], ...others] = unit.pages;
  const [top = []] = flow.pages;
  if (flow.pages.length > 1 || headingLines.some((count, at) => count !== unit.headingLines[at]))
    return layOutProject(profile, make, unit.source, index, unit);
  return {
    ...unit,
    index,
    heading,
    contents: contentsText(profile, heading),
    pages: [[...top, ...first.slice(lines.length)], ...others],
    notices: unit.notices.map((notice) => ({ ...notice, where: heading })),
  };
}

/** Heading and tables onto pages. @returns the tables as they were laid out: some rows are taller than measured. */
function flowProject(
  profile: Profile,
  index: number,
  heading: readonly Line[],
  { basic, indicators }: ProjectTables,
): { readonly tables: ProjectTables; readonly pages: UnitPages } {
  const flow = createFlow(profile);
  flowHeading(flow, index, heading);
  const first = flowTable(flow, profile, basic);
  flow.y += profile.table.gap;
  const second = flowTable(flow, profile, indicators);
  return { tables: { basic: first, indicators: second }, pages: flow.pages };
}

const NAME = originOf("project", "name");

function flowHeading(flow: Flow, index: number, lines: readonly Line[]): void {
  flow.paragraph("projectHeading", lines, { origin: NAME, lead: projectNumber(index).length });
}

/** Rows that stay whole have room for what any application makes of them; what is left are headings and rows over a page's end. */
function projectNotices(
  profile: Profile,
  heading: string,
  headingLines: readonly number[],
  tables: ProjectTables,
  pages: number,
): LayoutNotice[] {
  const notices: LayoutNotice[] = [];
  const blank: Line = { text: "", start: 0, width: 0, ends: true };
  const differs = headingLines.some((count) => {
    if (count === headingLines[0]) return false;
    const lines = Array.from({ length: count }, () => blank);
    return flowProject(profile, 0, lines, tables).pages.length !== pages;
  });
  if (differs) notices.push(headingNotice(heading));
  const longer = { basic: longest(tables.basic, blank), indicators: longest(tables.indicators, blank) };
  if (longer.basic !== tables.basic || longer.indicators !== tables.indicators) {
    const lines = Array.from({ length: headingLines[0] ?? 1 }, () => blank);
    if (flowProject(profile, 0, lines, longer).pages.length !== pages) notices.push(tallRowNotice(heading));
  }
  return notices;
}

/** The table with as many lines in its splitting rows as any application makes. */
function longest(table: Table, blank: Line): Table {
  if (!table.rows.some((row) => row.splits && row.most > linesOf(row))) return table;
  const rows = table.rows.map((row) => {
    const missing = Array.from({ length: row.most - linesOf(row) }, () => blank);
    const [first, ...others] = row.cells.toSorted((a, b) => b.lines.length - a.lines.length);
    return row.splits && first
      ? { ...row, cells: [{ ...first, lines: [...first.lines, ...missing] }, ...others] }
      : row;
  });
  return { ...table, rows };
}

function linesOf({ cells }: Table["rows"][number]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.lines.length), 0);
}
