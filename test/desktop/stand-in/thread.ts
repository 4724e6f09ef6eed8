import { registerHooks } from "node:module";
import { sep } from "node:path";
import { isMainThread } from "node:worker_threads";

/** What Electron changes in Node, for every thread: `node --import` of the program carries this into its workers too. */

// docs/api/process.md: `electron` is for the main process; a worker thread that imports it fails.
const electron = import.meta.resolve("./electron.ts");
if (isMainThread)
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "electron" ? { url: electron, shortCircuit: true } : next(specifier, context),
  });

// docs/tutorial/asar-archives.md, “Adding Unpacked Files”: an addon inside app.asar is loaded from app.asar.unpacked beside it.
const inside = `app.asar${sep}`;
const dlopen = process.dlopen.bind(process);
process.dlopen = (module: object, path: string, ...flags: number[]) =>
  dlopen(module, path.replace(inside, `app.asar.unpacked${sep}`), ...flags);
