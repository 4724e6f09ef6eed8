/** Texts as messages show them. */

const SPACES = /\s+/g;

/** A text as it is shown in a message: its beginning. */
export function shown(text: string): string {
  const plain = text.trim().slice(0, 200).replace(SPACES, " ");
  return plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}

/** “甲”“乙”: some of the words that a message names, each once. */
export function quoted(words: readonly string[]): string {
  const different = [...new Set(words)];
  const shown = different.slice(0, 5).map((word) => `“${word}”`);
  return shown.join("") + (different.length > shown.length ? "等" : "");
}
