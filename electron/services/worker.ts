import { parentPort, workerData } from "node:worker_threads";
import { type ErrorData, errorData } from "../../shared/error.ts";
import { type Progress, runTask, type Task, type TaskResults } from "./tasks/task.ts";

/** The worker's side: one task from `workerData`, answered by messages. */

export type WorkerMessage =
  | { readonly progress: Progress }
  | { readonly result: TaskResults[Task["kind"]] }
  | { readonly error: ErrorData; readonly details: string };

const port = parentPort;
if (port) {
  const send = (message: WorkerMessage) => port.postMessage(message);
  try {
    send({ result: await runTask(workerData as Task, (progress) => send({ progress })) });
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ error: errorData(error), details });
  }
}
