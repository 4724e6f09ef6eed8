import { create } from "zustand";
import { IMPORT_ENDINGS } from "../../shared/api/importable.ts";
import type { Unit } from "../../shared/book/units.ts";
import { chooseFiles } from "./choose-file.ts";
import { refuseReadOnly, saveNow } from "./editing.ts";
import { tell } from "./messages.ts";
import { useApp } from "./store.ts";

/** What is being done with units' own files. */
export type UnitFileTask =
  | { readonly kind: "merge"; readonly files: readonly string[] }
  /** Projects of another text into this one. */
  | { readonly kind: "copy" }
  /** `unit`: chosen already, or null. */
  | { readonly kind: "split"; readonly unit: Unit | null };

export const useUnitFileTask = create<{ readonly task: UnitFileTask | null }>(() => ({ task: null }));

/** 合并单位文件: asks for the files, reads them and shows what they bring. */
export async function mergeUnitFiles(): Promise<void> {
  if (refuseReadOnly()) return;
  const files = await chooseFiles({ title: "选择单位报来的文件", endings: IMPORT_ENDINGS });
  if (files.length === 0) return;
  await saveNow();
  useUnitFileTask.setState({ task: { kind: "merge", files } });
}

/** 从别处复制项目: the dialog asks which text and which projects. */
export async function copyProjects(): Promise<void> {
  if (refuseReadOnly()) return;
  await saveNow();
  useUnitFileTask.setState({ task: { kind: "copy" } });
}

/** 导出单位文件: what is typed goes along, for the host writes what is in the file. */
export async function splitUnitFile(unit: Unit | null): Promise<void> {
  await saveNow();
  if (useApp.getState().view?.failure) {
    tell("不能导出单位文件", "最近的修改还没有保存到文件。请先照窗口顶部的说明保存，再导出。");
    return;
  }
  useUnitFileTask.setState({ task: { kind: "split", unit } });
}

export function endUnitFileTask(): void {
  useUnitFileTask.setState({ task: null });
}
