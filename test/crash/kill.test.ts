import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BookFile, createBookFile } from "../../electron/store/book-file.ts";
import { rpc } from "../browser/rpc.ts";
import { smallBook } from "../store/small-book.ts";
import { random, runs } from "../support/random.ts";
import { startServe } from "../support/serve.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const RUNS = runs(12);

it(`after each of ${RUNS} kills in the midst of writing, every edit that was answered is in the file`, async () => {
  const folder = temporaryFolder();
  const path = join(folder, "文本.jxwb");
  await createBookFile(path, smallBook(), [], false);
  let answered = 0;
  let revision = 0;
  for (let run = 0; run < RUNS; run++) {
    const next = random(run + 1);
    const { child, port, token, gone } = await startServe([path]);
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
    file.edit({
      label: "接着改",
      ops: [{ op: "set", table: "book", fields: { reviewer: `第${run}次之后` } }],
    });
    file.close();
    // One more than was answered may be there: it was durable, and the answer did not come any more.
    expect([revision, revision + 1]).toContain(found);
    if (found === revision && text !== null) expect(department).toBe(text);
    revision = found + 1;
    // The owner file of the killed host holds nobody off: its process is gone.
    const others = readdirSync(folder).filter((name) => name !== "文本.jxwb");
    expect(others).toEqual([".~lock.文本.jxwb#"]);
  }
  console.log(`${RUNS} kills, ${answered} answered edits, none lost`);
  expect(answered).toBeGreaterThan(RUNS);
});
