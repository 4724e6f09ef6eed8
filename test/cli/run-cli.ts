import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../electron/cli/main.ts", import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a child process, called from `folder`. */
export function runCli(folder: string, ...args: string[]): CliResult {
  return spawnCli(folder, args, {});
}

/** The same as a user whom folder permissions bind: root is not, so root steps down. */
export function runCliAsOrdinaryUser(folder: string, ...args: string[]): CliResult {
  return spawnCli(folder, args, process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});
}

/** The user "nobody" of Linux. */
const NOBODY = 65534;

function spawnCli(folder: string, args: string[], user: { uid?: number; gid?: number }): CliResult {
  // Settings of this test's own, not this machine's.
  const env = { ...process.env, INIT_CWD: folder, XDG_CONFIG_HOME: join(folder, ".config") };
  const options = { encoding: "utf8", env, ...user } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], options);
  return { status, stdout, stderr };
}

/** What lies in the folder beside the settings and the log. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== ".config")
    .sort();
}
