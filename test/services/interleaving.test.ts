import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createSession, type Session } from "../../electron/services/session.ts";
import { jsonOfBook } from "../../electron/services/tasks/book-json.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { EventData, Reply } from "../../shared/api/api.ts";
import { smallBook } from "../store/small-book.ts";
import { withoutBackups } from "../support/without-backups.ts";

/**
 * Calls of one session, asked in any order and at any moment, without waiting for one another. Every edit brings a paragraph of its
 * own. What has to be in which file is told by the session's own events, which come in the order in which things are done.
 */

/** One call, and how many turns of the event loop the next one waits. */
interface Step {
  readonly method: string;
  /** Told apart by number: paths and texts are made of it. */
  readonly input: (run: Run, number: number) => unknown;
  readonly turns: number;
}

interface Run {
  readonly folder: string;
  /** Ids that `import.read` has answered. */
  readonly readings: string[];
}

const at = (name: string) => (run: Run) => ({ path: book(run, name) });

const book = ({ folder }: Pick<Run, "folder">, name: string) => join(folder, `${name}.jxwb`);
const draft = (run: Run) => join(run.folder, "稿.json");
const job = (number: number) => ({ job: `j${number}` });
const NEXT_YEAR = { fiscalYear: 2025, projects: [{ index: 0, name: "甲项目" }] };
const UNIT = { agencyCode: "366001", agencyName: "某某局本级" };

const edit = (_: Run, number: number) => ({
  label: "添段落",
  ops: [{ op: "insert", table: "paragraph", parent: 1, before: null, row: { text: `改${number}。` } }],
});

type Pool = Record<string, [weight: number, method: string, input: Step["input"]]>;

/** What a session can be asked at once. */
const QUICK = {
  edit: [14, "book.edit", edit],
  undo: [2, "book.undo", () => ({})],
  redo: [2, "book.redo", () => ({})],
  open: [3, "book.open", at("甲")],
  openOther: [2, "book.open", at("乙")],
  openByLink: [1, "book.open", at("链接")],
  openBroken: [1, "book.open", at("坏")],
  close: [1, "book.close", () => ({})],
  create: [1, "book.create", (run, n) => ({ path: book(run, `新${n}`), fiscalYear: 2025, department: "" })],
  saveAs: [4, "book.saveAs", (run, n) => ({ path: book(run, `另存${n}`), overwrite: false })],
  replace: [1, "book.saveAs", (run) => ({ path: book(run, "被覆盖"), overwrite: true })],
  replaceByLink: [1, "book.saveAs", (run) => ({ path: book(run, "被链接"), overwrite: true })],
  takeOver: [1, "book.takeOver", () => ({})],
  current: [1, "book.current", () => ({})],
  get: [1, "book.get", () => ({})],
  steps: [1, "book.steps", () => ({})],
  note: [1, "book.addNotes", () => ({ notes: [{ kind: "k", where: "w", text: "t", message: "m" }] })],
  unlink: [1, "book.unlinkLastYear", () => ({})],
  lastYear: [1, "book.lastYear", () => ({})],
  spot: [1, "book.keepSpot", () => ({ spot: "这里" })],
} satisfies Pool;

/** What needs a worker, which takes a hundred times as long. */
const IN_WORKERS: Pool = {
  import: [1, "import.run", (run, n) => ({ ...job(n), files: [draft(run)], out: book(run, `导入${n}`) })],
  read: [2, "import.read", (run, n) => ({ ...job(n), file: draft(run) })],
  rollOver: [
    2,
    "book.rollOver",
    (run, n) => ({ ...job(n), id: run.readings[0] ?? "none", out: book(run, `翻${n}`), ...NEXT_YEAR }),
  ],
  link: [2, "book.linkLastYear", (run, n) => ({ ...job(n), path: draft(run) })],
  export: [
    1,
    "export.run",
    (run, n) => ({ ...job(n), out: join(run.folder, `出${n}.json`), overwrite: false }),
  ],
  split: [
    1,
    "book.split",
    (run, n) => ({ ...UNIT, sections: "titles", path: book(run, `分${n}`), overwrite: false }),
  ],
  cancel: [1, "job.cancel", (_, n) => ({ job: `j${n - 1}` })],
};

/** Where what is saved as another file goes; nothing else opens these. */
const COPIES = /^(另存|被覆盖)/;

/** In memory where the system has such a place: nobody pulls the plug here, and a disk would take ten times as long. */
const TEMPORARY = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

let templates: string;

beforeAll(async () => {
  templates = mkdtempSync(join(TEMPORARY, "绩效 交错-"));
  for (const name of ["甲", "乙", "被覆盖"])
    await createBookFile(book({ folder: templates }, name), smallBook(), [], false);
  writeFileSync(book({ folder: templates }, "坏"), "x");
  writeFileSync(join(templates, "稿.json"), jsonOfBook(smallBook()));
});

afterAll(() => rmSync(templates, { recursive: true, force: true }));

/** Timers and workers that were started here and have not been ended. */
function watchLeftovers() {
  const timers = new Set<unknown>();
  const workers = new Set<Worker>();
  const [start, end] = [setInterval, clearInterval];
  vi.spyOn(globalThis, "setInterval").mockImplementation(((work: () => void, ms: number) => {
    const timer = start(work, ms);
    timers.add(timer);
    return timer;
  }) as typeof setInterval);
  vi.spyOn(globalThis, "clearInterval").mockImplementation((timer) => {
    timers.delete(timer);
    end(timer);
  });
  process.on("worker", (worker) => {
    workers.add(worker);
    worker.once("exit", () => workers.delete(worker));
  });
  return () => ({ timers: timers.size, workers: workers.size });
}

