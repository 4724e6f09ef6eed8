import { useCallback, useEffect, useRef, useState } from "react";
import { AppError, CANCELLED } from "../../shared/error.ts";
import { errorMessage, runtime } from "./runtime.ts";

export interface Progress {
  /** What is going on: “正在排版”. */
  readonly stage: string;
  /** From 0 to 1; undefined while it is not known. */
  readonly part: number | undefined;
}

/** Long work of the host, with its progress and a way to cancel it. One at a time. */
export function useJob() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<string | null>(null);

  useEffect(
    () =>
      runtime.on("job.progress", ({ job, stage, done, total }) => {
        if (job === running.current)
          setProgress({ stage, part: total > 0 ? Math.min(1, done / total) : undefined });
      }),
    [],
  );

  const run = useCallback(async <T>(stage: string, work: (job: string) => Promise<T>): Promise<T> => {
    const job = crypto.randomUUID();
    running.current = job;
    setProgress({ stage, part: undefined });
    try {
      return await work(job);
    } finally {
      // Work that was cancelled may end after the next has begun.
      if (running.current === job) {
        running.current = null;
        setProgress(null);
      }
    }
  }, []);

  const cancel = useCallback(() => {
    if (running.current !== null)
      void runtime.call("job.cancel", { job: running.current }).catch(() => undefined);
  }, []);

  return { progress, run, cancel };
}

/** Why work failed, as it is told; null where it was cancelled. */
export function failureOf(thrown: unknown): string | null {
  return thrown instanceof AppError && thrown.code === CANCELLED ? null : errorMessage(thrown);
}
