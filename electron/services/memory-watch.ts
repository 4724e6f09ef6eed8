import type { Worker } from "node:worker_threads";

const MIB = 1024 * 1024;
/** How often a worker is looked at, milliseconds: in that time it can take on some hundred MiB. */
const EVERY = 200;

/**
 * Calls `over`, once, when a worker's heap grows over `limit` MiB. It answers in the midst of its work, for the question interrupts it.
 * @returns ends the watch
 */
export function watchMemory(worker: Worker, limit: number, over: () => void): () => void {
  const timer = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ used_heap_size: used }) => {
        if (used <= limit * MIB) return;
        clearInterval(timer);
        over();
      },
      // It has ended meanwhile; its end tells all.
      () => clearInterval(timer),
    );
  }, EVERY);
  return () => clearInterval(timer);
}
