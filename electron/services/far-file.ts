import { parse } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * Looking at files that may lie on a share whose server is gone. Windows answers such a question after up to a minute, and nothing can
 * end it sooner; Node's own file functions share four threads, and four such questions would stop every file of the program. So it is
 * asked in a thread of its own, which is left behind where it takes too long.
 */

/** What the thread runs. As text, for it needs nothing of the program and so is there at once. */
const LOOK = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { statSync } = require("node:fs");
  for (const path of workerData) {
    let there = true;
    try {
      statSync(path);
    } catch {
      there = false;
    }
    parentPort.postMessage({ path, there });
  }
`;

interface Looked {
  readonly path: string;
  readonly there: boolean;
}

/** Looks at one path after another. @param done is called after the last one. @returns leaves the thread behind */
function look(paths: readonly string[], told: (found: Looked) => void, done: () => void): () => void {
  const thread = new Worker(LOOK, { eval: true, workerData: paths });
  thread.on("message", told);
  // Where there cannot be a thread, nothing is known.
  thread.on("error", done);
  thread.on("exit", done);
  return () => {
    thread.removeAllListeners();
    thread.unref();
    void thread.terminate();
  };
}

/** Resolves as soon as the system answers for a path at all, be it with an error, or at the signal. */
export function answers(path: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      signal.removeEventListener("abort", finish);
      leave();
      resolve();
    };
    // Not at the answer but at the thread's end, which follows at once: nothing is left behind where nothing is wrong.
    const leave = look([path], () => undefined, finish);
    signal.addEventListener("abort", finish);
    if (signal.aborted) finish();
  });
}

/**
 * Which files are there.
 * @param ms so long is waited; of what is not known by then nothing is told
 */
export async function whatIsThere(
  paths: readonly string[],
  ms: number,
): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>();
  // A dead share hides nothing but itself.
  const byRoot = Map.groupBy(paths, (path) => parse(path).root.toLowerCase());
  await Promise.all([...byRoot.values()].map((those) => lookWithin(those, ms, found)));
  return found;
}

function lookWithin(paths: readonly string[], ms: number, found: Map<string, boolean>): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const leave = look(paths, ({ path, there }) => void found.set(path, there), finish);
    const timer = setTimeout(finish, ms);
  });
}
