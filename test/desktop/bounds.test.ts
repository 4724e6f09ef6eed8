import { expect, test } from "vitest";
import { parsePlace, smallestSizes, smallestWindow, windowPlace } from "../../electron/desktop/bounds.ts";

/** 1366×768 with a taskbar of 40 pixels. */
const officeScreen = { x: 0, y: 0, width: 1366, height: 728 };
const largeScreen = { x: 0, y: 0, width: 2560, height: 1400 };
const secondScreen = { x: 2560, y: 0, width: 1920, height: 1080 };

test("the first window fills an office screen", () => {
  const { bounds, maximized } = windowPlace(null, [officeScreen]);
  expect(maximized).toBe(true);
  expect(bounds).toEqual(officeScreen);
});

test("the first window is centred on a large screen", () => {
  const { bounds, maximized } = windowPlace(null, [largeScreen]);
  expect(maximized).toBe(false);
  expect(bounds).toEqual({ x: 560, y: 250, width: 1440, height: 900 });
});

test("a remembered place comes back, also on a second screen", () => {
  const place = { bounds: { x: 2700, y: 100, width: 1200, height: 800 }, maximized: true };
  expect(windowPlace(place, [largeScreen, secondScreen])).toEqual(place);
});

test("a place on a screen that is gone is forgotten", () => {
  const place = { bounds: { x: 2700, y: 100, width: 1200, height: 800 }, maximized: false };
  expect(windowPlace(place, [largeScreen])).toEqual(windowPlace(null, [largeScreen]));
});

test("a window that hangs over an edge comes back whole", () => {
  const place = { bounds: { x: -100, y: 100, width: 1200, height: 800 }, maximized: false };
  expect(windowPlace(place, [officeScreen]).bounds).toEqual({ x: 0, y: 0, width: 1200, height: 728 });
});

test("a window may be as small as a small screen: 1366×768 at 150 %, without the taskbar", () => {
  const { bounds } = windowPlace(null, [{ x: 0, y: 0, width: 911, height: 472 }]);
  expect(bounds).toEqual({ x: 0, y: 0, width: 911, height: 472 });
  expect(smallestSizes(bounds)).toEqual({ minWidth: 911, minHeight: 472 });
  expect(smallestSizes(officeScreen)).toEqual({ minWidth: 960, minHeight: 600 });
});

test("a window is never too small to work in", () => {
  const place = { bounds: { x: 10, y: 10, width: 50, height: 50 }, maximized: false };
  expect(windowPlace(place, [largeScreen]).bounds).toMatchObject(smallestWindow);
});

test("what was written is read", () => {
  const place = { bounds: { x: 1, y: 2, width: 3, height: 4 }, maximized: true };
  expect(parsePlace(JSON.stringify(place))).toEqual(place);
});

test.each([
  "",
  "null",
  "[]",
  "{}",
  '{"bounds":null,"maximized":true}',
  '{"bounds":{"x":0,"y":0,"width":1},"maximized":true}',
  '{"bounds":{"x":0,"y":0,"width":"1","height":1},"maximized":true}',
  '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":1}',
])("a damaged settings file says nothing: %s", (text) => {
  expect(parsePlace(text)).toBeNull();
});
