import { create } from "zustand";

/** What the skeleton dialog was opened for; `project` is a row id. */
export type SkeletonTask = { readonly kind: "save"; readonly project: number } | { readonly kind: "edit" };

export const useSkeletonTask = create<{ readonly task: SkeletonTask | null }>(() => ({ task: null }));

export function askSkeleton(task: SkeletonTask): void {
  useSkeletonTask.setState({ task });
}
