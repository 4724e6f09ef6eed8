import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Log, pathInLog, withoutTexts } from "../../electron/services/log.ts";
import { type MethodName, methods, type OpenBook } from "../../shared/api/api.ts";
import type { Op } from "../../shared/book/edit.ts";
import { letingBook } from "../fixtures/paths.ts";
import { schemaFile } from "../store/schema-fixture.ts";
import { startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What stands in the book and in files, and must stand in no log: of every script, plain and in quotation marks. */
const CANARIES = ["金丝雀之歌", "Qz8kPv3wCanary", "918273645", "雀x\"'“7731"];
const CANARY = CANARIES.join(" ");

function logOf(userData: string): string {
  return new Log(userData).read();
}

function expectNoTexts(text: string, folder: string): void {
  for (const canary of [...CANARIES, "7731", basename(folder)]) expect(text).not.toContain(canary);
}

/** Inputs of a method with the canary wherever a text may stand; each alternative once. */
function inputsOf(method: MethodName, pathOf: (name: string) => string): unknown[] {
  return samples(z.toJSONSchema(methods[method].input, { unrepresentable: "any" }), method, pathOf);
}

function samples(
  schema: z.core.JSONSchema._JSONSchema,
  name: string,
  pathOf: (name: string) => string,
): unknown[] {
  if (typeof schema === "boolean") return [CANARY];
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum.slice(0, 1);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap((choice) => samples(choice, name, pathOf));
  if (schema.type === "object") {
    const all = Object.entries(schema.properties ?? {}).map(
      ([key, part]) => [key, samples(part, key, pathOf)] as const,
    );
    const most = Math.max(1, ...all.map(([, values]) => values.length));
    return Array.from({ length: Math.min(most, 12) }, (_, at) =>
      Object.fromEntries(all.map(([key, values]) => [key, values[at % values.length]])),
    );
  }
  if (schema.type === "array")
    return [samples((schema.items ?? true) as z.core.JSONSchema._JSONSchema, name, pathOf)];
  if (schema.type === "string") return [/path|out|file|folder/i.test(name) ? pathOf(name) : CANARY];
  if (schema.type === "integer" || schema.type === "number") return [Math.max(1, schema.minimum ?? 1)];
  return [schema.type === "boolean" ? true : null];
}

describe("the log", () => {
  it("holds no text of a book or a file, whatever is asked for and whatever goes wrong", async () => {
    const { session, folder, data } = startSession();
    const userData = `${folder}-data`;
    const at = (name: string) => join(folder, `${CANARY.replace(/\W/g, "")}金丝雀之歌${name}`);
    const book = at("文本.jxwb");
    const opened = await data<OpenBook>("book.create", { path: book, fiscalYear: 2025, department: CANARY });
    const [section] = opened.rows.sections;
    const ops: Op[] = [
      { op: "set", table: "section", id: section?.id ?? 0, fields: { title: CANARY } },
      {
        op: "insert",
        table: "project",
        before: null,
        row: {
          ...(letingBook().projects[0] as (typeof opened.rows.projects)[number]),
          name: CANARY,
          goal: CANARY,
        },
      },
    ];
    await data("book.edit", { label: CANARY, ops });

    for (const [name, text] of [
      ["坏.json", `{"format": ${CANARY}`],
      ["别的.json", JSON.stringify({ format: CANARY, [CANARY]: CANARY })],
      ["坏.docx", CANARY],
      ["坏.xlsx", `PK\u0003\u0004${CANARY}`],
      ["坏.jxwb", CANARY],
    ] as const) {
      writeFileSync(at(name), text);
      await session.call("import.read", { job: CANARY, file: at(name) });
      for (const method of ["book.open", "book.show"]) await session.call(method, { path: at(name) });
    }
    mkdirSync(at("夹"));
    for (const method of Object.keys(methods) as MethodName[])
      for (const input of [
        ...inputsOf(method, (name) => at(`${name}.jxwb`)),
        { [CANARY]: CANARY },
        CANARY,
        null,
      ])
        await session.call(method, input);
    await session.call("book.open", { path: book });
    for (const ending of ["docx", "pdf", "xlsx", "json", "夹", "没有/出.docx"])
      await session.call("export.run", { job: CANARY, out: at(ending), overwrite: true });
    await session.call(CANARY, {});
    // What SQLite says of a file that was written over while it was open.
    writeFileSync(book, readFileSync(book).fill(CANARY, 4096));
    for (const method of ["book.get", "book.undo", "book.steps", "book.lastYear"])
      await session.call(method, {});
    await data("app.diagnostics", { out: join(folder, "诊断.txt"), overwrite: true });
    await session.close();

    const log = logOf(userData);
    expectNoTexts(log, folder);
    expectNoTexts(readFileSync(join(folder, "诊断.txt"), "utf8"), folder);
    for (const event of [
      "session.begins",
      "book.opened",
      "worker.ended",
      "failed during=import.read",
      "session.ends",
    ])
      expect(log).toContain(event);
    expect(log).toContain("failed during=book.open code=not-a-book");
  });

  it("tells of a migration, and which book by a number that is always the same", async () => {
    const book = schemaFile(1);
    const { folder, data, session } = startSession();
    await data("book.open", { path: book });
    await data("book.close", {});
    await session.close();
    const log = logOf(`${folder}-data`);
    for (const event of ["migrates", "opened", "closed"])
      expect(log).toContain(`book.${event} book=${pathInLog(book)}`);
  });

  it("of an error that nobody foresaw has its kind and where it arose, not its message", () => {
    const message = `${CANARY}\n    at ${CANARY} (${CANARY}/electron/a.ts:1:1)\n    at 金丝雀 (/x/electron/b.ts:1:1)`;
    const error = new TypeError(message);
    const userData = temporaryFolder();
    new Log(userData).failed("book.get", error);
    const log = logOf(userData);
    expectNoTexts(log, "no folder");
    expect(log).toMatch(/ failed during=book\.get code=unforeseen details=TypeError < .*/);
  });

  it.each([
    [
      "ENOENT: no such file or directory, open '/home/王五/绩效 it's.jxwb'",
      "ENOENT: no such file or directory, open …",
    ],
    ["SQLITE_IOERR_WRITE: disk failure", "SQLITE_IOERR_WRITE: disk failure"],
    ["owner file ~$招商局.docx", "owner file …"],
    ['Unexpected token x, "{"a": 金丝雀" is not valid JSON', "Unexpected token x, … is not valid JSON"],
  ])("keeps of details what is the program's own: %s", (details, kept) => {
    expect(withoutTexts(details)).toBe(kept);
  });

  it("takes no more than twice its size, and keeps what is newest", () => {
    const userData = temporaryFolder();
    const log = new Log(userData);
    for (let at = 0; at < 2_500; at++) log.note("event", { at, filling: "x".repeat(1_000) });
    const files = ["jxwb.log", "jxwb.log.1"].map((name) => join(userData, "log", name));
    for (const file of files) expect(statSync(file).size).toBeLessThan(1.1 * 1024 * 1024);
    expect(log.read()).toContain("at=2499 ");
    expect(log.read()).not.toContain("at=0 ");
  });

  it("keeps nobody from working where it cannot be written", async () => {
    const folder = temporaryFolder();
    const userData = join(folder, "data");
    mkdirSync(userData);
    writeFileSync(join(userData, "log"), "a file where its folder should be");
    const { data } = startSession({ folder, userData });
    await data("book.create", { path: join(folder, "a.jxwb"), fiscalYear: 2025, department: "甲局" });
    await data("app.diagnostics", { out: join(folder, "诊断.txt"), overwrite: false });
    expect(readFileSync(join(folder, "诊断.txt"), "utf8")).toContain("完整性检查：ok");
  });
});

describe("the diagnostics", () => {
  it("tell the versions, the open book's schema, whether its file is whole, how many rows it has, and the log", async () => {
    const { folder, data } = startSession({ version: "1.2.3" });
    const out = join(folder, "诊断.txt");
    await data("app.diagnostics", { out, overwrite: false });
    expect(readFileSync(out, "utf8")).toContain("打开的文本：no-book");
    const book = join(folder, "a.jxwb");
    await data("book.create", { path: book, fiscalYear: 2025, department: "甲局" });
    await expect(data("app.diagnostics", { out, overwrite: false })).rejects.toThrow("file-exists");
    await expect(data("app.diagnostics", { out: book, overwrite: true })).rejects.toThrow("file-exists");
    expect(await data("app.diagnostics", { out, overwrite: true })).toEqual({ path: out });
    const text = readFileSync(out, "utf8");
    expect(text).toContain("程序：1.2.3，browser");
    expect(text).toContain(`Node ${process.versions.node}`);
    expect(text).toMatch(/SQLite 3\.\d+\.\d+/);
    expect(text).toMatch(/结构第 (\d+) 版（程序的是第 \1 版）/);
    expect(text).toContain("完整性检查：ok");
    expect(text).toMatch(/行数：.*\bbook 1\b/);
    expect(text).toMatch(/section \d+/);
    expect(text).toContain("session.begins");
    expect(existsSync(book)).toBe(true);
  });
});
