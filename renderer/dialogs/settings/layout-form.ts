import { create } from "zustand";
import { changeLayout } from "../../state/layouts.ts";
import { errorMessage } from "../../state/runtime.ts";
import { LAYOUT_FIELDS, type LayoutField } from "./layout-fields.ts";

/** Typed text that is not saved. */
interface Typed {
  readonly text: string;
  /** Why it could not be saved; null where nobody has tried yet. */
  readonly refused: string | null;
}

/** By layout and field, see `typedKey`. It stays while the settings are open, whichever layout they show. */
export const useTyped = create<Readonly<Record<string, Typed>>>(() => ({}));

export function typedKey(layout: string, field: LayoutField): string {
  return `${layout} ${field.key}`;
}

/** What is wrong stays in view until it is tried again. */
export function typeInto(layout: string, field: LayoutField, text: string): void {
  const key = typedKey(layout, field);
  useTyped.setState(({ [key]: before }) => ({ [key]: { text, refused: before?.refused ?? null } }));
}

/** Saves what is typed in a field, or says beside it why that cannot be. Then others may have become possible. */
export async function saveField(layout: string, field: LayoutField): Promise<void> {
  if (!(await trySaving(layout, field))) return;
  for (const other of LAYOUT_FIELDS)
    if (useTyped.getState()[typedKey(layout, other)]?.refused) await saveField(layout, other);
}

/** @returns whether something was saved. */
async function trySaving(layout: string, field: LayoutField): Promise<boolean> {
  const key = typedKey(layout, field);
  const typed = useTyped.getState()[key];
  if (!typed) return false;
  const refuse = (refused: string) => {
    if (useTyped.getState()[key]?.text === typed.text)
      useTyped.setState({ [key]: { text: typed.text, refused } });
    return false;
  };
  const reading = field.read(typed.text);
  if ("refused" in reading) return refuse(reading.refused);
  try {
    await changeLayout(layout, reading.value);
  } catch (thrown) {
    return refuse(errorMessage(thrown));
  }
  if (useTyped.getState()[key]?.text === typed.text) forget((each) => each === key);
  return true;
}

/** Saves whatever is typed anywhere. @returns whether nothing new was refused by that: then the settings may close. */
export async function saveAllTyped(layouts: readonly string[]): Promise<boolean> {
  let good = true;
  for (const layout of layouts)
    for (const field of LAYOUT_FIELDS) {
      const key = typedKey(layout, field);
      const before = useTyped.getState()[key];
      if (!before) continue;
      await saveField(layout, field);
      const after = useTyped.getState()[key];
      if (after && before.refused === null) good = false;
    }
  return good;
}

export function forgetTyped(layout?: string): void {
  forget((key) => layout === undefined || key.startsWith(`${layout} `));
}

function forget(which: (key: string) => boolean): void {
  const kept = Object.entries(useTyped.getState()).filter(([key]) => !which(key));
  useTyped.setState(Object.fromEntries(kept), true);
}
