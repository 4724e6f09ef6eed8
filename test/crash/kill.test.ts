import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { jsonOfBook } from "../../electron/services/tasks/book-json.ts";
import { BookFile, writeBookFile } from "../../electron/store/book-file.ts";
import { readBook } from "../../electron/store/read-book.ts";
import type { OpenBook } from "../../shared/api/api.ts";
import { expectAllThatItHolds, schemaFile } from "../store/schema-fixture.ts";
import { smallBook } from "../store/small-book.ts";
import { random, runs } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { DrivenHost } from "./kills/driven-host.ts";
import { Driver, type Known } from "./kills/driver.ts";

/** Together what `--runs` asks for; a sixth of them while a book of an older version is opened. */
const KILLS = runs(60);
const IN_MIGRATION = Math.ceil(KILLS / 6);
const IN_WORK = KILLS - IN_MIGRATION;

/** Programs one after another; the next one starts while this one is at work. */
async function startHosts(home: string) {
  await (await DrivenHost.start(home)).end();
  let next = DrivenHost.start(home);
  onTestFinished(async () => (await next).kill());
  return async () => {
    const host = await next;
    next = DrivenHost.start(home);
    return host;
  };
}

it(`after each of ${IN_WORK} kills in the midst of work, what was answered is there, to the letter`, {
  timeout: 3_600_000,
}, async () => {
  const folder = temporaryFolder();
  const draft = join(temporaryFolder(), "稿.json");
  writeFileSync(draft, jsonOfBook(smallBook()));
  const home = temporaryFolder();
  const nextHost = await startHosts(home);
  let known = newBook(folder);
  let number = 0;
  const [answered, cutOff] = [new Map<string, number>(), new Map<string, number>()];
  for (let run = 0; run < IN_WORK; run++) {
    const next = random(run + 1);
    const host = await nextHost();
    const opened = await host.ask<OpenBook>("book.open", { path: known.path });
    expect(opened?.readOnly).toBeNull();
    let id = opened?.newIds ?? 0;
    const driver = new Driver(host, known, { folder, draft, id: () => id++ }, next);
    const plug = driver.answers(Math.floor(next() * 14)).then(async () => {
      await wait(next() * 60);
      await host.kill();
    });
    await Promise.all([driver.workUntilDead(() => ++number), plug]);
    try {
      known = await driver.known();
    } catch (error) {
      throw new Error(`run ${run}, killed in ${driver.cutOff.join(" and ")}`, { cause: error });
    }
    count(answered, driver.answered);
    count(cutOff, driver.cutOff);
    clear(folder, basename(known.path));
  }
  expect(cutOff.size).toBeGreaterThan(0);
  const backups = wholeBackups(join(home, "Documents", "绩效文本", "备份"));
  console.log(
    `${IN_WORK} kills, in the midst of ${listed(cutOff)}; answered: ${listed(answered)}; 0 lost, 0 files damaged, 0 half written; ${backups} backups, all whole`,
  );
});

it(`after each of ${IN_MIGRATION} kills while a book of an older version is opened, all that it held is there`, {
  timeout: 3_600_000,
}, async () => {
  const nextHost = await startHosts(temporaryFolder());
  let cutOff = 0;
  /** How long the quickest took that nobody disturbed, milliseconds: the plug is pulled somewhere in it. */
  let whole = Number.POSITIVE_INFINITY;
  for (let run = -1; run < IN_MIGRATION; run++) {
    const path = schemaFile(2);
    const original = readFileSync(path);
    const host = await nextHost();
    const began = performance.now();
    const opening = host.ask("book.open", { path }).then((opened) => {
      if (opened !== null) whole = Math.min(whole, performance.now() - began);
      return opened;
    });
    await (run < 0 ? opening : wait(random(run + 1)() * whole));
    await host.kill();
    if ((await opening) === null) cutOff++;
    const file = BookFile.open(path);
    expectAllThatItHolds(file, 2);
    file.close();
    expect(readFileSync(`${path}.v2.bak`).equals(original)).toBe(true);
  }
  console.log(
    `${IN_MIGRATION} kills during an opening, ${cutOff} before it was answered; 0 lost, 0 files damaged`,
  );
});

/** How many backups there are, each of which can be read to the last letter. Of those that were cut off there are drafts at most. */
function wholeBackups(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".jxwb"),
  );
  for (const path of paths) readBook(join(folder, path));
  return paths.length;
}

function newBook(folder: string): Known {
  const path = join(folder, "文本.jxwb");
  writeBookFile(path, smallBook(), []);
  const file = BookFile.open(path);
  const rows = file.rows();
  file.close();
  return { path, truth: { rows, revision: 0, undo: [], redo: [], notes: [], lastYear: null, versions: [] } };
}

/** What a killed program may leave beside its files, each known for what it is: drafts, owner files, journals. */
const LEFT = /^(\.jxwb-\d+-[0-9a-f]{8}\.tmp|\.~lock\..+#|[^.].*\.(jxwb|json|docx|xlsx))(-journal)?$/;

/** Takes away all but the book and what belongs to it. */
function clear(folder: string, book: string): void {
  for (const name of readdirSync(folder)) {
    expect(name).toMatch(LEFT);
    // The owner file of the killed program holds nobody off: its process is gone.
    if (!name.startsWith(book) && !name.startsWith(".~lock")) rmSync(join(folder, name));
  }
}

function count(into: Map<string, number>, names: readonly string[]): void {
  for (const name of names) into.set(name, (into.get(name) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>): string {
  return Array.from(counts, ([name, times]) => `${name} ${times}`).join(", ");
}
