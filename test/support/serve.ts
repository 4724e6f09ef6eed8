import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface ServeProcess {
  readonly child: ChildProcess;
  /** The printed address, with the token. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  /** Settles when the process has ended. */
  readonly gone: Promise<void>;
}

/**
 * `jxwb serve` as a child process; settles when it has printed its address, rejects with what it said where it ends before.
 * @param checkout whose program is started
 */
export function startServe(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  checkout = ROOT,
): Promise<ServeProcess> {
  const main = join(checkout, "electron/cli/main.ts");
  const child = spawn(process.execPath, [main, "serve", ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString("utf8");
  });
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (url: string) => {
      const { port, searchParams } = new URL(url);
      resolve({ child, url, port: Number(port), token: searchParams.get("token") ?? "", gone });
    });
    void gone.then(() => reject(new Error(`serve ended: ${complaint}`)));
  });
}
