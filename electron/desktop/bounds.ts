/** A rectangle in device-independent pixels, as Electron gives them. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

/** Below this the project form does not fit without scrolling sideways. */
export const smallestWindow = { width: 960, height: 600 } as const;
const usualWindow = { width: 1440, height: 900 } as const;

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** What a settings file of any content says of the window's place; null where it says nothing usable. */
export function parsePlace(text: string): WindowPlace | null {
  try {
    // Of any shape: what has no bounds makes this throw.
    const { bounds, maximized } = JSON.parse(text) as { bounds: Record<string, unknown>; maximized: unknown };
    const { x, y, width, height } = bounds;
    if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null;
    if (typeof maximized !== "boolean") return null;
    return { bounds: { x, y, width, height }, maximized };
  } catch {
    return null;
  }
}

/**
 * Where a new window goes. The remembered place holds if a good part of it is still on one of the screens (a laptop comes back
 * without its second screen); otherwise the window is centred, and fills a screen that is hardly larger than it.
 * @param screens work areas (without the taskbar), the main one first
 */
export function windowPlace(remembered: WindowPlace | null, screens: readonly Bounds[]): WindowPlace {
  const main = screens[0] ?? { x: 0, y: 0, ...usualWindow };
  const screen = remembered
    ? screens.find((area) => visibleShare(remembered.bounds, area) >= 0.5)
    : undefined;
  if (remembered && screen) {
    return { bounds: within(remembered.bounds, screen), maximized: remembered.maximized };
  }
  const width = Math.min(usualWindow.width, main.width);
  const height = Math.min(usualWindow.height, main.height);
  const bounds = {
    x: main.x + Math.floor((main.width - width) / 2),
    y: main.y + Math.floor((main.height - height) / 2),
    width,
    height,
  };
  return { bounds, maximized: main.width <= usualWindow.width || main.height <= usualWindow.height };
}

/** How small a new window may be made. A screen of 1366×768 is 911×512 at 150 %: there its edges would lie outside, maximized too. */
export function smallestSizes({ width, height }: Bounds): { minWidth: number; minHeight: number } {
  return {
    minWidth: Math.min(smallestWindow.width, width),
    minHeight: Math.min(smallestWindow.height, height),
  };
}

/** The part of a window, 0…1, that a screen shows. */
function visibleShare(window: Bounds, screen: Bounds): number {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (window.width * window.height);
}

function within(window: Bounds, screen: Bounds): Bounds {
  const width = Math.min(Math.max(window.width, smallestWindow.width), screen.width);
  const height = Math.min(Math.max(window.height, smallestWindow.height), screen.height);
  return {
    x: Math.min(Math.max(window.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(window.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}
