import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, expect as playwrightExpect } from "@playwright/test";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { LETING_DOCX } from "../fixtures/paths.ts";
import { obstacle } from "../packaging/packages.ts";
import { ownDisplay } from "./display.ts";
import { packedProgram } from "./packed.ts";
import { Program, type Start } from "./program.ts";

/** What the desktop scenarios share. */

const missing = ["chromium", "Xvfb"].filter(
  (tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0,
);

/** Why no window can be opened here: “skipped: …”; null where one can. */
export const noWindows = missing.length > 0 ? `skipped: ${missing.join(", ")} not installed` : null;

/** Why the packed program cannot be run here. */
export const noDesktop =
  noWindows ?? obstacle("linux") ?? (process.arch === "x64" ? null : "skipped: the package is built for x64");

/** Looks at a page until it is as expected. */
export const see = playwrightExpect.configure({ timeout: 20_000 });

/** See `Start`. */
export type Starting = Pick<Start, "args" | "refuses" | "env">;

/** A user: a home folder of a Chinese name with a space, and the programs that are started in it. */
export interface User {
  readonly home: string;
  readonly documents: string;
  start(starting?: Starting): Program;
}

/** For one test file: a screen, the packed program, and users. What is still running at the end is looked at and ended. */
export function desktop(resources: (newFolder: () => string) => Promise<string> = packedProgram) {
  const display = ownDisplay();
  const folders: string[] = [];
  const programs: Program[] = [];
  let packed = "";
  let sample = "";

  beforeAll(async () => {
    packed = await resources(newFolder);
  });

  afterAll(async () => {
    try {
      for (const program of programs) await program.isFine();
    } finally {
      for (const program of programs) program.kill();
      await Promise.all(programs.map(({ end }) => end));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  function newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "李会计 的-"));
    folders.push(folder);
    return folder;
  }

  function newUser(): User {
    const home = newFolder();
    const documents = join(home, "Documents");
    mkdirSync(documents);
    const start = (starting: Starting = {}) => {
      const program = new Program({ resources: packed, home, display: display(), ...starting });
      programs.push(program);
      return program;
    };
    return { home, documents, start };
  }

  /** Puts a book, made of the real text, where it is wanted. */
  function putBook(path: string): string {
    if (sample === "") {
      const folder = newFolder();
      const { status, stderr } = runCli(folder, "import", LETING_DOCX, "--out", "示例.jxwb");
      if (status !== 0) throw new Error(stderr);
      sample = join(folder, "示例.jxwb");
    }
    cpSync(sample, path);
    return path;
  }

  return { newUser, putBook };
}

/** One value of a book's file, read beside the program. */
export function inFile(path: string, query: string): unknown {
  const file = new Database(path, { readonly: true });
  try {
    return file.prepare(query).pluck().get();
  } finally {
    file.close();
  }
}

/** A book is on the screen. */
export async function seeBook(page: Page): Promise<void> {
  await see(page.getByRole("heading", { name: /2024年/ })).toBeVisible();
}

export async function seeStart(page: Page): Promise<void> {
  await see(page.getByRole("button", { name: /^(看示例|打开示例)/ })).toBeVisible();
}

/** Goes to a section or project by its line in the outline. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).first().click();
}

/** The editor says that everything is on the disk. */
export async function saved(page: Page): Promise<void> {
  await see(page.locator(".save-state")).toHaveText(/^✓ 已保存 \d\d:\d\d$/);
}

export { expect };
