import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import type { Input, MethodName, Reply } from "../../shared/api/api.ts";
import { runCli } from "../cli/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The program on the real runtime, for machines that have it. */

const root = join(import.meta.dirname, "../..");
const unpacked = join(root, "release", process.platform === "win32" ? "win-unpacked" : "linux-unpacked");

/** What the runtime is started on: the folder of sources with its bundles, and what `npm run dist` packed, where it has been. */
export const programs: readonly (readonly [name: string, path: string])[] = [
  ["as built", root],
  ["in app.asar", join(unpacked, "resources/app.asar")],
].flatMap(([name = "", path = ""]) => (existsSync(path) ? [[name, path] as const] : []));

const packedName = process.platform === "win32" ? "绩效文本编辑器.exe" : "jxwb";
/** The packed program with its fuses: Playwright cannot drive it, because it listens to no debugger. Null where there is none. */
export const packed = existsSync(join(unpacked, packedName)) ? join(unpacked, packedName) : null;

/** A user's folder with a book, and what a start needs to keep to it. */
export interface Desk {
  readonly home: string;
  readonly book: string;
  readonly env: Record<string, string>;
  readonly switches: readonly string[];
}

export function desk(): Desk {
  const home = join(temporaryFolder(), "李会计 的");
  mkdirSync(home);
  const env = { HOME: home, USERPROFILE: home, APPDATA: home, XDG_CONFIG_HOME: join(home, ".config") };
  return {
    home,
    book: writeBook(home, "预算 2024.jxwb"),
    env: { ...definedVariables(), ...env },
    switches: [
      `--user-data-dir=${join(home, "data")}`,
      // Chromium refuses root its sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

/** A real book, written by the program. */
export function writeBook(folder: string, name: string): string {
  const { status, stderr } = runCli(folder, "import", join(root, "build/sample.docx"), "--out", name);
  if (status !== 0) throw new Error(stderr);
  return join(folder, name);
}

function definedVariables(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * Starts a program on a desk's book, as a double-click does. No `executablePath`: only with Electron's own one does Playwright make
 * the program wait until it listens.
 */
export async function launch(
  path: string,
  { book, env, switches }: Desk,
): Promise<{ program: ElectronApplication; page: Page }> {
  const program = await _electron.launch({ args: [path, ...switches, book], env });
  return { program, page: await program.firstWindow() };
}

/** A second double-click while the program runs. @returns the exit code of the second start */
export function startAgain(
  executable: string,
  path: string,
  desk: Desk,
  book: string,
): Promise<number | null> {
  const second = spawn(executable, [path, ...desk.switches, book], { env: desk.env, stdio: "ignore" });
  return new Promise((resolve, reject) => {
    second.on("error", reject);
    second.on("exit", resolve);
  });
}

/** A call of the contract, by the page of a window. */
export async function call<M extends MethodName>(page: Page, method: M, input: Input<M>): Promise<Reply> {
  const answer = await page.evaluate(
    `window.jxwb.call(${JSON.stringify(method)}, ${JSON.stringify(JSON.stringify(input))})`,
  );
  return JSON.parse(String(answer)) as Reply;
}

/** The same by what the program itself holds of its first window, whatever became of the page that Playwright knows. */
export async function callByWindow(program: ElectronApplication, method: MethodName): Promise<Reply | null> {
  const script = `window.jxwb.call(${JSON.stringify(method)}, "{}")`;
  const answer: unknown = await program.evaluate(async ({ BrowserWindow }, code) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.executeJavaScript(code).catch(() => null);
  }, script);
  return typeof answer === "string" ? (JSON.parse(answer) as Reply) : null;
}
