import { useEffect, useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import { AppError } from "../../../shared/error.ts";
import { CANCELLED, type Progress, useJob } from "../../state/job.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";

type ReadFile = Output<"import.read">;

/** One file, and how far its reading has come. */
export type Reading =
  | { readonly state: "none" }
  | { readonly state: "reading"; readonly progress: Progress | null }
  | { readonly state: "read"; readonly file: ReadFile }
  | { readonly state: "failed"; readonly message: string };

/** A file that was chosen; the same one chosen again is read again. */
export interface Source {
  readonly path: string;
}

type Outcome = { readonly source: Source } & Exclude<Reading, { readonly state: "none" | "reading" }>;

/**
 * Reads the file as soon as there is one; another one takes its place. What the host keeps of it is dropped when it is not wanted
 * any more.
 * @param onCancel after 取消 while it is read
 */
export function useReading(source: Source | null, onCancel: () => void): Reading & { cancel(): void } {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { progress, run, cancel } = useJob();
  useEffect(() => {
    if (source === null) return;
    let wanted = true;
    let id: string | null = null;
    run("正在读取", (job) => runtime.call("import.read", { job, file: source.path })).then(
      (file) => {
        id = file.id;
        if (wanted) setOutcome({ source, state: "read", file });
        else drop(id);
      },
      (thrown: unknown) => {
        if (!wanted) return;
        if (thrown instanceof AppError && thrown.code === CANCELLED) onCancel();
        else setOutcome({ source, state: "failed", message: errorMessage(thrown) });
      },
    );
    return () => {
      wanted = false;
      if (id === null) cancel();
      else drop(id);
      setOutcome(null);
    };
  }, [source, run, cancel, onCancel]);
  if (source === null) return { state: "none", cancel };
  return outcome?.source === source ? { ...outcome, cancel } : { state: "reading", progress, cancel };
}

/** A host that is gone keeps nothing. */
function drop(id: string): void {
  runtime.call("import.drop", { ids: [id] }).catch(() => undefined);
}
