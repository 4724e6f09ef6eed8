import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** The host side makes no connection: only the browser host listens, on this computer. The page's side is recorded in test/e2e. */

const ROOT = join(import.meta.dirname, "../..");
/** What can open a socket in Node: its modules, and the globals that stand on them. */
const NETWORK =
  /from "(?:node:)?(?:http|https|http2|net|tls|dns|dgram|undici)(?:\/[^"]*)?"|\b(?:fetch|WebSocket|EventSource)\(/;

function withNetwork(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .filter((file) => NETWORK.test(readFileSync(join(ROOT, file), "utf8")))
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

it("nothing of the host side can open a socket but the browser host, which listens on this computer alone", () => {
  expect(withNetwork("{electron,shared}/**/*.ts")).toEqual([
    "electron/browser/access.ts",
    "electron/browser/json-body.ts",
    "electron/browser/server.ts",
  ]);
});

it("the page asks its own host, and nobody else", () => {
  expect(withNetwork("renderer/**/*.{ts,tsx}")).toEqual([
    // A file beside the page: its address is relative.
    "renderer/dialogs/help/licenses.ts",
    // The events of the browser host: its address is relative too.
    "renderer/state/event-stream.ts",
    "renderer/state/runtime.ts",
  ]);
});
