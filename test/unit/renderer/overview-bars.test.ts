import { expect, it } from "vitest";
import { greatest, moneyWords, shareWords } from "../../../renderer/shell/overview/shown-bars.ts";

function ranked(count: number) {
  const items = Array.from({ length: count }, (_, index) => index + 1);
  return greatest(items, {
    amountOf: (item) => item,
    bar: (item) => ({ key: String(item), label: `第${item}个`, value: item, text: "" }),
    rest: (others, value) => ({ label: `其余 ${others} 个`, text: String(value) }),
  });
}

it("of a long list the greatest have a bar, the others are one line with their sum", () => {
  const bars = ranked(2000);
  expect(bars).toHaveLength(11);
  expect(bars[0]).toMatchObject({ label: "第2000个", value: 2000 });
  expect(bars[10]).toMatchObject({ label: "其余 1990 个", text: String((1990 * 1991) / 2), value: null });
});

it("a list that is one too long is drawn whole: a rest of one says less than itself", () => {
  expect(ranked(11).map(({ label }) => label)).toEqual(ranked(11).map(({ key }) => `第${key}个`));
  expect(ranked(12)[10]?.label).toBe("其余 2 个");
  expect(ranked(0)).toEqual([]);
});

it("amounts and shares as words", () => {
  expect(moneyWords(1_234_567_800_000)).toBe("1,234,567.80 万元");
  expect([shareWords(1, 3), shareWords(0, 5), shareWords(1, 0)]).toEqual(["33.3%", "0%", ""]);
});
