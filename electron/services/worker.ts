import { parentPort, workerData } from "node:worker_threads";
import { type ErrorData, errorData } from "../../shared/error.ts";
import { loadSqlite } from "../store/load-sqlite.ts";
import type { Progress, Task, TaskResults } from "./tasks/task.ts";

/** The worker's side: one task from `workerData`, answered by messages. */

export type WorkerMessage =
  /** From now on it may be ended at any moment. */
  | { readonly ready: true }
  | { readonly progress: Progress }
  | { readonly result: TaskResults[Task["kind"]] }
  | { readonly error: ErrorData; readonly details: string };

const port = parentPort;
if (port) {
  const send = (message: WorkerMessage) => port.postMessage(message);
  try {
    loadSqlite();
    send({ ready: true });
    // All that a task needs takes far longer to load: by then the worker may be ended.
    const { runTask } = await import("./tasks/task.ts");
    send({ result: await runTask(workerData as Task, (progress) => send({ progress })) });
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ error: errorData(error), details });
  }
}
