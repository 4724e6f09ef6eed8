import { AppError } from "../../shared/error.ts";
import type { Emit } from "./host-ports.ts";
import { runInWorker } from "./run-in-worker.ts";
import type { Task, TaskResults } from "./tasks/task.ts";

/** Work under way in workers, under the names that the interface gave it. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** Runs a task in a worker and reports its progress under `job`. Throws AppError job-running, cancelled, and the task's own. */
  async run<K extends Task["kind"]>(job: string, task: Extract<Task, { kind: K }>): Promise<TaskResults[K]> {
    if (this.#running.has(job)) throw new AppError("job-running", "上一次操作还在进行，请等它完成或先取消。");
    const controller = new AbortController();
    this.#running.set(job, controller);
    try {
      return await runInWorker<K>(
        task,
        (progress) => this.#emit("job.progress", { job, ...progress }),
        controller.signal,
      );
    } finally {
      this.#running.delete(job);
    }
  }

  /** Harmless where the work has ended. */
  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
