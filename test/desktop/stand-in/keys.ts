/** A key with the ones held. */
export interface Stroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** An accelerator as docs/api/accelerator.md writes it, for Windows and Linux: “CmdOrCtrl+Shift+N”. */
export function strokeOf(accelerator: string): Stroke {
  const parts = accelerator.split("+");
  const key = parts.at(-1) ?? "";
  const held = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  const ctrl = ["cmdorctrl", "commandorcontrol", "ctrl", "control"].some((name) => held.has(name));
  return { key, ctrl, shift: held.has("shift"), alt: held.has("alt") };
}

export function sameStroke(one: Stroke, other: Stroke): boolean {
  return (
    one.key.toUpperCase() === other.key.toUpperCase() &&
    one.ctrl === other.ctrl &&
    one.shift === other.shift &&
    one.alt === other.alt
  );
}

/** Bits of `Input.dispatchKeyEvent`'s modifiers. */
const bits: Readonly<Record<string, number>> = { alt: 1, control: 2, ctrl: 2, shift: 8 };

/** A letter or a function key as `Input.dispatchKeyEvent` wants it. @throws for anything else: the program sends no other key */
export function inputKey(keyCode: string, modifiers: readonly string[] = []) {
  const held = modifiers.reduce((sum, name) => sum | (bits[name] ?? 0), 0);
  if (/^[A-Z]$/.test(keyCode)) {
    const windowsVirtualKeyCode = keyCode.charCodeAt(0);
    return { key: keyCode.toLowerCase(), code: `Key${keyCode}`, windowsVirtualKeyCode, modifiers: held };
  }
  const [, number] = /^F(\d+)$/.exec(keyCode) ?? [];
  if (number === undefined) throw new Error(`the stand-in does not send ${keyCode}`);
  // VK_F1 is 0x70.
  return { key: keyCode, code: keyCode, windowsVirtualKeyCode: 0x6f + Number(number), modifiers: held };
}
