import { create } from "zustand";
import type { Version } from "../../shared/api/api.ts";
import { notice, tellFailure } from "./messages.ts";
import { runtime } from "./runtime.ts";

/** The version that is asked a name for; null while none is. */
export const useNaming = create<{ readonly version: Version | null }>(() => ({ version: null }));

export function nameVersion(version: Version | null): void {
  useNaming.setState({ version });
}

/** Keeps the saved book as a version, and offers to give it a name. */
export async function keepVersion(): Promise<void> {
  try {
    const { version, isNew } = await runtime.call("versions.keep", { name: "" });
    if (version === null) return;
    const text = isNew
      ? "已保存到文件，并存了一个版本。平时不用按 Ctrl+S，修改会自动保存"
      : "已保存到文件。内容和最近的版本一样，没有再存一个";
    notice(text, false, {
      text: "有名字的版本好找，也一直留着：",
      title: version.name === "" ? "起个名字…" : `改名（现在叫“${version.name}”）…`,
      take: () => nameVersion(version),
    });
  } catch (thrown) {
    tellFailure("内容已保存，但没有存成版本", thrown);
  }
}
