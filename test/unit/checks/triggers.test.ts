import fc from "fast-check";
import { expect, it } from "vitest";
import { triggerBit, triggersIn } from "../../../shared/checks/run/triggers.ts";

const character = fc.constantFrom(..."一二三，。1a（\u{20000}".split(""));
const trigger = fc
  .string({ unit: character, minLength: 1, maxLength: 1 })
  .chain((first) => fc.constantFrom("", "一", "。", "a").map((second) => (first + second).slice(0, 2)));

it("names every list of which a trigger stands in the text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(trigger, { maxLength: 3 }), { maxLength: 20 }),
      fc.string({ unit: character, maxLength: 12 }),
      (lists, text) => {
        const bits = triggersIn(lists)(text);
        lists.forEach((triggers, list) => {
          if (triggers.some((one) => text.includes(one))) expect(bits & triggerBit(list)).not.toBe(0);
        });
      },
    ),
  );
});

it("passes over texts without any", () => {
  const triggered = triggersIn([["号"], ["目的", "涉及"]]);
  expect(["", "完成二十五家企业的检查。", "的目", "及涉"].map(triggered)).toEqual([0, 0, 0, 0]);
  expect(["第2号", "目的是"].map(triggered)).toEqual([triggerBit(0), triggerBit(1)]);
});
