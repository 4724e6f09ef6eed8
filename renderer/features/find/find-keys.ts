import type { KeyLine } from "../../parts/keys.ts";
import { currentHit, replaceCurrent, showHit, stepHit } from "./find-actions.ts";

type Keys = readonly KeyLine<void>[];

export const WORD_KEYS: Keys = [
  {
    on: { Enter: () => stepHit(1, false), "Shift+Enter": () => stepHit(-1, false) },
    does: "在查找框里：下一处、上一处",
  },
];

export const REPLACEMENT_KEYS: Keys = [
  { on: { Enter: replaceCurrent }, does: "在替换框里：替换这一处，到下一处" },
];

export const HIT_KEYS: Keys = [
  {
    on: { ArrowUp: () => stepHit(-1, false), ArrowDown: () => stepHit(1, false) },
    does: "在列表里：上一处 / 下一处",
  },
  { on: { Enter: enterHit }, does: "在列表里：到那个输入框" },
];

function enterHit(): boolean {
  const hit = currentHit();
  if (hit) showHit(hit, true);
  return hit !== null;
}
