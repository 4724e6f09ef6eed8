import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairRows } from "../../../shared/diff/rows.ts";

describe("rows that belong together", () => {
  const pairs = (a: string, b: string) => pairRows(a.split(""), b.split(""), Object.is);

  it("finds what was put in, taken out and changed", () => {
    expect(pairs("abc", "abc")).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(pairs("ac", "abc")).toEqual([
      [0, 0],
      [null, 1],
      [1, 2],
    ]);
    expect(pairs("abcd", "axd")).toEqual([
      [0, 0],
      [1, 1],
      [2, null],
      [3, 2],
    ]);
    expect(pairs("", "xy")).toEqual([
      [null, 0],
      [null, 1],
    ]);
  });

  it("names every row of both lists once and in order, and pairs as many equal ones as can be", () => {
    const rows = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const found = pairRows(a, b, Object.is);
        expect(found.flatMap(([at]) => at ?? [])).toEqual(a.map((_, at) => at));
        expect(found.flatMap(([, at]) => at ?? [])).toEqual(b.map((_, at) => at));
        const equal = found.filter(([x, y]) => x !== null && y !== null && a[x] === b[y]).length;
        expect(equal).toBeGreaterThanOrEqual(commonLength(a, b));
      }),
    );
  });
});

/** Length of the longest common subsequence, by its definition. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  const without = commonLength(rest, b);
  return at < 0 ? without : Math.max(without, 1 + commonLength(rest, b.slice(at + 1)));
}
