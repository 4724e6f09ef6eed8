import { expect, it } from "vitest";
import { holdsEdits } from "../../../renderer/state/leaving.ts";

it.each([
  ["nothing is on its way", 0, null, [false, false]],
  ["one edit is, which still arrives from a browser", 1, null, [true, false]],
  ["two are", 2, null, [true, true]],
  ["one could not be saved", 1, { code: "disk-full" as const, message: "磁盘已满" }, [true, true]],
] as const)("leaving a page while %s: desktop, browser", (_, pending, failure, held) => {
  expect([true, false].map((desktop) => holdsEdits({ pending, failure }, desktop))).toEqual(held);
});
