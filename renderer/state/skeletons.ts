import { create } from "zustand";
import type { Indicator } from "../../shared/book/model.ts";
import { type Skeleton, skeletonRows, standardSkeleton } from "../../shared/book/skeleton.ts";
import { keepChoice, onRecalled } from "./choices.ts";
import { runtime } from "./runtime.ts";
import { sameValue } from "./same-value.ts";
import { useApp } from "./store.ts";

/** What a new project's indicator table begins with: the standard rows, none, or those of a skeleton that the user has kept. */
export type Beginning =
  | { readonly kind: "standard" }
  | { readonly kind: "empty" }
  | { readonly kind: "own"; readonly name: string };

interface Skeletons {
  readonly own: readonly Skeleton[];
  /** What was chosen last. */
  readonly beginning: Beginning;
}

export const useSkeletons = create<Skeletons>(() => ({ own: [], beginning: { kind: "standard" } }));

const CHOICE = "newProject";
const OWN = "own ";

onRecalled(CHOICE, (value) => useSkeletons.setState({ beginning: beginningFrom(value) }));

/** Keeps the user's skeletons known: other windows change them too. @returns what ends it. */
export function followSkeletons(): () => void {
  const read = () => {
    // Without them a project begins with the standard rows.
    runtime.call("skeletons.get", {}).then(show, () => undefined);
  };
  read();
  return runtime.on("settings.changed", read);
}

/** Replaces the user's skeletons. @throws AppError where the host cannot keep them. */
export async function saveSkeletons(own: readonly Skeleton[]): Promise<void> {
  await runtime.call("skeletons.set", { skeletons: [...own] });
  show(own);
}

/** New projects begin so from now on. */
export function chooseBeginning(beginning: Beginning): void {
  useSkeletons.setState({ beginning });
  keepChoice(CHOICE, beginning.kind === "own" ? `${OWN}${beginning.name}` : beginning.kind);
}

/** The rows that a new project of the open book begins with. */
export function beginningRows(beginning: Beginning): Indicator[] {
  const { own } = useSkeletons.getState();
  const kept = beginning.kind === "own" ? own.find(({ name }) => name === beginning.name) : undefined;
  if (kept) return skeletonRows(kept);
  if (beginning.kind === "empty") return [];
  const projects = useApp.getState().view?.rows.projects ?? [];
  return standardSkeleton(projects.flatMap(({ indicators }) => indicators.map(({ level1 }) => level1)));
}

function beginningFrom(value: string | undefined): Beginning {
  if (value === "empty") return { kind: "empty" };
  return value?.startsWith(OWN) ? { kind: "own", name: value.slice(OWN.length) } : { kind: "standard" };
}

function show(own: readonly Skeleton[]): void {
  if (!sameValue(useSkeletons.getState().own, own)) useSkeletons.setState({ own });
}
