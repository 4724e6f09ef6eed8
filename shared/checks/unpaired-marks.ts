const OPENING = "“‘《〈（〔【(";
const CLOSING = "”’》〉）〕】)";
/** Half and full width pair with each other. */
const PAIR_OF: ReadonlyMap<string, string> = new Map(
  Array.from(CLOSING, (closing, index) => [
    closing === ")" ? "）" : closing,
    (OPENING[index] ?? "").replace("(", "（"),
  ]),
);

const ANY = new RegExp(`[${OPENING}${CLOSING}]`);

/** The first quotation mark or bracket that has no other half, with what stands beside it; null where all pair. */
export function unpairedMark(text: string): string | null {
  if (!ANY.test(text)) return null;
  const open: { readonly mark: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at).replace("(", "（").replace(")", "）");
    if (OPENING.includes(mark)) open.push({ mark, at });
    else if (CLOSING.includes(mark)) {
      if (open.at(-1)?.mark === PAIR_OF.get(mark)) open.pop();
      // “1）” and “a)” number items, ’ stands in foreign names.
      else if (mark !== "’" && !(mark === "）" && /[\d一二三四五六七八九十a-zA-Z]$/.test(text.slice(0, at))))
        return text.slice(Math.max(0, at - 3), at + 1);
    }
  }
  const [first] = open;
  return first ? text.slice(first.at, first.at + 4) : null;
}
