import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { electronExecutable } from "../../build/runtime.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const executablePath = electronExecutable();
const root = join(import.meta.dirname, "../..");
const missing = executablePath === null ? "no Electron runtime (node_modules/electron/dist is absent)" : null;

/** The real program, with a home of its own. */
async function launch(...args: string[]) {
  await bundle();
  const home = temporaryFolder();
  const program = await _electron.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      root,
      `--user-data-dir=${join(home, "data")}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...args,
    ],
    env: { ...process.env, HOME: home, USERPROFILE: home },
  });
  return { program, home, page: await program.firstWindow() };
}

describe.skipIf(missing !== null)(missing === null ? "the desktop program" : `skipped: ${missing}`, () => {
  test("opens the sample, and its page has the contract but no Node", async () => {
    const { program, home, page } = await launch("--sample");
    expect(page.url()).toBe("app://jxwb/");
    const reply: unknown = JSON.parse(await page.evaluate("window.jxwb.call('book.get', '{}')"));
    expect(reply).toMatchObject({ data: { format: "jxwb.book/1", fiscalYear: 2024 } });
    expect(await page.evaluate("[typeof require, typeof process, typeof module]")).toEqual(
      Array(3).fill("undefined"),
    );
    expect(
      readdirSync(home, { recursive: true }).filter((name) => String(name).endsWith(".jxwb")),
    ).toHaveLength(1);
    await program.close();
  });

  test("has no way out: no network, no navigation, no second window", async () => {
    const { program, page } = await launch();
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch("http://127.0.0.1:9/").then(
        () => "fetched",
        () => "refused",
      );
      return { fetched, opened: window.open("https://example.com/") === null };
    });
    expect(outcome).toEqual({ fetched: "refused", opened: true });
    await page.evaluate(() => location.assign("https://example.com/"));
    await page.waitForTimeout(500);
    expect(page.url()).toBe("app://jxwb/");
    expect(program.windows()).toHaveLength(1);
    await program.close();
  });
});

test("the runtime is found just where Electron's installer puts it", () => {
  expect(executablePath !== null).toBe(existsSync(join(root, "node_modules/electron/dist/version")));
});
