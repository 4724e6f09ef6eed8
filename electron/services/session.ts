import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import type { z } from "zod";
import { type Handlers, type MethodName, methods, type Reply } from "../../shared/api/api.ts";
import { AppError, errorData } from "../../shared/error.ts";
import { checkedBy } from "../../shared/untrusted.ts";
import { backupMethods } from "./backup-methods.ts";
import { Backups } from "./backups.ts";
import { bookMethods } from "./book-methods.ts";
import { compareMethods } from "./compare-methods.ts";
import { CurrentBook } from "./current-book.ts";
import { fileMethods } from "./file-methods.ts";
import type { Emit, HostPorts } from "./host-ports.ts";
import { importMethods } from "./import-methods.ts";
import { Jobs } from "./jobs.ts";
import { lastYearMethods } from "./last-year-methods.ts";
import { libraryMethods } from "./library-methods.ts";
import { Log } from "./log.ts";
import { Opening } from "./opening.ts";
import { PrintFiles } from "./print-files.ts";
import { printMethods } from "./print-methods.ts";
import { problemMethods } from "./problem-methods.ts";
import { Readings } from "./readings.ts";
import { RecentBooks } from "./recent.ts";
import { Settings } from "./settings.ts";
import { settingsMethods } from "./settings-methods.ts";
import { versionMethods } from "./version-methods.ts";

/** One editor window's side of the contract: at most one open book. */
export interface Session {
  /** Checks the input, runs the method, and answers; it never rejects. */
  call(method: string, input: unknown): Promise<Reply>;
  /** @returns a function that stops listening. */
  on(listener: Emit): () => void;
  /** Ends running work and closes the book. */
  close(): Promise<void>;
}

/** @param id the same for whoever goes on with the session after it has died: what it held is then its own */
export function createSession(ports: HostPorts, id: string = randomUUID()): Session {
  const listeners = new Set<Emit>();
  const emit: Emit = (event, data) => {
    for (const listener of listeners) listener(event, data);
  };
  // What one window sets holds in the others, whose sessions run in other threads.
  const settingsChannel = new BroadcastChannel("settings");
  settingsChannel.unref();
  settingsChannel.onmessage = () => emit("settings.changed", {});
  const tellSettings = () => {
    emit("settings.changed", {});
    settingsChannel.postMessage(null);
  };
  const recent = new RecentBooks(ports.userData);
  const log = new Log(ports.userData);
  const jobs = new Jobs(emit, log);
  const settings = new Settings(ports.userData);
  const backups = new Backups(ports.documents, settings, emit, log);
  const current = new CurrentBook(
    { token: id, records: join(ports.userData, "open") },
    recent,
    backups,
    emit,
    log,
  );
  const opening = new Opening(emit);
  const readings = new Readings();
  const printFiles = new PrintFiles();
  const handlers: Handlers = {
    ...backupMethods(ports, current, backups, settings, recent, jobs, emit),
    ...bookMethods(ports, current, opening, recent, emit),
    ...compareMethods(current, jobs),
    ...fileMethods(ports, current, jobs, settings, log),
    ...importMethods(ports, current, jobs, readings),
    ...lastYearMethods(current, jobs, readings),
    ...libraryMethods(current, recent, jobs),
    ...printMethods(ports, current, jobs, settings, printFiles),
    ...problemMethods(current, jobs, settings),
    ...settingsMethods(settings, tellSettings),
    ...versionMethods(current, emit),
  };

  // Commands come by the hundred.
  if (ports.host !== "cli") log.note("session.begins", { host: ports.host, version: ports.version });
  return {
    async call(method, input) {
      try {
        if (!isMethod(method))
          throw new AppError("no-method", `没有“${method.slice(0, 40)}”这个操作。请升级程序。`);
        return { data: await answer(handlers, method, input) };
      } catch (error) {
        log.failed(isMethod(method) ? method : "no method", error);
        return { error: errorData(error) };
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      settingsChannel.close();
      opening.cancel();
      await Promise.all([current.end(), jobs.end()]);
      await printFiles.end();
      await backups.end();
      if (ports.host !== "cli") log.note("session.ends");
    },
  };
}

async function answer(handlers: Handlers, method: MethodName, input: unknown): Promise<unknown> {
  const checked = checkedBy(methods[method].input, input);
  if (!checked.success)
    throw new AppError(
      "bad-input",
      "填写的内容不符合要求，没有保存。请检查后重试。",
      issuesOf(checked.error),
    );
  const handler: (input: never) => unknown = handlers[method];
  const answered = await handler(checked.data as never);
  return answered === undefined ? {} : answered;
}

/** What is wrong with an input and where, without what stands there. */
function issuesOf({ issues }: z.ZodError): string {
  return issues.map(({ code, path }) => `${code} at ${path.map(String).join(".")}`).join(", ");
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(methods, method);
}
