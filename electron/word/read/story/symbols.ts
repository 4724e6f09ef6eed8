/**
 * Characters that w:sym (ECMA-376-1 17.3.3.30) takes from symbol fonts, which put them into the private use area from F000. Only
 * what a performance text may hold: relations, arithmetic, marks of lists and boxes.
 */
const SYMBOL: Readonly<Record<number, string>> = {
  34: "∀",
  36: "∃",
  37: "％",
  39: "∍",
  42: "∗",
  45: "−",
  60: "＜",
  61: "＝",
  62: "＞",
  64: "≅",
  94: "⊥",
  163: "≤",
  165: "∞",
  171: "↔",
  172: "←",
  173: "↑",
  174: "→",
  175: "↓",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  182: "∂",
  183: "•",
  184: "÷",
  185: "≠",
  186: "≡",
  187: "≈",
  188: "…",
  206: "∈",
  213: "∏",
  214: "√",
  215: "⋅",
  219: "⇔",
  220: "⇐",
  222: "⇒",
  229: "∑",
  242: "∫",
};
const GREEK = {
  from: 65,
  letters: "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
} as const;

const WINGDINGS: Readonly<Record<number, string>> = {
  32: " ",
  70: "☞",
  108: "●",
  109: "○",
  110: "■",
  111: "□",
  113: "□",
  114: "□",
  116: "◆",
  117: "◆",
  118: "❖",
  119: "◆",
  120: "☒",
  128: "⓪",
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
  140: "①",
  141: "②",
  142: "③",
  143: "④",
  144: "⑤",
  145: "⑥",
  146: "⑦",
  147: "⑧",
  148: "⑨",
  149: "⑩",
  158: "·",
  159: "•",
  161: "○",
  164: "◎",
  167: "■",
  168: "□",
  171: "★",
  216: "➢",
  223: "←",
  224: "→",
  225: "↑",
  226: "↓",
  232: "➔",
  251: "×",
  252: "√",
  253: "☒",
  254: "☑",
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  32: " ",
  79: "×",
  80: "√",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  106: "①",
  107: "②",
  108: "③",
  109: "④",
  110: "⑤",
  111: "⑥",
  112: "⑦",
  113: "⑧",
  114: "⑨",
  115: "⑩",
  162: "■",
  163: "□",
};

const WEBDINGS: Readonly<Record<number, string>> = {
  32: " ",
  97: "√",
  99: "□",
  103: "■",
  110: "●",
  114: "×",
};

const FONTS: ReadonlyMap<string, (code: number) => string | undefined> = new Map([
  ["symbol", (code: number) => SYMBOL[code] ?? greek(code) ?? ascii(code)],
  ["wingdings", (code: number) => WINGDINGS[code]],
  ["wingdings 2", (code: number) => WINGDINGS_2[code]],
  ["webdings", (code: number) => WEBDINGS[code]],
]);

function greek(code: number): string | undefined {
  return GREEK.letters[code - GREEK.from];
}

/** Digits and brackets stand where they do elsewhere. */
function ascii(code: number): string | undefined {
  return code >= 32 && code < 127 ? String.fromCharCode(code) : undefined;
}

/** Characters of a text that a symbol font shows as its own signs; some programs write those so in place of w:sym. */
export const SYMBOL_TEXT = /[\uf000-\uf0ff]/;

export function isSymbolFont(font: string): boolean {
  return FONTS.has(font.toLowerCase());
}

/** The character that w:sym shows, or null where the font's is unknown to us. `code` is hexadecimal, as in w:char. */
export function symbolCharacter(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return null;
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const ofFont = FONTS.get(font.toLowerCase());
  if (ofFont) return ofFont(inFont) ?? null;
  return value < 0xe000 || value > 0xf8ff ? String.fromCharCode(value) : null;
}
