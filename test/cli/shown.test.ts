import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { BookFile } from "../../electron/store/book-file.ts";
import { LETING_JSON, letingBook } from "../fixtures/paths.ts";
import { SCHEMAS, schemaFile } from "../store/schema-fixture.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { filesIn, runCli } from "./run-cli.ts";

/** Every file of a folder, with its bytes and its time. */
function stateOf(folder: string): unknown {
  return filesIn(folder).map((name) => {
    const path = join(folder, name);
    const { mtimeNs, size } = statSync(path, { bigint: true });
    return [name, size, mtimeNs, createHash("sha256").update(readFileSync(path)).digest("hex")];
  });
}

/** Every command that only shows a book. */
function showAll(folder: string, name: string): { readonly json: string } {
  const run = (...args: string[]) => {
    const result = runCli(folder, ...args);
    expect(result, args.join(" ")).toMatchObject({ status: 0 });
    return result.stdout;
  };
  run("show", name);
  run("check", name, "--json");
  expect(run("pages", name, "--json")).toContain("总体");
  run("export", name, "--out", join(temporaryFolder(), "出.docx"));
  return { json: run("show", name, "--json") };
}

/** As a window of another PC that has the book open writes it. */
function holdElsewhere(book: string): string {
  const owner = join(dirname(book), ".~lock.旧.jxwb#");
  const said = { token: "there", user: "王五", computer: "PC-2", since: new Date().toISOString() };
  writeFileSync(owner, JSON.stringify({ ...said, process: 1, file: "" }));
  return owner;
}

function shownBook(json: string): Record<string, unknown> {
  return JSON.parse(json) as Record<string, unknown>;
}

describe("what only shows a book changes nothing", () => {
  it.each(SCHEMAS)("of a file of schema %i, held by somebody else or by nobody", (version) => {
    const book = schemaFile(version);
    const folder = dirname(book);
    const before = stateOf(folder);
    const { json } = showAll(folder, "旧.jxwb");
    expect(stateOf(folder)).toEqual(before);

    holdElsewhere(book);
    const held = stateOf(folder);
    expect(runCli(folder, "show", "旧.jxwb", "--json")).toMatchObject({ status: 0, stdout: json });
    expect(stateOf(folder)).toEqual(held);

    const file = BookFile.open(book);
    expect(shownBook(json)).toEqual(file.book());
    file.close();
  });

  it("does not list the book among the recent ones", () => {
    const book = schemaFile(2);
    const folder = dirname(book);
    expect(runCli(folder, "show", "旧.jxwb").status).toBe(0);
    expect(existsSync(join(folder, ".config"))).toBe(false);
  });

  it("nor takes back in the file what a killed program left half done", () => {
    const book = schemaFile(2);
    const folder = dirname(book);
    const whole = runCli(folder, "show", "旧.jxwb", "--json").stdout;
    const half = `
      const db = new (require("better-sqlite3"))(process.argv[1]);
      db.pragma("cache_size = 1");
      db.exec("BEGIN IMMEDIATE; UPDATE indicator SET level3 = 'x' || hex(zeroblob(2000)); UPDATE paragraph SET text = 'x'");
      process.kill(process.pid, "SIGKILL");`;
    spawnSync(process.execPath, ["-e", half, book], { cwd: join(import.meta.dirname, "../..") });
    expect(existsSync(`${book}-journal`)).toBe(true);
    const before = stateOf(folder);
    expect(runCli(folder, "show", "旧.jxwb", "--json")).toMatchObject({ status: 0, stdout: whole });
    expect(stateOf(folder)).toEqual(before);
  });
});

describe("import onto a book that has an owner file", () => {
  it("goes on where nobody renews it any more, and not where somebody does", () => {
    const book = schemaFile(2);
    const folder = dirname(book);
    const owner = holdElsewhere(book);
    const before = readFileSync(book);
    const refused = runCli(folder, "import", LETING_JSON, "--out", "旧.jxwb");
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining("王五") as string });
    expect(readFileSync(book).equals(before)).toBe(true);

    const silent = new Date(Date.now() - 60_000);
    utimesSync(owner, silent, silent);
    expect(runCli(folder, "import", LETING_JSON, "--out", "旧.jxwb")).toMatchObject({ status: 0 });
    expect(shownBook(runCli(folder, "show", "旧.jxwb", "--json").stdout)).toEqual(letingBook());
  });

  it("goes on where the program that wrote it is gone", () => {
    const book = schemaFile(2);
    const owner = join(dirname(book), ".~lock.旧.jxwb#");
    const file = String(statSync(book, { bigint: true }).ino);
    const said = { token: "dead", user: "王五", computer: hostname(), since: "", process: 2 ** 22 + 1, file };
    writeFileSync(owner, JSON.stringify(said));
    expect(runCli(dirname(book), "import", LETING_JSON, "--out", "旧.jxwb")).toMatchObject({ status: 0 });
  });
});
