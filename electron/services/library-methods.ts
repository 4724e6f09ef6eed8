import { randomUUID } from "node:crypto";
import type { Handlers } from "../../shared/api/api.ts";
import type { CurrentBook } from "./current-book.ts";
import type { Jobs } from "./jobs.ts";
import type { RecentBooks } from "./recent.ts";

/** What was used in the other books of the recent list, for use in the open one. */
export function libraryMethods(current: CurrentBook, recent: RecentBooks, jobs: Jobs) {
  const otherPaths = async () => {
    const open = await current.look(({ path }) => path);
    const paths = await recent.readable();
    return paths.filter((path) => path !== open);
  };
  return {
    "library.indicators": async () =>
      jobs.run<"library">(`library-${randomUUID()}`, { kind: "library", paths: await otherPaths() }),
    "library.tables": async (wanted) =>
      jobs.run<"library-tables">(`library-${randomUUID()}`, {
        kind: "library-tables",
        paths: await otherPaths(),
        wanted,
      }),
  } satisfies Partial<Handlers>;
}
