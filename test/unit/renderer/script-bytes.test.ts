import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { bundle } from "../../../build/bundle.ts";
import { type ScriptBytes, scriptBytes } from "../../support/script-bytes.ts";

/** Budgets of the built interface, gzipped, in bytes; `npm run bench -- start` says what they come to in time. */

let bytes: ScriptBytes;

beforeAll(async () => {
  await bundle();
  bytes = scriptBytes(join(import.meta.dirname, "../../../dist/renderer"));
}, 120_000);

it("the first screen loads less than 200 KB: on an old office computer every further 100 KB keep a clerk waiting for it", () => {
  expect(bytes.first).toBeLessThan(200_000);
  // React alone is more than this: the page's scripts were found.
  expect(bytes.first).toBeGreaterThan(60_000);
});

it("all scripts are less than 580 KB: what is loaded when the page is idle stays in memory as long as the window is open", () => {
  expect(bytes.all).toBeLessThan(580_000);
  expect(bytes.all).toBeGreaterThan(bytes.first);
});
