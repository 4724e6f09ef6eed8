import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import config from "../../e2e/playwright.config.ts";
import { type ServeProcess, startServe } from "../../support/serve.ts";
import { type CpuReading, cpuBetween, memoryOf, readCpu, threadsBetween } from "./cpu-time.ts";

/** Of all that is measured of the CPU. */
export const TOTAL = "合计";

/** What is measured, by the name under which it is printed. */
export type Figures = Readonly<Record<string, number>>;

export interface Reading {
  readonly page: CpuReading;
  readonly host: CpuReading;
}

/** The whole program of one checkout as a user starts it: host and page, on a home folder of their own, at the start screen. */
export interface Program {
  readonly page: Page;
  /** Makes a text in the document folder from a JSON file. @param name without ending */
  importBook(name: string, json: string): void;
  read(): Reading;
  /** Waits until page and host have nothing more to do. */
  rest(): Promise<void>;
  /** MiB. */
  memory(): Promise<Figures>;
  close(): Promise<void>;
}

export async function startProgram(checkout: string): Promise<Program> {
  const home = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  mkdirSync(join(home, "Documents"));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), INIT_CWD: home };
  const host = await startServe([], env, checkout);
  const browser = await chromium.launch(config.use?.launchOptions);
  const page = await browser.newPage({ viewport: config.use?.viewport ?? null, locale: "zh-CN" });
  await page.goto(host.url);
  const renderer = await rendererOf(browser, page);
  const read = () => ({ page: readCpu(renderer), host: readCpu(hostPid(host)) });
  return {
    page,
    importBook: (name, json) => {
      importBook(checkout, json, join(home, "Documents", `${name}.jxwb`), env);
    },
    read,
    rest: () => rest(read),
    memory: async () => ({
      "页 主线程的对象": await heapOf(page),
      "页 进程": memoryOf(renderer),
      "主机 进程": memoryOf(hostPid(host)),
      "主机 进程最多时": memoryOf(hostPid(host), true),
    }),
    close: async () => {
      await browser.close();
      host.child.kill();
      await host.gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Makes a text from a JSON file by the checkout's own command line. */
export function importBook(checkout: string, json: string, out: string, env: NodeJS.ProcessEnv): void {
  const words = [join(checkout, "electron/cli/main.ts"), "import", json, "--out", out];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", env });
  if (status !== 0) throw new Error(stderr);
}

/** CPU of page and host apart, ms. The host's main thread is the one that owns the windows in the desktop program. */
export function workBetween(before: Reading, after: Reading): Figures {
  const page = cpuBetween(before.page, after.page);
  const pageMain = threadsBetween(before.page, after.page, (id) => id === after.page.pid);
  const pageWorkers = threadsBetween(before.page, after.page, (_, name) =>
    name.startsWith("DedicatedWorker"),
  );
  const host = cpuBetween(before.host, after.host);
  const hostMain = threadsBetween(before.host, after.host, (id) => id === after.host.pid);
  return {
    "页 主线程": pageMain,
    "页 工作线程": pageWorkers,
    // Drawing, compiling, collecting garbage.
    "页 其余线程": page - pageMain - pageWorkers,
    "主机 主线程": hostMain,
    "主机 其余": host - hostMain,
    [TOTAL]: page + host,
  };
}

export function hostPid({ child }: ServeProcess): number {
  if (child.pid === undefined) throw new Error("the host has not started");
  return child.pid;
}

/** The process that shows the page: the one that works when the page does. A browser keeps others beside it. */
export async function rendererOf(browser: Browser, page: Page): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => ({ id, cpu: readCpu(id) }));
  };
  // Another one may have to do at the same time, as when the browser starts: then once more.
  for (;;) {
    const before = new Map((await renderers()).map(({ id, cpu }) => [id, cpu]));
    await page.evaluate((ms) => {
      for (const end = performance.now() + ms; performance.now() < end; );
    }, SPIN);
    const worked = (await renderers())
      .map(({ id, cpu }) => ({ id, work: cpuBetween(before.get(id) ?? cpu, cpu) }))
      .toSorted((x, y) => y.work - x.work);
    const [most, next] = worked;
    if (most && most.work > SPIN / 2 && (next?.work ?? 0) < SPIN / 4) return most.id;
  }
}

/** So long the page works to be known, ms. */
const SPIN = 600;

/** Longer than any pause after which the program does something by itself, ms. */
const LONGEST_PAUSE = 2500;
/** At rest little more than the cursor's blinking goes on: of half a second, ms. */
const IDLE = 15;

export async function rest(read: () => Reading): Promise<void> {
  await sleep(LONGEST_PAUSE);
  for (let quiet = false; !quiet; ) {
    const before = read();
    await sleep(500);
    const after = read();
    quiet = cpuBetween(before.page, after.page) + cpuBetween(before.host, after.host) < IDLE;
  }
}

/** Live objects, MiB: garbage is collected before. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 2 ** 20;
}
