import { loud } from "./loud.ts";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The one screen, as large as a clerk's: the test starts Xvfb with it. */
export const screenSize = { width: 1366, height: 768 } as const;

const whole: Rectangle = { x: 0, y: 0, ...screenSize };
export const display = { id: 1, bounds: whole, workArea: whole };

export const screen = loud("screen", {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
});
