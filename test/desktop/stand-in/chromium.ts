import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Connection } from "./cdp.ts";

/** Debian's Chromium, in the place of the one that is built into Electron. */

export interface Chromium {
  readonly connection: Connection;
  /** Where another client may connect as well. */
  readonly endpoint: string;
  kill(): void;
}

export interface Launch {
  /** The program's own switches, `name` or `name=value`. */
  readonly switches: readonly string[];
  readonly profile: string;
}

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";

export async function launchChromium({ switches, profile }: Launch): Promise<Chromium> {
  const language = switches.find((each) => each.startsWith("lang="))?.slice("lang=".length);
  const given = [
    ...switches,
    `user-data-dir=${profile}`,
    "remote-debugging-port=0",
    // Windows come when the program opens them, and nothing of Chrome's own.
    "no-startup-window",
    "no-first-run",
    "no-default-browser-check",
    "disable-sync",
    "disable-features=Translate,OptimizationHints,MediaRouter",
    "block-new-web-contents",
    // Chrome for Linux takes its language from the environment and has a switch of its own for the page's.
    ...(language === undefined ? [] : [`accept-lang=${language}`]),
    // A machine with a camera: one is denied, not missing.
    "use-fake-device-for-media-stream",
    ...(process.getuid?.() === 0 ? ["no-sandbox"] : []),
  ];
  const child = spawn(
    program,
    given.map((each) => `--${each}`),
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const said: string[] = [];
  const endpoint = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on("line", (line) => {
      said.push(line);
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    void once(child, "exit").then(() => reject(new Error(`Chromium ended:\n${said.slice(-20).join("\n")}`)));
    child.on("error", reject);
  });
  return { connection: await Connection.open(endpoint), endpoint, kill };
}
