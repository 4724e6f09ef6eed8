/** Tables of keys: each table dispatches, and is what the help shows of it. */

/** One line of a table. A key is written as “Ctrl+Shift+Z”, with the names of `KeyboardEvent.key`; ⌘ is Ctrl too. */
export interface KeyLine<Where> {
  /** What the help says of it; null: nothing, it only keeps the browser from something. */
  readonly does: string | null;
  /** As the help shows the keys, where that is not all of `on`. */
  readonly shown?: string;
  /** What each key does; false leaves it to whoever else wants it. Empty where the browser does it all. */
  readonly on?: Readonly<Record<string, (where: Where, event: PressedKey) => unknown>>;
  /** Whether the keys are the line's own just now. */
  readonly when?: (where: Where, event: PressedKey) => boolean;
}

export type PressedKey = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target"
>;

/** One part of the help. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

export function helpOf(
  title: string,
  table: readonly {
    readonly does: string | null;
    readonly shown?: string;
    readonly on?: Readonly<Record<string, unknown>>;
  }[],
): KeyGroup {
  return {
    title,
    keys: table.flatMap(({ does, shown, on = {} }) =>
      does === null ? [] : [[shown ?? Object.keys(on).map(printed).join("、"), does] as const],
    ),
  };
}

/** Does what the table says of a key. Shift plays no part where the table has the key without it only. @returns whether it is used up. */
export function actOnKey<Where>(table: readonly KeyLine<Where>[], where: Where, event: PressedKey): boolean {
  const { shiftKey } = event;
  const names = shiftKey ? [nameOf(event, true), nameOf(event, false)] : [nameOf(event, false)];
  for (const name of names)
    for (const { on, when } of table) {
      const does = on?.[name];
      if (does && (!when || when(where, event))) return does(where, event) !== false;
    }
  return false;
}

/** By place where Shift or the number pad makes another character of the key. */
const BY_PLACE: Readonly<Record<string, string>> = { Equal: "=", Minus: "-", NumpadSubtract: "-" };

function nameOf({ key, code, ctrlKey, metaKey, altKey }: PressedKey, shift: boolean): string {
  const control = ctrlKey || metaKey;
  const own = (control && BY_PLACE[code]) || (key.length === 1 ? key.toUpperCase() : key);
  return `${control ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${own}`;
}

const PRINTED: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

function printed(key: string): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => PRINTED[part] ?? part)
    .join(" + ");
}
