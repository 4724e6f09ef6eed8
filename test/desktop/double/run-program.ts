import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

interface PageAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly policy: string | null;
  readonly text: string;
}

type Reply = { readonly data?: unknown; readonly error?: { readonly code: string } };

interface Entry {
  readonly label: string;
  readonly enabled: boolean;
}

/** What drive.ts prints. */
export interface Driven {
  readonly bridge: {
    readonly worlds: readonly string[];
    readonly names: readonly string[];
    readonly paths: readonly string[];
  };
  readonly two: {
    /** 撤销 and 重做 after an edit, after taking it back, and while a second window is in front. */
    readonly edited: readonly Entry[];
    readonly undone: readonly Entry[];
    readonly besides: readonly Entry[];
    readonly again: Reply;
    readonly sampleAgain: Reply;
    readonly own: Reply;
    readonly raisedByPage: readonly number[];
    readonly raisedByDoubleClick: readonly number[];
    readonly paths: readonly (string | null)[];
    readonly windows: number;
  };
  readonly options: { readonly webPreferences: Record<string, unknown>; readonly icon: string };
  readonly sandboxed: boolean;
  readonly switches: readonly string[];
  readonly messages: readonly string[];
  readonly proxy: unknown;
  readonly spellChecker: boolean;
  readonly page: PageAnswer;
  readonly script: PageAnswer;
  readonly outside: PageAnswer;
  readonly foreignHost: PageAnswer;
  readonly posted: PageAnswer;
  readonly info: Reply;
  readonly book: Reply;
  readonly exported: Reply;
  readonly unknownMethod: Reply;
  readonly foreignFrame: Reply;
  readonly foreignPage: Reply;
  readonly events: readonly string[];
  readonly camera: unknown;
  readonly copying: unknown;
  readonly pasting: unknown;
  /** Asked by an embedded page, by a foreign one, and by no page. */
  readonly pastingElsewhere: readonly unknown[];
  readonly appId: string | null;
  readonly usb: unknown;
  readonly network: unknown;
  readonly own: unknown;
  readonly opened: unknown;
  readonly navigated: boolean;
  readonly reloaded: boolean;
  readonly framed: boolean;
  readonly embedded: boolean;
  readonly closedUnsaved: readonly boolean[];
  readonly reloads: number;
  readonly questions: readonly string[];
}

/**
 * Runs a built desktop program under plain Node with the double in Electron's place.
 * @param main its main.js
 * @param home a new or empty folder that stands for the user's
 */
export async function runProgram(main: string, home: string, ...args: string[]): Promise<Driven> {
  for (const folder of ["documents", "userData"]) mkdirSync(join(home, folder), { recursive: true });
  const { stdout } = await drive(main, { JXWB_TEST_HOME: home }, ...args);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Driven;
}

/** The same where Electron refuses the program something at its start. @returns what the user is told, and the exit status */
export async function runBrokenProgram(main: string, home: string): Promise<{ said: string; code: unknown }> {
  const env = { JXWB_TEST_HOME: home, JXWB_TEST_BROKEN: "1" };
  return drive(main, env).then(
    ({ stdout }) => ({ said: stdout, code: 0 }),
    (failure: { stdout: string; code: unknown }) => ({ said: failure.stdout, code: failure.code }),
  );
}

function drive(main: string, env: NodeJS.ProcessEnv, ...args: string[]) {
  return run(process.execPath, [fileURLToPath(import.meta.resolve("./drive.ts")), main, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
}
