import { useEffect, useMemo, useRef, useState } from "react";
import type { ReadFile } from "../../../shared/api/api.ts";
import type { MergePart } from "../../../shared/book/merge.ts";
import { failureOf, type Progress, useJob } from "../../state/job.ts";
import { folderOf, nameOf } from "../../state/paths.ts";
import { runtime } from "../../state/runtime.ts";

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
  /** Others in place of all; the same one again is read again. */
  readonly replace: (paths: readonly string[]) => void;
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
        const message = failureOf(thrown) ?? "没有读完就取消了。";
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
  const keep = (wanted: (file: ChosenFile) => boolean) => {
    drop(readOf(latest.current.filter((file) => !wanted(file))).map(({ id }) => id));
    setFiles((now) => now.filter(wanted));
  };
  return {
    files,
    read,
    progress,
    add: (paths) =>
      setFiles((now) => [
        ...now,
        ...paths.filter((path) => !now.some((file) => file.path === path)).map(waiting),
      ]),
    remove: (path) => keep((file) => file.path !== path),
    replace: (paths) => {
      keep(() => false);
      setFiles(paths.map(waiting));
    },
  };
}

/** What was read, under names that tell the files from each other: two of one name are in different folders. */
export function partsOf(read: readonly ReadFile[]): readonly MergePart[] {
  const names = read.map(({ path }) => nameOf(path));
  return read.map(({ id: _, path, ...parts }, index) => {
    const name = names[index] ?? "";
    const alone = names.filter((each) => each === name).length === 1;
    return { name: alone ? name : `${name}（${nameOf(folderOf(path))}）`, ...parts };
  });
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
