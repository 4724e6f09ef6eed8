import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { createSession as CreateSession } from "../../electron/services/session.ts";
import type { OpenBook } from "../../shared/api/api.ts";

/** For `edit.ts`: edits in a copy of a text, with the session of a checkout. Prints what the first takes, and one of the others. */

const EDITS = 400;
const [, , checkout = "", text = ""] = process.argv;
const { createSession } = (await import(
  pathToFileURL(join(checkout, "electron/services/session.ts")).href
)) as { createSession: typeof CreateSession };
const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
const path = join(folder, "文本.jxwb");
cpSync(text, path);
const session = createSession({ host: "browser", version: "1", documents: folder, userData: folder });
const ask = async (method: string, input: unknown) => {
  const reply = await session.call(method, input);
  if ("error" in reply) throw new Error(`${method}: ${reply.error.message}`);
  return reply.data;
};
const { rows } = (await ask("book.open", { path })) as OpenBook;
const edits = Array.from({ length: EDITS }, (_, at) => {
  const project = rows.projects[at % rows.projects.length];
  return {
    label: "修改绩效目标",
    ops: [{ op: "set", table: "project", id: project?.id, fields: { goal: `${project?.goal}${at}` } }],
  };
});
/** CPU time and time of all these together, milliseconds. */
const measured = async (some: readonly unknown[]) => {
  const [cpu, from] = [process.cpuUsage(), performance.now()];
  for (const edit of some) await ask("book.edit", edit);
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, time: performance.now() - from };
};
const first = await measured(edits.slice(0, 1));
const others = await measured(edits.slice(1));
await session.close();
rmSync(folder, { recursive: true, force: true });
const each = EDITS - 1;
console.log(JSON.stringify({ cpu: others.cpu / each, time: others.time / each, first: first.cpu }));
