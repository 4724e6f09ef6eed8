import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Ask, Commands, Told } from "./stand-in/control.ts";

/** A start of the packaged program, under a user's home of its own, and what a test does with it. */

const runner = join(import.meta.dirname, "stand-in/run.ts");
const hooks = join(import.meta.dirname, "stand-in/thread.ts");

export interface Start {
  /** As `packedProgram` gives them. */
  readonly resources: string;
  /** The user's home folder. */
  readonly home: string;
  readonly display: string;
  readonly args?: readonly string[];
  /** See stand-in/refused.ts. */
  readonly refuses?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How the program ended, and what it wrote on its way. */
export interface End {
  readonly code: number | null;
  readonly said: string;
}

export class Program {
  readonly end: Promise<End>;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (told: Told) => void>();
  #asked = 0;
  #browser: Browser | null = null;

  constructor({ resources, home, display, args = [], refuses = [], env: more = {} }: Start) {
    mkdirSync(join(home, "Documents"), { recursive: true });
    const { XDG_CONFIG_HOME: _, VITEST: _vitest, ...env } = process.env;
    this.#child = fork(runner, [resources, ...args], {
      cwd: home,
      // electron#37464: a rejected promise that nobody catches is a warning.
      execArgv: [
        "--import",
        hooks,
        "--unhandled-rejections=warn-with-error-code",
        "--no-warnings=ExperimentalWarning",
      ],
      env: { ...env, HOME: home, DISPLAY: display, STAND_IN_REFUSES: refuses.join(","), ...more },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let said = "";
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    this.end = once(this.#child, "close").then(([code]) => {
      const error = `the program has ended (${code}):\n${said}`;
      for (const [id, settle] of this.#waiting) settle({ id, error });
      return { code: code as number | null, said };
    });
    this.#child.on("message", (told: Told) => {
      this.#waiting.get(told.id)?.(told);
      this.#waiting.delete(told.id);
    });
  }

  async ask<K extends keyof Commands>(
    name: K,
    ...args: Parameters<Commands[K]>
  ): Promise<Awaited<ReturnType<Commands[K]>>> {
    const id = ++this.#asked;
    const told = await new Promise<Told>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, name, args } satisfies Ask);
    });
    if (told.error !== undefined) throw new Error(told.error);
    return told.result as Awaited<ReturnType<Commands[K]>>;
  }

  /** The page of a window that is open or about to open; after a crash it is another one. */
  async page(index = 0): Promise<Page> {
    await waitFor(() => this.ask("isReady"), "the program to be ready");
    const target = await waitFor(async () => {
      const window = (await this.ask("windows"))[index];
      return window?.hasPage && window.address.startsWith("app:") && window.target;
    }, `window ${index} with its page`);
    this.#browser ??= await chromium.connectOverCDP(await this.ask("endpoint"));
    const [context] = this.#browser.contexts();
    return waitFor(async () => {
      for (const page of context?.pages() ?? []) {
        const session = await page.context().newCDPSession(page);
        const { targetInfo } = await session.send("Target.getTargetInfo");
        await session.detach();
        if (targetInfo.targetId !== target) continue;
        // Playwright would answer the page's question whether to leave it.
        page.removeAllListeners("dialog").on("dialog", () => undefined);
        return page;
      }
      return null;
    }, `window ${index} in Chromium`);
  }

  /** Nothing left the program, and nothing was asked that the test did not foresee. */
  async isFine(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const [unforeseen, stray] = [await this.ask("unforeseen"), await this.ask("strayRequests")];
    if (unforeseen.length + stray.length > 0) throw new Error(JSON.stringify({ unforeseen, stray }));
  }

  /** The page of the first window once it has died and come again; Playwright gives up one that dies. */
  async pageAfterCrash(): Promise<Page> {
    await waitFor(async () => (await this.ask("windows"))[0]?.crashes === 1, "the page to die");
    await this.#browser?.close();
    this.#browser = null;
    return this.page();
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}

/** Waits until something holds, 30 seconds at most: with a message of what was waited for. */
export async function waitFor<T>(look: () => T | Promise<T>, what: string): Promise<NonNullable<T> & {}> {
  const late = AbortSignal.timeout(30_000);
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (late.aborted) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
