import type { PageList } from "../../book-worker/drawing.ts";
import type { KeyLine } from "../../parts/keys.ts";

/** How large pages are shown: as wide as there is room, whole, or in percent of their size on paper (CSS: 96 px an inch). */
export type Zoom = "width" | "page" | number;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around and between pages, px. */
export const GAP = 14;
/** px a twip at 100 %. */
const ACTUAL = 96 / 1440;
/** Percent. */
export const STEPS = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400] as const;
const SMALLEST = STEPS[0];
const LARGEST = 400;

/** A page's size, px. @param room for pages, px */
export function pageSize({ paper }: Pick<PageList, "paper">, zoom: Zoom, room: Size): Size {
  const scale = Math.max(0.005, scaleOf(paper, zoom, room));
  return { width: Math.round(paper.width * scale), height: Math.round(paper.height * scale) };
}

function scaleOf(paper: Size, zoom: Zoom, room: Size): number {
  if (typeof zoom === "number") return (ACTUAL * zoom) / 100;
  const across = (room.width - 2 * GAP) / paper.width;
  return zoom === "page" ? Math.min(across, (room.height - 2 * GAP) / paper.height) : across;
}

/** What a page of that width is shown at, percent. */
export function percentOf({ paper }: Pick<PageList, "paper">, width: number): number {
  return Math.round((width / paper.width / ACTUAL) * 100);
}

/** The next step up (1) or down (-1) from a size, percent. */
export function stepped(percent: number, by: 1 | -1): number {
  const next =
    by > 0 ? STEPS.find((step) => step > percent + 1) : STEPS.findLast((step) => step < percent - 1);
  return next ?? (by > 0 ? LARGEST : SMALLEST);
}

/** As it was kept; undefined where that is none. */
export function zoomIn(kept: unknown): Zoom | undefined {
  if (kept === "width" || kept === "page") return kept;
  return typeof kept === "number" && kept >= SMALLEST && kept <= LARGEST ? kept : undefined;
}

export interface ZoomKeys {
  readonly step: (by: 1 | -1) => void;
  readonly choose: (zoom: Zoom) => void;
}

/** Where no table has these keys for its rows. */
export const ZOOM_KEYS: readonly KeyLine<ZoomKeys>[] = [
  {
    on: {
      "Ctrl+=": ({ step }) => step(1),
      "Ctrl++": ({ step }) => step(1),
      "Ctrl+-": ({ step }) => step(-1),
    },
    shown: "Ctrl + =、Ctrl + -",
    does: "放大、缩小（也可以按住 Ctrl 滚动滚轮）",
  },
  { on: { "Ctrl+0": ({ choose }) => choose(100) }, does: "和打印出来一样大（100 %）" },
];
