import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { runCli } from "../cli/run-cli.ts";
import { LETING_DOCX } from "../fixtures/paths.ts";
import { type ServeProcess, startServe } from "../support/serve.ts";
import { withoutBackups } from "../support/without-backups.ts";
import { Requests } from "./requests.ts";

/** One host on a home folder of this test's own: the real one, as a child process. */
export interface Host {
  /** The document folder. */
  readonly documents: string;
  /** A book made from the real text. */
  readonly book: string;
  /** The Word file it was made from. */
  readonly word: string;
  /** Starts the host, with a book, more of an environment and a port where they are given, and gives the address with its token. */
  start(book?: string, more?: NodeJS.ProcessEnv, port?: string): Promise<string>;
  /** Ends the host at once, as a power cut would. */
  kill(): Promise<void>;
}

interface Fixtures {
  readonly host: Host;
  /** Whatever the pages ask of anybody but the hosts fails the scenario: the program uses no network. */
  readonly requests: Requests;
  /** Console lines that a scenario brings about on purpose; any other error fails it. */
  readonly expected: RegExp[];
  /** The page with the sample open. */
  readonly editor: Page;
}

interface WorkerFixtures {
  readonly sample: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "jxwb-e2e-sample-"));
      const { status, stderr } = runCli(folder, "import", LETING_DOCX, "--out", "示例.jxwb");
      if (status !== 0) throw new Error(stderr);
      await use(join(folder, "示例.jxwb"));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  requests: async ({ context }, use) => {
    const requests = new Requests(context);
    await use(requests);
    expect(requests.takeElsewhere()).toEqual([]);
  },

  host: async ({ sample, requests }, use) => {
    const home = mkdtempSync(join(tmpdir(), "绩效 文本-"));
    const documents = join(home, "Documents");
    mkdirSync(documents);
    const book = join(documents, "示例.jxwb");
    const word = join(documents, "上年.docx");
    cpSync(sample, book);
    cpSync(LETING_DOCX, word);
    withoutBackups(join(home, ".config", "jxwb"));
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), INIT_CWD: home };
    let running: ServeProcess | null = null;
    const kill = async () => {
      running?.child.kill("SIGKILL");
      await running?.gone;
      running = null;
    };
    await use({
      documents,
      book,
      word,
      kill,
      start: async (path, more, port = "0") => {
        await kill();
        running = await startServe([...(path === undefined ? [] : [path]), "--port", port], {
          ...env,
          ...more,
        });
        requests.allow(running.url);
        return running.url;
      },
    });
    await kill();
    rmSync(home, { recursive: true, force: true });
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  expected: async ({}, use) => use([]),

  // The host is named so that it outlives the page: a host that ends first would leave the page a broken connection.
  page: async ({ page, expected, host: _ }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
    await use(page);
    expect(complaints.filter((line) => !expected.some((known) => known.test(line)))).toEqual([]);
  },

  editor: async ({ page, host }, use) => {
    await page.goto(await host.start(host.book));
    await expect(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
    await use(page);
  },
});

export { expect };

/** Waits until the editor says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator(".save-state")).toHaveText(/^✓ 已保存 \d\d:\d\d$/);
}

/** Presses 导出 in the export dialog, and again where the checks still find errors: the real text has some. */
export async function exportAnyway(page: Page): Promise<void> {
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("button", { name: "仍要导出" }).click();
}

/** Waits until dialogs have faded in: before looking at colours, and before taking pictures. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((each) => each.finished),
    ),
  );
}

/** Opens a section or project by its line in the outline. */
export async function goTo(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first().click();
}

/** Puts a text on the clipboard, as another program would. */
export async function copyOutside(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}