/** What the session told, as the texts that each file must have: by path, then by the paragraph's id. */
class Told {
  readonly #files = new Map<string, Map<number, string>>();
  /** Every text that was ever put in. */
  readonly added = new Set<string>();
  open: string | null = null;

  switched(path: string | null): void {
    const next = path === null ? null : basename(path).replace("被链接", "被覆盖").replace("链接", "甲");
    if (next !== null) {
      const before = COPIES.test(next) ? this.#files.get(this.open ?? "") : this.#files.get(next);
      this.#files.set(next, new Map(before));
    }
    this.open = next;
  }

  changed({ ops }: EventData<"book.changed">): void {
    const file = this.#files.get(this.open ?? "");
    for (const op of ops) {
      if (op.op === "delete") file?.delete(op.id);
      if (op.op !== "insert" || op.table !== "paragraph" || op.row.id === undefined) continue;
      file?.set(op.row.id, op.row.text);
      this.added.add(op.row.text);
    }
  }

  get files(): [name: string, texts: string[]][] {
    return Array.from(this.#files, ([name, texts]) => [name, [...texts.values()].toSorted()]);
  }
}

/** The texts that edits have brought into a book on the disk. */
function textsIn(path: string): string[] {
  const paragraphs = readBook(path).sections[0]?.paragraphs ?? [];
  return paragraphs.filter((text) => text.startsWith("改")).toSorted();
}

const leftovers = watchLeftovers();

async function run(steps: readonly Step[], closeAt: number): Promise<void> {
  const folder = mkdtempSync(join(TEMPORARY, "绩效 交错-"));
  cpSync(templates, folder, { recursive: true });
  symlinkSync("甲.jxwb", join(folder, "链接.jxwb"));
  symlinkSync("被覆盖.jxwb", join(folder, "被链接.jxwb"));
  // Once after each run the last backup would take most of the time; what it does is tested by itself.
  withoutBackups(join(folder, "data"));
  const here: Run = { folder, readings: [] };
  const told = new Told();
  const session = createSession({
    // A window looks at a file before it opens it, in a thread that takes longer than all of this.
    host: "cli",
    version: "1",
    documents: folder,
    userData: join(folder, "data"),
  });
  session.on((event, data) => {
    if (event === "book.switched" && "path" in data) told.switched(data.path);
    if (event === "book.changed") told.changed(data as EventData<"book.changed">);
    expect(event).not.toBe("book.readOnly");
  });
  const replies: Promise<Reply>[] = [];
  const asked = async (step: Step, number: number) => {
    const reply = await session.call(step.method, step.input(here, number));
    check(step, reply, told);
    if (step.method === "import.read" && "data" in reply)
      here.readings.push((reply.data as { id: string }).id);
    return reply;
  };
  let closed: Promise<void> | undefined;
  for (const [number, step] of steps.entries()) {
    if (number === closeAt) closed = close(session, folder);
    replies.push(asked(step, number));
    for (let turn = 0; turn < step.turns; turn++) await nextTurn();
  }
  await Promise.all(replies);
  if (!closed) {
    const now = await session.call("book.current", {});
    expect(now).toMatchObject({ data: told.open === null ? null : { readOnly: null } });
  }
  await (closed ?? close(session, folder));
  expect(await session.call("book.current", {})).toMatchObject({ error: { code: "session-closed" } });
  for (const [name, texts] of told.files) expect([name, textsIn(join(folder, name))]).toEqual([name, texts]);
  expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  rmSync(folder, { recursive: true });
}

function check({ method }: Step, reply: Reply, told: Told): void {
  if ("error" in reply)
    expect(["internal", "book-held", "bad-input", "file-locked"]).not.toContain(reply.error.code);
  else if (method === "book.edit") {
    const { ops } = reply.data as EventData<"book.changed">;
    for (const op of ops) expect(told.added).toContain("row" in op && "text" in op.row ? op.row.text : null);
  }
}

async function close(session: Session, folder: string): Promise<void> {
  await session.close();
  expect(leftovers()).toEqual({ timers: 0, workers: 0 });
  expect(readdirSync(folder).filter((name) => name.startsWith(".~lock"))).toEqual([]);
}

function stepsOf(pool: Pool): fc.Arbitrary<Step[]> {
  const one = fc.oneof(
    ...Object.values(pool).map(([weight, method, input]) => ({
      weight,
      arbitrary: fc.record({ method: fc.constant(method), input: fc.constant(input), turns: fc.nat(6) }),
    })),
  );
  // Most runs begin with a book.
  const [, method, input] = QUICK.open;
  return fc
    .array(one, { minLength: 4, maxLength: 14 })
    .map((steps) => [{ method, input, turns: 3 }, ...steps]);
}

it.each([
  ["500 times without work in a worker", 500, QUICK],
  ["12 times with work in workers", 12, { ...QUICK, ...IN_WORKERS }],
])("calls in any order keep every answered edit and leave nothing behind: %s", async (_, numRuns, pool) => {
  // A third of the sessions is closed in the midst of it.
  const closeAt = fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(14) });
  await fc.assert(fc.asyncProperty(stepsOf(pool), closeAt, run), { numRuns, seed: 10, endOnFailure: true });
});
