import { useEffect, useMemo, useRef, useState } from "react";
import type { ReadFile } from "../../../shared/api/api.ts";
import { AppError } from "../../../shared/error.ts";
import { CANCELLED, type Progress, useJob } from "../../state/job.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";

/** A file to import, and how far it has come. */
export type ChosenFile = { readonly path: string } & (
  | { readonly state: "waiting" }
  | { readonly state: "read"; readonly read: ReadFile }
  | { readonly state: "failed"; readonly message: string }
);

export interface Readings {
  readonly files: readonly ChosenFile[];
  /** Those that were read, in order. */
  readonly read: readonly ReadFile[];
  /** Of the file being read; null where none is. */
  readonly progress: Progress | null;
  readonly add: (paths: readonly string[]) => void;
  readonly remove: (path: string) => void;
}

/** Reads the chosen files one after another; what the host keeps of them is dropped when the dialog goes. */
export function useReadings(first: readonly string[]): Readings {
  const [files, setFiles] = useState<readonly ChosenFile[]>(() => first.map(waiting));
  const { progress, run, cancel } = useJob();
  const next = files.find((file) => file.state === "waiting")?.path;
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  });

  useEffect(() => {
    if (next === undefined) return;
    let wanted = true;
    const becomes = (file: ChosenFile) =>
      setFiles((now) => now.map((each) => (each.path === file.path ? file : each)));
    run("正在读取", (job) => runtime.call("import.read", { job, file: next })).then(
      (read) => {
        if (wanted) becomes({ path: next, state: "read", read });
        else drop([read.id]);
      },
      (thrown: unknown) => {
        const cancelled = thrown instanceof AppError && thrown.code === CANCELLED;
        const message = cancelled ? "没有读完就取消了。" : errorMessage(thrown);
        if (wanted) becomes({ path: next, state: "failed", message });
      },
    );
    return () => {
      wanted = false;
      cancel();
    };
  }, [next, run, cancel]);
  useEffect(() => () => drop(readOf(latest.current).map(({ id }) => id)), []);

  const read = useMemo(() => readOf(files), [files]);
  return {
    files,
    read,
    progress,
    add: (paths) =>
      setFiles((now) => [
        ...now,
        ...paths.filter((path) => !now.some((file) => file.path === path)).map(waiting),
      ]),
    remove: (path) => {
      const gone = files.find((file) => file.path === path);
      if (gone?.state === "read") drop([gone.read.id]);
      setFiles((now) => now.filter((file) => file.path !== path));
    },
  };
}

function waiting(path: string): ChosenFile {
  return { path, state: "waiting" };
}

function readOf(files: readonly ChosenFile[]): readonly ReadFile[] {
  return files.flatMap((file) => (file.state === "read" ? [file.read] : []));
}

/** A host that is gone keeps nothing. */
function drop(ids: readonly string[]): void {
  if (ids.length > 0) void runtime.call("import.drop", { ids: [...ids] }).catch(() => undefined);
}
