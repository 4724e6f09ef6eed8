import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const SCRIPT = fileURLToPath(new URL("hostile-calls.ts", import.meta.url));

/** Of the one thread that reads them; the texts of some MB that it is given stand in it too. MiB. */
const HEAP = 300;

it("small calls and books that would become gigabytes are refused within a small heap", async () => {
  const args = [`--max-old-space-size=${HEAP}`, SCRIPT, temporaryFolder()];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout.trim().split("\n")).toEqual([
    "edit of empty operations: bad-input",
    "edit of empty paragraphs: bad-input",
    "edit of brackets: bad-request",
    "edit of closed brackets: bad-request",
    "edit of too many values: bad-request",
    "step of empty operations: step-unreadable",
    "step of brackets: step-unreadable",
    "last year of empty projects: last-year-damaged",
    "last year of wrong amounts: last-year-damaged",
    "last year of brackets: last-year-damaged",
    "edit of ours: answered",
  ]);
});
