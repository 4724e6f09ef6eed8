import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaving } from "../../electron/desktop/leaving.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A window whose page has edits on their way until `written`, milliseconds after the user closes it; never where it is null. */
function closeWindow(written: number | null, answer = "返回") {
  const begun = performance.now();
  const outcome = { closed: false, asked: 0 };
  const close = () => {
    closes();
    const saved = written !== null && performance.now() - begun >= written;
    if (saved || leaves()) outcome.closed = true;
  };
  const { closes, leaves } = leaving({
    close,
    closesUnsaved: () => {
      outcome.asked++;
      return answer === "仍要关闭";
    },
  });
  return { outcome, close, leaves };
}

test("saves on their way are waited for: the window closes without a question", () => {
  const { outcome, close } = closeWindow(700);
  close();
  expect(outcome).toEqual({ closed: false, asked: 0 });
  vi.advanceTimersByTime(800);
  expect(outcome).toEqual({ closed: true, asked: 0 });
});

test("edits that cannot be written are asked about once; 返回 keeps the window, and closing it again asks again", () => {
  const { outcome, close } = closeWindow(null);
  close();
  vi.advanceTimersByTime(60_000);
  expect(outcome).toEqual({ closed: false, asked: 1 });
  close();
  vi.advanceTimersByTime(60_000);
  expect(outcome).toEqual({ closed: false, asked: 2 });
});

test("仍要关闭 closes it", () => {
  const { outcome, close } = closeWindow(null, "仍要关闭");
  close();
  vi.advanceTimersByTime(60_000);
  expect(outcome).toEqual({ closed: true, asked: 1 });
});

test("a page that is only loaded anew asks at once, and closes no window", () => {
  const { outcome, leaves } = closeWindow(null);
  expect(leaves()).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(outcome).toEqual({ closed: false, asked: 1 });
});
