import type { KeyLine } from "./keys.ts";

/** Where a key of a chart was pressed, and what folds one of its lines. */
export interface BarPlace {
  readonly list: HTMLElement;
  readonly fold: (path: string, open: boolean) => void;
}

export const BAR_KEYS: readonly KeyLine<BarPlace>[] = [
  {
    on: { ArrowUp: (place) => step(place, -1), ArrowDown: (place) => step(place, 1) },
    does: "上一条、下一条",
  },
  {
    on: { ArrowRight: (place) => foldHere(place, true), ArrowLeft: (place) => foldHere(place, false) },
    does: "展开、收起",
  },
  { shown: "Enter", does: "到那里" },
];

function barHere(list: HTMLElement): { readonly all: readonly HTMLElement[]; readonly at: number } {
  const all = [...list.querySelectorAll<HTMLElement>("[data-bar]")];
  return { all, at: all.findIndex((each) => each.matches(":focus")) };
}

function step({ list }: BarPlace, by: 1 | -1): boolean {
  const { all, at } = barHere(list);
  all[at + by]?.focus();
  return at >= 0;
}

/** ← on a line below goes to the one that it stands under. */
function foldHere({ list, fold }: BarPlace, open: boolean): boolean {
  const { all, at } = barHere(list);
  const path = all[at]?.dataset.bar;
  const expanded = all[at]?.getAttribute("aria-expanded");
  if (path === undefined) return false;
  if (expanded === String(!open)) fold(path, open);
  else if (!open && expanded === null)
    all.findLast((each, index) => index < at && each.hasAttribute("aria-expanded"))?.focus();
  return true;
}
