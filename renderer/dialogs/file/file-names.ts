/** The names in the field of a file dialog: one as it is, several in quotation marks, as Windows writes them. */

export function shownNames(names: readonly string[]): string {
  return names.length > 1 ? names.map((name) => `"${name}"`).join(" ") : (names[0] ?? "");
}

export function typedNames(typed: string): readonly string[] {
  const quoted = [...typed.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, name = ""]) => name.trim());
  const several = quoted.length > 0 && typed.replace(/["“”][^"“”]+["“”]/g, "").trim() === "";
  return (several ? quoted : [typed.trim()]).filter((name) => name !== "");
}
