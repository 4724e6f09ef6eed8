import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { type BasicFields, readBasicPart } from "./basic-part.ts";
import { isFormTitle } from "./form-title.ts";
import type { Header } from "./header.ts";
import { type IndicatorRows, readIndicatorPart } from "./indicator-part.ts";
import { indicatorsIn } from "./indicators-in-text.ts";
import { noteAmounts, noteBeside, noteHeading, noteTable, noteWords, noteYears } from "./project-notes.ts";
import {
  amountsIn,
  headingOf,
  type Notes,
  type ProjectSource,
  readLines,
  wholeDepartment,
} from "./project-source.ts";
import { isClosingLine, isSumWord } from "./remarks.ts";
import type { TablePart } from "./table-parts.ts";

/**
 * Reads one project; `index` counts from 0. What its tables and lines say beyond the Book goes to `notes`.
 * @param ours we wrote the file: its merged cells are merged, and a blank cell is blank
 */
export function readProject(
  source: ProjectSource,
  index: number,
  ours: boolean,
  notes: Notes,
): { readonly project: Project; readonly place: string } {
  const said = amountsIn(source) ?? source.around ?? null;
  const around = said ?? "万元";
  const basics: BasicFields[] = [];
  const ownYear = () => source.ownYear?.(basics.find(({ fields }) => fields.code)?.fields.code ?? "") ?? null;
  const indicators: IndicatorRows[] = [];
  const noting: ((place: string) => void)[] = [];
  for (const { at, part } of source.parts) {
    if (part.kind === "basic") {
      const basic = readBasicPart(part, around, ours, source.ownYear ?? (() => null));
      basics.push(basic);
      noting.push((place) => noteBeside(notes, at, `${place} 基本信息表`, basic.beside, "label"));
      continue;
    }
    if (part.kind === "other" && !goesOn(part, indicators.at(-1)?.header ?? null, ours)) {
      noting.push((place) => noteTable(notes, at, place, part));
      continue;
    }
    const rows = readIndicatorPart(part, indicators.at(-1) ?? null, ours, ownYear);
    const isFirst = indicators.length === 0;
    indicators.push(rows);
    noting.push((place) => {
      if (isFirst) noteBeside(notes, at, `${place} 指标表`, rows.columns, "column");
      noteBeside(notes, at, `${place} 指标表`, rows.rows, "row");
    });
  }
  const heading = headingOf(source, basics);
  // The first part that names a field gives it.
  const read: BasicFields["fields"] = Object.assign({}, ...basics.map(({ fields }) => fields).toReversed());
  const { rest, titles } = readLines(source.lines, read);
  const inText = ours ? [] : indicatorsIn(basics.flatMap(({ beside }) => beside.entries));
  const project: Project = {
    ...emptyProject(),
    ...read,
    indicators: indicators.length > 0 ? indicators.flatMap((rows) => rows.indicators) : inText,
  };
  if (isBlank(project.name)) {
    const formTitles = [...titles, ...basics.flatMap(({ words }) => words.filter(isFormTitle))];
    project.name = heading?.title ?? wholeDepartment(formTitles);
  }
  const place = `第二部分 ${index + 1}.${project.name.trim()}`;
  const at = source.parts[0]?.at ?? heading?.at ?? 0;
  if (heading) noteHeading(source, heading, project, index, place, notes);
  else if (isBlank(project.name))
    notes.add(at, { kind: "project-unnamed", where: place, text: "", message: UNNAMED });
  if (indicators.length === 0 && inText.length > 0)
    notes.add(at, {
      kind: "indicators-from-text",
      where: place,
      text: "",
      message: `指标写在一格文字里，已拆成 ${inText.length} 条，请核对；原文留在项目旁。`,
    });
  noteAmounts(basics, said !== null, project, (note) => notes.add(at, { ...note, where: place }));
  if (!ours) noteYears(basics, indicators, (note) => notes.add(at, { ...note, where: place }));
  for (const { at, text } of rest)
    notes.add(at, {
      kind: "text-not-understood",
      where: place,
      text,
      message: "这一段在项目的表格之外，没有对应的栏目，没有导入。",
    });
  for (const note of noting) note(place);
  if (!ours) noteWords(titles, basics, indicators, place, (note) => notes.add(at, note));
  return { project, place };
}

const UNNAMED = "表里没有写项目名称，请补填。";

/** A table without a header of its own goes on from the indicator table before it, if its rows but blank ones and remarks are as wide. */
function goesOn({ table, first, end }: TablePart, header: Header | null, ours: boolean): boolean {
  const rows = table.rows
    .slice(first, end)
    .filter((row) => row.length > 1 && row.some((cell) => !isBlank(cell.text)))
    .filter(([cell]) => ours || (cell && !isSumWord(cell.text) && !isClosingLine(cell.text)));
  return header !== null && rows.length > 0 && rows.every((row) => row.length === header.columns.length);
}
