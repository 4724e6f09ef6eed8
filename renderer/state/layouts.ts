import { create } from "zustand";
import type { LayoutSetting } from "../../shared/api/api.ts";
import type { ProfileChanges, ProfileValues } from "../../shared/layout/profile-values.ts";
import { runtime } from "./runtime.ts";
import { sameValue } from "./same-value.ts";

/** Every layout as the user has set it; null until it is known. */
export const useLayouts = create<{ readonly layouts: readonly LayoutSetting[] | null }>(() => ({
  layouts: null,
}));

let saving: Promise<unknown> = Promise.resolve();

/** Keeps the layouts known: other windows and the command line change them too. @returns what ends it. */
export function followLayouts(): () => void {
  const read = () => {
    runtime.call("settings.get", {}).then(
      ({ profiles }) => show(profiles),
      // The last known ones are better than none; whoever changes them is told what is wrong.
      () => undefined,
    );
  };
  read();
  const ignore = runtime.on("settings.changed", read);
  // Another program's changes are seen as soon as the user comes back from it.
  window.addEventListener("focus", read);
  return () => {
    ignore();
    window.removeEventListener("focus", read);
  };
}

/**
 * Changes values of one layout, after the changes that are on their way.
 * @throws AppError `profile-impossible`: nothing has been changed.
 */
export function changeLayout(name: string, change: (values: ProfileValues) => ProfileValues): Promise<void> {
  const saved = saving.then(async () => {
    const setting = useLayouts.getState().layouts?.find((layout) => layout.name === name);
    if (!setting) return;
    const changes = changesFrom(setting.standard, change(setting.values));
    if (sameValue(changes, changesFrom(setting.standard, setting.values))) return;
    show((await runtime.call("settings.setProfile", { name, changes })).profiles);
  });
  saving = saved.catch(() => undefined);
  return saved;
}

/** The same layouts stay the same object: other ones have everything laid out anew. */
function show(layouts: readonly LayoutSetting[]): void {
  if (!sameValue(useLayouts.getState().layouts, layouts)) useLayouts.setState({ layouts });
}

/** What has to be changed of the built-in values to get the others. */
function changesFrom(standard: ProfileValues, values: ProfileValues): ProfileChanges {
  return {
    fonts: differing(standard.fonts, values.fonts),
    sizes: differing(standard.sizes, values.sizes),
    margins: differing(standard.margins, values.margins),
    ...(values.linePitch === standard.linePitch ? {} : { linePitch: values.linePitch }),
    ...(values.sides === standard.sides ? {} : { sides: values.sides }),
  };
}

function differing<T extends object>(standard: T, values: T): Partial<T> {
  const own = new Map<string, unknown>(Object.entries(standard));
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => own.get(key) !== value),
  ) as Partial<T>;
}
