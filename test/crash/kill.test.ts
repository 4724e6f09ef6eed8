import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import { rpc } from "../browser/rpc.ts";
import { smallBook } from "../store/small-book.ts";
import { random, runs } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const MAIN = fileURLToPath(new URL("../../electron/cli/main.ts", import.meta.url));
const RUNS = runs(12);

async function startHost(book: string): Promise<{ child: ChildProcess; port: number; token: string }> {
  const child = spawn(process.execPath, [MAIN, "serve", book], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, "line")) as [string];
  const url = new URL(line);
  return { child, port: Number(url.port), token: url.searchParams.get("token") ?? "" };
}

it(`after each of ${RUNS} kills in the midst of writing, every edit that was answered is in the file`, async () => {
  const folder = temporaryFolder();
  const path = join(folder, "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  let answered = 0;
  let revision = 0;
  for (let run = 0; run < RUNS; run++) {
    const next = random(run + 1);
    const { child, port, token } = await startHost(path);
    const gone = once(child, "exit");
    setTimeout(() => child.kill("SIGKILL"), 20 + next() * 250);
    let text: string | null = null;
    try {
      for (;;) {
        const typed = `第${run}次 ${"字".repeat(Math.floor(next() * 3000))}${answered}`;
        const ops = [{ op: "set", table: "book", fields: { department: typed } }];
        const reply = (await rpc(port, token, "book.edit", { label: "改", ops })) as {
          data: { revision: number };
        };
        revision = reply.data.revision;
        text = typed;
        answered++;
      }
    } catch {
      await gone; // the host is dead: now the file must tell
    }
    const file = BookFile.open(path);
    const found = file.state().revision;
    const department = file.book().department;
    file.close();
    // One more than was answered may be there: it was durable, and the answer did not come any more.
    expect([revision, revision + 1]).toContain(found);
    if (found === revision && text !== null) expect(department).toBe(text);
    revision = found;
    expect(readdirSync(folder).filter((name) => name !== "文本.jxwb")).toEqual([]);
  }
  console.log(`${RUNS} kills, ${answered} answered edits, none lost`);
  expect(answered).toBeGreaterThan(RUNS);
});
