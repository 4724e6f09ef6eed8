import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { BookFile, writeBookFile } from "../../electron/store/book-file.ts";
import { setComment } from "../../shared/book/comment.ts";
import type { Op } from "../../shared/book/edit.ts";
import { letingBook } from "../fixtures/paths.ts";
import { comment } from "../support/comment.ts";
import { random, runs } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { DAMAGES } from "./damaged-books.ts";
import { OneByOne } from "./one-by-one.ts";
import type { Look } from "./open-each.ts";

const PROGRAM = fileURLToPath(new URL("open-each.ts", import.meta.url));
const KINDS = Object.entries(DAMAGES);
const EACH = Math.ceil(runs(102) / KINDS.length);

/** Where a clerk who is refused is sent to. */
const WAY_ON = /备份|导入|升级/;

describe(`${EACH} books damaged in each way`, () => {
  it.each(KINDS)(
    "%s: shown as it was, or with a word of it, or refused",
    { timeout: 3_600_000 },
    async (_, damage) => {
      const folder = temporaryFolder();
      const sound = soundBooks(folder);
      const opener = new OneByOne<Look>(PROGRAM);
      onTestFinished(() => opener.end());
      const path = join(folder, "坏.jxwb");
      const look = async (bytes: Buffer) => {
        writeFileSync(path, bytes);
        return opener.ask(path);
      };
      const [now, before] = [await look(sound.now), await look(sound.before)];
      expect([now.outcome, now.codes, before.outcome]).toEqual(["opened", [], "opened"]);
      const counts = { "as it was": 0, "with an account": 0, refused: 0 };
      for (let run = 0; run < EACH; run++) {
        const bytes = damage(sound.now, sound.before, random(run + 1));
        const answer = await look(bytes);
        try {
          counts[judged(answer, now, before)] += 1;
        } catch (error) {
          throw new Error(`run ${run}`, { cause: error });
        }
        // A book that is whole may be held and left again.
        expect(readFileSync(path).equals(bytes), `run ${run} changed the file`).toBe(true);
        const left = readdirSync(folder).filter((name) => !/^(坏\.jxwb(\.home)?|文本\.jxwb)$/.test(name));
        expect(left, `run ${run}`).toEqual([]);
      }
      const said = Object.entries(counts).map(([what, times]) => `${times} ${what}`);
      console.log(`${EACH} books, ${_}: ${said.join(", ")}; 0 shown with other content in silence`);
    },
  );
});

/** Throws where something else is shown than was written, and nothing said of it. */
function judged(answer: Look, now: Look, before: Look): "as it was" | "with an account" | "refused" {
  switch (answer.outcome) {
    case "wrong":
      throw new Error(answer.message);
    case "refused":
      expect(answer.message).toMatch(WAY_ON);
      return "refused";
    case "recovered": {
      const told = answer.parts.filter(({ how }) => how !== "whole");
      const parts = Object.keys(now.shown).filter(isPart);
      const was = (part: string) => [now.shown[part], before.shown[part]];
      // Null: it was asked for and refused.
      const other = parts.filter((part) => ![null, ...was(part)].includes(answer.shown[part] ?? ""));
      const gone = other.filter((part) => answer.shown[part] === undefined);
      const changed = other.filter((part) => answer.shown[part] !== undefined && part !== "order");
      const order = told.some(({ what }) => what === "章节和项目的顺序");
      // What is gone with its digest is nowhere known of: then it is said that nobody knows which there were.
      const isTold = changed.length <= told.length && (order || gone.length <= told.length);
      expect(isTold || { gone, changed, parts: answer.parts, codes: answer.codes }).toBe(true);
      return "with an account";
    }
    case "opened": {
      const silent = [now, before].map((was) => silentlyOther(answer, was));
      expect(silent.some((names) => names.length === 0) || silent).toBe(true);
      return answer.codes.length === 0 ? "as it was" : "with an account";
    }
  }
}

/** What of a book that opened as if nothing were wrong is not as it was, and was not refused either. */
function silentlyOther(answer: Look, was: Look): string[] {
  const names = new Set([...Object.keys(answer.shown), ...Object.keys(was.shown)]);
  return [...names].filter((name) => {
    const shown = answer.shown[name];
    // A step that cannot be taken back ends the row of them, with a word.
    if (shown === undefined && name.startsWith("undone") && answer.codes.length > 0) return false;
    return shown !== null && shown !== was.shown[name];
  });
}

/** Of what a damaged book shows. */
function isPart(name: string): boolean {
  return /^(cover|order|marks|comments|notes|last year|section \d+|project \d+)$/.test(name);
}

/** A book with all that there is, and the same some edits before. */
function soundBooks(folder: string): { now: Buffer; before: Buffer } {
  const path = join(folder, "文本.jxwb");
  mkdirSync(`${join(folder, "坏.jxwb")}.home`);
  const lastYear = { source: "/2023.jxwb", linkedAt: "2024-11-01T00:00:00.000Z", book: letingBook() };
  const notes = [{ kind: "k", where: "w", text: "没认出的一段", message: "m", project: 2 }];
  writeBookFile(path, letingBook(), notes, lastYear);
  const file = BookFile.open(path);
  const { sections, projects } = file.rows();
  const edit = (op: Op) => file.edit({ label: `改${op.op}`, ops: [op] });
  const change = (text: string) => {
    for (const { id } of projects.slice(0, 4))
      edit({ op: "set", table: "project", id, fields: { goal: `${text}\n${"目标".repeat(50)}` } });
    for (const { id } of sections)
      edit({ op: "insert", table: "paragraph", parent: id, before: null, row: { text: text.repeat(20) } });
  };
  change("第一次");
  file.keepVersion("named", "送审稿");
  const [project] = projects;
  edit(setComment(comment({ uuid: "a", table: "project", id: project?.id ?? 0, field: "goal" })));
  change("第二次");
  edit({ op: "delete", table: "project", id: projects[5]?.id ?? 0 });
  const before = readFileSync(path);
  change("第三次");
  edit({ op: "move", table: "project", id: projects[2]?.id ?? 0, before: projects[0]?.id ?? 0 });
  file.keepVersion("named", "报出稿");
  edit({ op: "set", table: "book", fields: { reviewer: "某某财政局" } });
  file.undo();
  file.close();
  return { now: readFileSync(path), before };
}
