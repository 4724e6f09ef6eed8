import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { writeXlsx } from "../../electron/excel/write/xlsx.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { LETING_DOCX, LETING_JSON, letingBook } from "../fixtures/paths.ts";
import { random, runs } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { Answer } from "./import-each.ts";
import { mutatePart, mutateZip } from "./mutated-package.ts";
import { mutateRows } from "./mutated-rows.ts";
import { mutateBytes, mutateJson, type Random } from "./mutations.ts";
import { OneByOne } from "./one-by-one.ts";

const PROGRAM = fileURLToPath(new URL("import-each.ts", import.meta.url));

/** What one file may take. */
const MOST = {
  /** Seconds of CPU. */
  cpu: 5,
  /** MiB of resident memory, of the process and all. */
  memory: 400,
};

type Mutation = (sound: Buffer, next: Random) => Buffer | Promise<Buffer>;

const KINDS: readonly (readonly [what: string, ending: keyof typeof SOUND, mutate: Mutation])[] = [
  ["bytes", "docx", mutateBytes],
  ["parts and records", "docx", mutateZip],
  ["XML", "docx", mutatePart],
  ["bytes", "xlsx", mutateBytes],
  ["parts and records", "xlsx", mutateZip],
  ["XML", "xlsx", mutatePart],
  ["bytes", "json", mutateBytes],
  ["values", "json", (sound, next) => Buffer.from(mutateJson(sound.toString("utf8"), next))],
  ["bytes", "jxwb", mutateBytes],
  ["rows", "jxwb", mutateRows],
];

const SOUND = {
  docx: () => readFileSync(LETING_DOCX),
  xlsx: async () => Buffer.from(await writeXlsx(letingBook(), true)),
  json: () => readFileSync(LETING_JSON),
  jxwb: async (folder: string) => {
    const path = join(folder, "sound.jxwb");
    await createBookFile(path, letingBook(), [], false);
    return readFileSync(path);
  },
};

/** A damaged file is either refused with a code of its own and one Chinese line, or it is a whole, canonical book. */
function expectAnswered({ outcome, code, message, cpu, memory }: Answer): void {
  expect(outcome, message).not.toBe("wrong");
  if (outcome === "refused") {
    expect(code).toMatch(/^((import|book|file)-[a-z-]+|bad-json)$/);
    expect(message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
  }
  expect(cpu).toBeLessThan(MOST.cpu);
  expect(memory).toBeLessThan(MOST.memory);
}

const EACH = Math.ceil(runs(600) / KINDS.length);

describe(`${EACH} damaged files of each kind`, () => {
  it.each(KINDS)("%s of a .%s", { timeout: 3_600_000 }, async (what, ending, mutate) => {
    const folder = temporaryFolder();
    const importer = new OneByOne<Answer>(PROGRAM);
    onTestFinished(() => importer.end());
    const sound = await SOUND[ending](folder);
    const path = join(folder, `damaged.${ending}`);
    const counts = { imported: 0, refused: 0, wrong: 0 };
    const most = { cpu: 0, memory: 0 };
    for (let run = 0; run < EACH; run++) {
      const bytes = await mutate(sound, random(run + 1));
      writeFileSync(path, bytes);
      try {
        const answer = await importer.ask(path);
        expectAnswered(answer);
        counts[answer.outcome] += 1;
        most.cpu = Math.max(most.cpu, answer.cpu);
        most.memory = Math.max(most.memory, answer.memory);
      } catch (error) {
        throw new Error(`${what} of a .${ending}, run ${run}`, { cause: error });
      }
      const left = readdirSync(folder).filter((name) => !/^(sound|damaged)\.\w+$/.test(name));
      expect(left, `run ${run}`).toEqual([]);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
    console.log(
      `.${ending} ${what}: ${counts.imported} imported, ${counts.refused} refused; at most ${most.cpu.toFixed(2)} s of CPU, ${most.memory} MiB`,
    );
    expect(counts.refused).toBeGreaterThan(0);
  });
});
