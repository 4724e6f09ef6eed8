const OPENING = "“‘《〈（〔【(";
const CLOSING = "”’》〉）〕】)";

/** Every mark that has another half. */
export const PAIRED: readonly string[] = Array.from(OPENING + CLOSING);

interface Mark {
  /** Half and full width pair with each other, so this is the full-width form. */
  readonly mark: string;
  /** What a closing mark asks for. */
  readonly opening: string | null;
}

const MARKS: ReadonlyMap<number, Mark> = new Map<number, Mark>([
  ...Array.from(OPENING, (mark): [number, Mark] => [
    mark.charCodeAt(0),
    { mark: fullWidth(mark), opening: null },
  ]),
  ...Array.from(CLOSING, (mark, index): [number, Mark] => [
    mark.charCodeAt(0),
    { mark: fullWidth(mark), opening: fullWidth(OPENING.charAt(index)) },
  ]),
]);

function fullWidth(mark: string): string {
  return mark.replace("(", "（").replace(")", "）");
}

/** The first quotation mark or bracket that has no other half, with what stands beside it; null where all pair. */
export function unpairedMark(text: string): string | null {
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Chinese characters are most of a text, and no marks.
    const found = code >= 0x4e00 && code <= 0x9fff ? undefined : MARKS.get(code);
    if (!found) continue;
    const { mark, opening } = found;
    if (opening === null) open.push({ mark, at });
    else if (open.at(-1)?.mark === opening) open.pop();
    // “1）” and “a)” number items, ’ stands in foreign names.
    else if (mark !== "’" && !(mark === "）" && /[\d一二三四五六七八九十a-zA-Z]/.test(text.charAt(at - 1))))
      return text.slice(Math.max(0, at - 3), at + 1);
  }
  const [first] = open;
  return first ? text.slice(first.at, first.at + 4) : null;
}
