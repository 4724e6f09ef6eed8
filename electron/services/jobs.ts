import { AppError } from "../../shared/error.ts";
import type { Emit } from "./host-ports.ts";
import { closed } from "./lane.ts";
import type { Log } from "./log.ts";
import { runInWorker } from "./run-in-worker.ts";
import type { Task, TaskResults } from "./tasks/task.ts";

interface Job {
  readonly controller: AbortController;
  readonly ended: Promise<unknown>;
}

/** Work under way in workers, under the names that the interface gave it. */
export class Jobs {
  readonly #running = new Map<string, Job>();
  readonly #emit: Emit;
  readonly #log: Log;
  #ended = false;

  constructor(emit: Emit, log: Log) {
    this.#emit = emit;
    this.#log = log;
  }

  /** Runs a task in a worker and reports its progress under `job`. Throws AppError job-running, cancelled, session-closed, and the task's own. */
  async run<K extends Task["kind"]>(job: string, task: Extract<Task, { kind: K }>): Promise<TaskResults[K]> {
    if (this.#ended) throw closed();
    if (this.#running.has(job)) throw new AppError("job-running", "上一次操作还在进行，请等它完成或先取消。");
    const controller = new AbortController();
    const result = runInWorker<K>(
      task,
      (progress) => this.#emit("job.progress", { job, ...progress }),
      controller.signal,
    );
    const began = performance.now();
    const ended = result.finally(() => {
      this.#running.delete(job);
      this.#log.note("worker.ended", { task: task.kind, ms: Math.round(performance.now() - began) });
    });
    this.#running.set(job, { controller, ended });
    return ended;
  }

  /** Harmless where the work has ended. */
  cancel(job: string): void {
    this.#running.get(job)?.controller.abort();
  }

  /** Ends all work, and settles when no worker is left; no other work begins. */
  async end(): Promise<void> {
    this.#ended = true;
    const running = [...this.#running.values()];
    for (const { controller } of running) controller.abort();
    await Promise.allSettled(running.map(({ ended }) => ended));
  }
}
