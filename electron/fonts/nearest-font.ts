/** The name that differs least from one that no font has: “仿宋GB2312” is 仿宋_GB2312. Null where none is like it. */
export function nearestFont(typed: string, names: Iterable<string>): string | null {
  const wanted = typed.trim().toLowerCase();
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const changes = changesBetween(wanted, name.toLowerCase());
    if (changes < least) [nearest, least] = [name, changes];
  }
  return nearest;
}

/** How many characters have to be put in, taken out or replaced (Levenshtein 1965). */
function changesBetween(from: string, to: string): number {
  let before = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, own] of Array.from(from).entries()) {
    const now = [row + 1];
    for (const [at, other] of Array.from(to).entries())
      now.push(
        Math.min((now[at] ?? 0) + 1, (before[at + 1] ?? 0) + 1, (before[at] ?? 0) + Number(own !== other)),
      );
    before = now;
  }
  return before.at(-1) ?? 0;
}
