import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { EventName, Reply } from "../../shared/api/api.ts";
import { errorData, HOST_UNREACHABLE } from "../../shared/error.ts";
import type { ErrorCode } from "../../shared/errors/error-code.ts";
import type { HostActions, HostFacts, HostPorts } from "./host-ports.ts";
import { Log } from "./log.ts";
import type { FromSession, SessionStart, ToSession } from "./session-worker.ts";

/** Beside this file, as TypeScript in a checkout and as JavaScript in the bundle. */
const ENTRY = new URL(
  import.meta.url.endsWith(".ts") ? "./session-worker.ts" : "./session.js",
  import.meta.url,
);

/**
 * A session as its host sees it, in a worker of its own, so that neither SQLite nor a slow disk ever holds the host's thread up: the host
 * carries text and does not read it. Where the worker dies, what was asked is answered with `host-unreachable`; the next call starts
 * another one, with the same book.
 */
export class CarriedSession {
  readonly #ports: HostPorts;
  /** The same for each of its workers, so that the owner file of one that died is one's own. */
  readonly #id = randomUUID();
  readonly #listeners = new Set<(event: EventName, data: string) => void>();
  readonly #waiting = new Map<number, (reply: string) => void>();
  #asked = 0;
  #worker: Worker | null = null;
  #closed = false;
  #book: string | null = null;

  constructor(ports: HostPorts) {
    this.#ports = ports;
    this.#worker = this.#start();
  }

  /** @param input JSON. @returns a `Reply` as JSON; never rejects */
  carry(method: string, input: string): Promise<string> {
    if (this.#closed) return Promise.resolve(replyOf("session-closed", "这个窗口已经关闭。请重新打开文本。"));
    this.#worker ??= this.#start();
    return this.#ask(method, input);
  }

  /** A question of the host's own. */
  async call(method: string, input: unknown): Promise<Reply> {
    return JSON.parse(await this.carry(method, JSON.stringify(input))) as Reply;
  }

  /** @param listener gets the event's data as JSON. @returns a function that stops listening */
  on(listener: (event: EventName, data: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends running work and closes the book. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (worker === null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    worker.on("exit", resolve);
    worker.on("message", (message: FromSession) => "closed" in message && resolve());
    post(worker, { close: true });
    await promise;
  }

  #start(): Worker {
    const ports = Object.entries(this.#ports);
    const isAction = ([, port]: [string, unknown]) => typeof port === "function";
    const actions = ports.filter(isAction).map(([name]) => name as keyof HostActions);
    const facts = Object.fromEntries(ports.filter((each) => !isAction(each))) as unknown as HostFacts;
    const start: SessionStart = { facts, actions, id: this.#id, book: this.#book };
    // The usual room for young objects, 48 MiB, would for the most part hold answers that are long sent.
    const worker = new Worker(ENTRY, {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    worker.on("message", (message: FromSession) => void this.#take(worker, message));
    worker.on("error", (error) => new Log(this.#ports.userData).failed("session worker", error));
    worker.on("exit", () => {
      this.#worker = null;
      const lost = replyOf(
        HOST_UNREACHABLE,
        "程序的后台部分意外停止，已保存的内容都在文件里。请重试；若再次出现，请重新打开程序。",
      );
      for (const settle of this.#waiting.values()) settle(lost);
      this.#waiting.clear();
    });
    return worker;
  }

  #ask(method: string, input: string): Promise<string> {
    return new Promise((resolve) => {
      this.#waiting.set(++this.#asked, resolve);
      if (this.#worker) post(this.#worker, { call: this.#asked, method, input });
    });
  }

  async #take(worker: Worker, message: FromSession): Promise<void> {
    if ("answered" in message) {
      this.#waiting.get(message.answered)?.(message.reply);
      this.#waiting.delete(message.answered);
    } else if ("event" in message) {
      if (message.event === "book.switched")
        this.#book = (JSON.parse(message.data) as { path: string | null }).path;
      for (const listener of this.#listeners) listener(message.event, message.data);
    } else if ("action" in message)
      post(worker, await this.#act(message.action, message.name, message.question));
  }

  async #act(done: number, name: keyof HostActions, question: unknown): Promise<ToSession> {
    try {
      // The session has checked the question against the contract.
      const act = this.#ports[name] as ((question: unknown) => Promise<unknown>) | undefined;
      return { done, answer: await act?.(question) };
    } catch (error) {
      new Log(this.#ports.userData).failed("host", error);
      return { done, error: errorData(error) };
    }
  }
}

function post(worker: Worker, message: ToSession): void {
  worker.postMessage(message);
}

function replyOf(code: ErrorCode, message: string): string {
  return JSON.stringify({ error: { code, message } } satisfies Reply);
}
