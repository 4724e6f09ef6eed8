import { useState } from "react";
import { officialFileName } from "../../../shared/book/official-text.ts";
import { AppError } from "../../../shared/error.ts";
import type { Target } from "../../state/choose-file.ts";
import { saveNow } from "../../state/editing.ts";
import { useTarget } from "../../state/free-path.ts";
import { failureOf, type Progress, useJob } from "../../state/job.ts";
import { beside, replaceEnding, withEnding } from "../../state/paths.ts";
import { useApp } from "../../state/store.ts";
import { isWrittenHere, rememberWritten } from "../../state/written-files.ts";

export type WritingStep<T> =
  | { readonly kind: "asking"; readonly failure: string | null }
  /** A file of that name is there already. */
  | { readonly kind: "replacing" }
  | { readonly kind: "done"; readonly result: T };

/** Writing one file: where to, then the work, then what came of it. */
export interface Writing<T> {
  readonly step: WritingStep<T>;
  readonly target: Target;
  /** Null while nothing is being written. */
  readonly progress: Progress | null;
  /** Another file; null for the one that was offered first. */
  choose(target: Target | null): void;
  /** Another kind of file; the offer follows by itself. */
  endWith(ending: string): void;
  start(overwrite: boolean): Promise<void>;
  cancel(): void;
}

interface WritingOptions<T> {
  /** The file that is offered first, numbered where one is there that the program did not write. */
  readonly suggestion: string;
  /** The kind of file that is asked for, as its ending without the dot. */
  readonly ending: string;
  /** What is going on until the host tells more: “正在排版”. */
  readonly stage: string;
  readonly write: (job: string, out: string, overwrite: boolean) => Promise<T>;
}

export function useWriting<T>({ suggestion, ending, stage, write }: WritingOptions<T>): Writing<T> {
  const [target, setTarget, chosen] = useTarget(suggestion, isWrittenHere);
  const [step, setStep] = useState<WritingStep<T>>({ kind: "asking", failure: null });
  const job = useJob();
  const choose = (next: Target | null) => {
    setTarget(next);
    setStep({ kind: "asking", failure: null });
  };
  return {
    step,
    target,
    progress: job.progress,
    choose,
    endWith: (next) => choose(chosen ? { path: replaceEnding(target.path, next), mayReplace: false } : null),
    start: async (overwrite) => {
      const out = withEnding(target.path.trim(), [ending]);
      setStep({ kind: "asking", failure: null });
      try {
        await saveNow();
        refuseUnsaved();
        const result = await job.run(stage, (name) => write(name, out, overwrite));
        rememberWritten(out);
        setStep({ kind: "done", result });
      } catch (thrown) {
        setStep(afterFailure(thrown));
      }
    },
    cancel: job.cancel,
  };
}

/** The host writes what the file holds; an edit that is not there yet would be missing. */
export function refuseUnsaved(): void {
  const { view } = useApp.getState();
  if (view && view.pending > 0)
    throw new AppError("unsaved", "还有修改没有保存，写出来的文件会缺少它们：请先在顶栏重试保存。");
}

function afterFailure<T>(thrown: unknown): WritingStep<T> {
  if (thrown instanceof AppError && thrown.code === "file-exists") return { kind: "replacing" };
  return { kind: "asking", failure: failureOf(thrown) };
}

/** The path of a file of that name in the open book's folder. */
export function besideBook(name: string): string {
  return beside(useApp.getState().book?.path ?? "", name);
}

/** Name of the official file of the open book, without its ending. */
export function officialName(): string {
  const { view } = useApp.getState();
  return view ? officialFileName(view.rows.department, view.rows.fiscalYear) : "绩效文本";
}
