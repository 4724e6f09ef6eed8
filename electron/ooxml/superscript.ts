const RAISED: ReadonlyMap<string, string> = new Map(
  Array.from("0123456789+-−", (plain, index): [string, string] => [plain, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"[index] ?? plain]),
);

/** A number printed as a superscript, in Unicode's own characters: 10⁴ is no 104. Other texts as they are. */
export function raised(text: string): string {
  return /^[\d+\-−]+$/.test(text) ? Array.from(text, (each) => RAISED.get(each) ?? each).join("") : text;
}
