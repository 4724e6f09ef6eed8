import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { BookFile } from "../../electron/store/book-file.ts";
import type { MarkKey } from "../../shared/book/mark.ts";
import { marksInForce } from "../../shared/book/marks-in-force.ts";
import type { BookRows } from "../../shared/book/rows.ts";
import type { Problem, Where } from "../../shared/checks/problem.ts";
import { checkedProblems } from "../../shared/checks/run/checked.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What `README.md` beside the files says. */
interface Expected {
  readonly at: number;
  readonly undo: number;
  readonly redo: number;
  readonly notes: readonly Record<string, unknown>[];
  readonly lastYear?: object;
  readonly versions?: readonly { readonly name: string; readonly state: number }[];
  readonly problems?: readonly { readonly name: string; readonly problem: Problem }[];
  readonly states: readonly (Record<string, unknown> & {
    readonly sections: readonly number[];
    readonly projects: readonly number[];
    readonly carried?: readonly string[];
    readonly checked?: readonly string[];
  })[];
  readonly parts: readonly object[];
}

const folder = fileURLToPath(new URL("../fixtures/schema/", import.meta.url));

/** The schemas of which there are files. */
export const SCHEMAS = [1, 2, 3, 4];

/** A copy of the file of that schema. */
export function schemaFile(version: number): string {
  const path = join(temporaryFolder(), "旧.jxwb");
  copyFileSync(join(folder, `schema-${version}.jxwb`), path);
  return path;
}

/**
 * Undoes all steps of such a file and does them again, and expects at each what the program that made it had: every text of every
 * row, the marks in force, last year's book, and the versions that it keeps. Fields that are new since then are not looked at.
 */
export function expectAllThatItHolds(file: BookFile, version: number): void {
  const expected = JSON.parse(readFileSync(join(folder, `schema-${version}.json`), "utf8")) as Expected;
  const expectState = (at: number, rows = file.rows()) => {
    const { sections, projects, marks: _, carried, checked, ...fields } = expected.states[at] ?? nothing();
    expect(rows).toMatchObject({
      ...fields,
      sections: sections.map((part) => expected.parts[part]),
      projects: projects.map((part) => expected.parts[part]),
    });
    expect(carriedInForce(rows)).toEqual(carried ?? []);
    expect(checkedInForce(rows, expected)).toEqual(checked ?? []);
  };
  expect(file.notes()).toMatchObject(expected.notes);
  for (const { name, state } of expected.versions ?? []) {
    const { id } = file.versions().find((version) => version.name === name) ?? nothing();
    expectState(state, file.version(id));
  }
  expectState(expected.at);
  for (let at = expected.at - 1; at >= 0; at--) {
    expect(file.undo()).not.toBeNull();
    expectState(at);
  }
  expect(file.undo()).toBeNull();
  for (let at = 1; at < expected.states.length; at++) {
    expect(file.redo()).not.toBeNull();
    expectState(at);
  }
  expect(file.redo()).toBeNull();
  const lastYear = file.lastYear();
  if (expected.lastYear) expect(lastYear).toMatchObject(expected.lastYear);
  else expect(lastYear).toBeNull();
}

function nothing(): never {
  throw new Error("no such state or version");
}

function carriedInForce(rows: BookRows): string[] {
  return [...rows.sections, ...rows.projects]
    .flatMap((part) => marksInForce(rows.marks, part))
    .filter(({ kind }) => kind === "carried")
    .map(nameOf)
    .sort();
}

function checkedInForce(rows: BookRows, { problems = [] }: Expected): string[] {
  return problems
    .filter(({ name, problem }) => {
      const [, , table, id] = name.split(" ");
      const where = table === "book" ? problem.where : placeOf(rows, table ?? "", Number(id));
      const { field } = problem.where;
      const placed = where && { ...problem, where: field === undefined ? where : { ...where, field } };
      return placed !== null && checkedProblems(rows, [placed]).size > 0;
    })
    .map(({ name }) => name)
    .sort();
}

function nameOf({ kind, rule, table, id, field }: MarkKey): string {
  return `${kind} ${rule} ${table} ${id} ${field}`;
}

function placeOf(rows: BookRows, table: string, id: number): Where | null {
  const places = [
    ...rows.sections.flatMap((section, at) => [
      { table: "section", id: section.id, where: { section: at + 1 } },
      ...section.paragraphs.map((row, index) => ({
        table: "paragraph",
        id: row.id,
        where: { section: at + 1, paragraph: index + 1 },
      })),
    ]),
    ...rows.projects.flatMap((project, at) => [
      { table: "project", id: project.id, where: { project: at + 1 } },
      ...project.indicators.map((row, index) => ({
        table: "indicator",
        id: row.id,
        where: { project: at + 1, indicator: index + 1 },
      })),
    ]),
  ];
  return places.find((place) => place.table === table && place.id === id)?.where ?? null;
}
