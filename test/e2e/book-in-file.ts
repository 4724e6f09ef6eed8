import { dirname } from "node:path";
import type { Book } from "../../shared/book/model.ts";
import { runCli } from "../cli/run-cli.ts";

/** What a book file holds, read by another process. */
export function bookInFile(path: string): Book {
  const { status, stdout, stderr } = runCli(dirname(path), "show", path, "--json");
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Book;
}
