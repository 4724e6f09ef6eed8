import type { z } from "zod";
import type { profileChangesSchema, profileValuesSchema } from "./profile-values-schema.ts";

export type ProfileValues = z.infer<typeof profileValuesSchema>;
export type ProfileChanges = z.infer<typeof profileChangesSchema>;

export function changedValues(values: ProfileValues, changes: ProfileChanges): ProfileValues {
  return {
    fonts: changed(values.fonts, changes.fonts),
    sizes: changed(values.sizes, changes.sizes),
    linePitch: changes.linePitch ?? values.linePitch,
    margins: changed(values.margins, changes.margins),
    sides: changes.sides ?? values.sides,
  };
}

function changed<T extends object>(
  values: T,
  changes: { readonly [K in keyof T]?: T[K] | undefined } | undefined,
): T {
  const given = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined);
  return { ...values, ...Object.fromEntries(given) };
}
