/** Tables of keys: each table dispatches, and is what the help shows of it. */

/** One line of a table. A key is written as “Ctrl+Shift+Z”, with the names of `KeyboardEvent.key`; ⌘ is Ctrl too. */
export interface KeyLine<Where> {
  /** What the help says of it; null: nothing, it only keeps the browser from something. */
  readonly does: string | null;
  /** As the help shows the keys, where that is not all of `on`. */
  readonly shown?: string;
  /** What each key does; false leaves it to whoever else wants it. Empty where the browser does it all. */
  readonly on?: Readonly<Record<string, KeyAction<Where>>>;
  /** Whether the keys are the line's own just now. */
  readonly when?: (where: Where, event: PressedKey) => boolean;
}

export type KeyAction<Where> = (where: Where, event: PressedKey) => unknown;

export type PressedKey = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target" | "preventDefault"
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
      does === null ? [] : [[shown ?? allPrinted(Object.keys(on)), does] as const],
    ),
  };
}

/** The key by which a table does just this, as menus and titles show it: “Ctrl+D”. */
export function keyOf<Where>(table: readonly KeyLine<Where>[], act: KeyAction<Where>): string | undefined {
  const found = table.flatMap(({ on = {} }) => Object.entries(on)).find(([, does]) => does === act);
  return found && printed(found[0], "+");
}

/**
 * Does what the table says of a key, and keeps it from the browser. Of several lines the first one that does not leave it acts. Shift
 * plays no part where the table has the key without it only.
 * @returns whether the key is used up
 */
export function actOnKey<Where>(table: readonly KeyLine<Where>[], where: Where, event: PressedKey): boolean {
  const { shiftKey } = event;
  const names = shiftKey ? [nameOf(event, true), nameOf(event, false)] : [nameOf(event, false)];
  for (const name of names) {
    const lines = table.filter(({ on, when }) => on?.[name] && (!when || when(where, event)));
    if (lines.length === 0) continue;
    const used = lines.some(({ on }) => on?.[name]?.(where, event) !== false);
    if (used) event.preventDefault();
    return used;
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
  Escape: "Esc",
  " ": "空格",
};

/** “Alt + ↑ / ↓”, “F3、Shift + F3”. */
function allPrinted(keys: readonly string[]): string {
  const all = keys.map((key) => printed(key, " + ")).join("、");
  return all.replace(/([↑←])、(?:\w+ \+ )*(?=[↓→])/g, "$1 / ");
}

function printed(key: string, joint: string): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => PRINTED[part] ?? part)
    .join(joint);
}
