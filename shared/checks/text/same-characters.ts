/** Whether the Chinese characters of two texts differ: then so do the texts, whatever their spaces, marks and widths. */
export function differInCharacters(one: string, other: string): boolean {
  let first = 0;
  let second = 0;
  for (;;) {
    first = nextCharacter(one, first);
    second = nextCharacter(other, second);
    if (first >= one.length || second >= other.length) return false;
    const code = one.charCodeAt(first++);
    const otherCode = other.charCodeAt(second++);
    if (!isIdeograph(code) || !isIdeograph(otherCode)) return false;
    if (code !== otherCode) return true;
  }
}

/** The next place of a Chinese character, or of one that may become one in another form: ㈠, 豈. */
function nextCharacter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !mayBecomeIdeograph(text.charCodeAt(at))) at++;
  return at;
}

/** NFKC leaves these as they are. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function mayBecomeIdeograph(code: number): boolean {
  return (
    code >= 0x2e80 &&
    (isIdeograph(code) ||
      code <= 0x2fff ||
      (code >= 0x3200 && code <= 0x33ff) ||
      (code >= 0xd800 && code <= 0xfaff))
  );
}
