import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { BookFile } from "../../electron/store/book-file.ts";
import type { Frozen } from "../../electron/store/frozen.ts";
import { MIGRATIONS, type Migration, newestVersion } from "../../electron/store/migrations.ts";
import type * as Fields from "../../shared/book/fields.ts";
import type * as Model from "../../shared/book/model-schema.ts";
import { expectAllThatItHolds, SCHEMAS, schemaFile } from "./schema-fixture.ts";

/** The program of some day to come, in which an indicator has a field more: 权重, which no file of today has. */

vi.mock("../../shared/book/model-schema.ts", async (original) => {
  const model = await original<typeof Model>();
  const { z } = await import("zod");
  const indicatorSchema = model.indicatorSchema.extend({ weight: z.string() });
  const projectSchema = model.projectFieldsSchema.extend({ indicators: z.array(indicatorSchema) });
  const bookSchema = model.bookSchema.extend({ projects: z.array(projectSchema) });
  return { ...model, indicatorSchema, projectSchema, bookSchema };
});

vi.mock("../../shared/book/fields.ts", async (original) => {
  const fields = await original<typeof Fields>();
  const weight = { ...fields.FIELDS.indicator[7], name: "weight", label: "权重", get: weightOf };
  // The same list that FIELDS and fieldsAt have.
  (fields.FIELDS.indicator as unknown as object[]).push(weight);
  return fields;
});

function weightOf(row: object): string {
  return "weight" in row ? String(row.weight) : "";
}

const withWeight = (row: Frozen): Frozen => ({ ...row, weight: "" });
const rowsWithWeight = (project: Frozen): Frozen => ({
  ...project,
  indicators: (project.indicators as Frozen[]).map(withWeight),
});

function addWeight(db: Database): void {
  db.exec("ALTER TABLE indicator ADD COLUMN weight TEXT NOT NULL DEFAULT ''");
}

const NEXT = newestVersion(MIGRATIONS) + 1;

const WEIGHT: Migration = {
  version: NEXT,
  up: addWeight,
  upgradeOps: (op) => {
    if (op.op !== "insert") return op;
    if (op.table === "indicator") return { ...op, row: withWeight(op.row as Frozen) };
    return op.table === "project" ? { ...op, row: rowsWithWeight(op.row as Frozen) } : op;
  },
  upgradeBook: (book) => ({ ...book, projects: (book.projects as Frozen[]).map(rowsWithWeight) }),
};

function opened(path: string, migrations: readonly Migration[]): BookFile {
  const file = BookFile.open(path, true, migrations);
  onTestFinished(() => file.close());
  return file;
}

/** A file as the program of today leaves it. */
function todaysFile(version: number): string {
  const path = schemaFile(version);
  BookFile.open(path).close();
  return path;
}

describe.each(SCHEMAS)("a file of schema %i in a program whose indicators have a field more", (version) => {
  it("gives back every step, its marks in force and last year's book", () => {
    const path = schemaFile(version);
    const file = opened(path, [...MIGRATIONS, WEIGHT]);
    expectAllThatItHolds(file, version);
    expect(file.rows().projects.flatMap(({ indicators }) => indicators.map(weightOf))).toContain("");
    expect(existsSync(`${path}.v${version}.bak`)).toBe(true);
  });

  it("gives all of it back too where the program of today had it in between", () => {
    expectAllThatItHolds(opened(todaysFile(version), [...MIGRATIONS, WEIGHT]), version);
  });

  it("would lose its steps without an upgrade of them", () => {
    const file = opened(schemaFile(version), [...MIGRATIONS, { version: NEXT, up: addWeight }]);
    expect(() => expectAllThatItHolds(file, version)).toThrow();
  });
});

it("a mark of a whole row stands on the fields that there were, and ends when one of those changes", () => {
  const file = opened(schemaFile(2), [...MIGRATIONS, WEIGHT]);
  const { marks, projects } = file.rows();
  const whole = marks.find(
    ({ kind, table, field }) => kind === "carried" && table === "indicator" && field === "",
  );
  expect(Object.keys(whole?.fields ?? {})).toEqual([
    "level1",
    "level2",
    "level3",
    "description",
    "symbol",
    "number",
    "unit",
    "basis",
  ]);
  expect(projects.flatMap(({ indicators }) => indicators).some(({ id }) => id === whole?.id)).toBe(true);
});
