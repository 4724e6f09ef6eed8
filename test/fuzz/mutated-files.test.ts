import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../electron/services/tasks/import-files.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { canonicalBook } from "../../shared/book/canonical.ts";
import { bookSchema } from "../../shared/book/model.ts";
import { AppError } from "../../shared/error.ts";
import { LETING_DOCX, LETING_JSON, letingBook } from "../fixtures/paths.ts";
import { random, runs } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { mutateBytes, mutateParts } from "./mutations.ts";

const RUNS = runs(120);
/** Far above any of these files on an idle machine; a hang is longer than any load. Milliseconds. */
const HANG = 30_000;

/** A damaged file is either refused with a code and one Chinese line, or it is a whole, canonical book. */
async function importsOrRefuses(path: string): Promise<"imported" | "refused"> {
  const started = performance.now();
  try {
    const { book } = await importFiles([{ path }], () => undefined);
    expect(bookSchema.parse(book)).toEqual(book);
    expect(canonicalBook(book)).toEqual(book);
    return "imported";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/);
    expect(error.code).not.toBe("internal");
    return "refused";
  } finally {
    expect(performance.now() - started).toBeLessThan(HANG);
  }
}

describe(`${RUNS} damaged files of each kind`, () => {
  const kinds = ["docx bytes", "docx parts", "json", "jxwb"] as const;
  it.each(kinds)("%s", async (kind) => {
    const folder = temporaryFolder();
    const soundBook = join(folder, "sound.jxwb");
    await createBookFile(soundBook, letingBook(), [], false);
    const sound = readFileSync(
      { "docx bytes": LETING_DOCX, "docx parts": LETING_DOCX, json: LETING_JSON, jxwb: soundBook }[kind],
    );
    const path = join(folder, `damaged.${kind.split(" ")[0]}`);
    const counts = { imported: 0, refused: 0 };
    for (let run = 0; run < RUNS; run++) {
      const next = random(run + 1);
      const bytes = kind === "docx parts" ? await mutateParts(sound, next) : mutateBytes(sound, next);
      writeFileSync(path, bytes);
      try {
        counts[await importsOrRefuses(path)]++;
      } catch (error) {
        throw new Error(`${kind}, run ${run}`, { cause: error });
      }
      const left = readdirSync(folder).filter((name) => !/^(sound|damaged)\.\w+$/.test(name));
      expect(left, `${kind}, run ${run}`).toEqual([]);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
    console.log(`${kind}: ${counts.imported} imported, ${counts.refused} refused`);
    expect(counts.refused).toBeGreaterThan(0);
  });
});
