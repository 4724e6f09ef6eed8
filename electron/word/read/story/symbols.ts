/**
 * Characters that w:sym (ECMA-376-1 17.3.3.30) takes from symbol fonts, which put them into the private use area from F000. Only
 * what a performance text may hold: relations, arithmetic, marks of lists and boxes.
 */
const SYMBOL: Readonly<Record<number, string>> = {
  163: "≤",
  179: "≥",
  180: "×",
  184: "÷",
  185: "≠",
  177: "±",
  187: "≈",
  183: "•",
  176: "°",
  165: "∞",
  62: "＞",
  60: "＜",
  61: "＝",
  37: "％",
  109: "μ",
  229: "∑",
};

const WINGDINGS: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  117: "◆",
  168: "□",
  254: "☑",
  253: "☒",
  252: "√",
  251: "×",
  129: "①",
  130: "②",
  131: "③",
  132: "④",
  133: "⑤",
  134: "⑥",
  135: "⑦",
  136: "⑧",
  137: "⑨",
  138: "⑩",
};

/** Characters of a text that a symbol font shows as its own signs; some programs write those so in place of w:sym. */
export const SYMBOL_TEXT = /[\uf000-\uf0ff]/;

export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings)$/i.test(font);
}

/** The character that w:sym shows, or null where the font's is unknown to us. `code` is hexadecimal, as in w:char. */
export function symbolCharacter(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return null;
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  if (/^symbol$/i.test(font)) return SYMBOL[inFont] ?? null;
  if (/^wingdings$/i.test(font)) return WINGDINGS[inFont] ?? null;
  return value < 0xe000 || value > 0xf8ff ? String.fromCharCode(value) : null;
}
