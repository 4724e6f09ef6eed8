import { Worker } from "node:worker_threads";
import { AppError, CANCELLED } from "../../shared/error.ts";
import type { Progress, Task, TaskResults } from "./tasks/task.ts";
import type { WorkerMessage } from "./worker.ts";

/** Beside this file, as TypeScript in a checkout and as JavaScript in the bundle. */
const ENTRY = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Far above what 2,000 projects need; a hostile file ends the worker, not the program. MiB of heap. */
const MEMORY_LIMIT = 1024;
const MIB = 1024 * 1024;
/** How often a worker is looked at, milliseconds: in that time it can take on some hundred MiB. */
const EVERY = 200;

/**
 * Runs a task in a worker of its own. However it ends, the promise settles only when the worker is gone: the caller may then remove
 * the drafts.
 * @param signal ends the worker as soon as it has started; the promise then rejects with AppError `cancelled`
 * @throws AppError the task's own, cancelled, file-too-large where it needs more memory than it may have, internal
 */
export function runInWorker<K extends Task["kind"]>(
  task: Extract<Task, { kind: K }>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  memoryLimit = MEMORY_LIMIT,
): Promise<TaskResults[K]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(cancelled());
    // Where V8 itself runs into its limit it may take the whole program along; the watch comes first.
    const worker = new Worker(ENTRY, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit * 2 },
    });
    /** Why the worker is ended from here, if it is. */
    let stopped: AppError | null = null;
    let ready = false;
    const stop = (reason: AppError) => {
      stopped ??= reason;
      if (ready) void worker.terminate();
    };
    const abort = () => stop(cancelled());
    // It answers in the midst of its work, for the question interrupts it; where it has ended meanwhile, its end tells all.
    const look = (heap: { used_heap_size: number }) => {
      if (heap.used_heap_size > memoryLimit * MIB) stop(outOfMemory());
    };
    const watch = setInterval(() => void worker.getHeapStatistics().then(look, () => undefined), EVERY);
    /** What the worker has said last. */
    let settle = () => reject(workerFailure(new Error("worker ended without an answer")));
    signal.addEventListener("abort", abort);
    worker.on("message", (message: WorkerMessage) => {
      if ("ready" in message) ready = true;
      if (stopped) return void worker.terminate();
      if ("ready" in message) return;
      if ("progress" in message) onProgress(message.progress);
      else if ("error" in message)
        settle = () => reject(new AppError(message.error.code, message.error.message, message.details));
      else settle = () => resolve(message.result as TaskResults[K]);
    });
    worker.on("error", (error) => {
      settle = () => reject(workerFailure(error));
    });
    worker.on("exit", () => {
      signal.removeEventListener("abort", abort);
      clearInterval(watch);
      if (stopped) reject(stopped);
      else settle();
    });
  });
}

function cancelled(): AppError {
  return new AppError(CANCELLED, "已取消，没有写入任何文件。");
}

function outOfMemory(): AppError {
  return new AppError("file-too-large", "文件内容太多，内存不够处理。请检查文件是否正确，或拆成几个文件。");
}

function workerFailure(error: Error): AppError {
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return outOfMemory();
  return new AppError(
    "internal",
    "程序内部出错，已有内容没有改动。请重试；若再次出现，请重新打开程序。",
    error.stack,
  );
}
