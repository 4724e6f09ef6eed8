import { parentPort, workerData } from "node:worker_threads";
import type { EventName } from "../../shared/api/api.ts";
import { AppError, type ErrorData } from "../../shared/error.ts";
import { parseJson } from "../../shared/untrusted.ts";
import type { HostActions, HostFacts } from "./host-ports.ts";
import { createSession, type Session } from "./session.ts";

/** The worker's side of `carried-session.ts`: a session, and messages. What belongs to the contract goes as JSON text. */

/** With what the worker is started. */
export interface SessionStart {
  readonly facts: HostFacts;
  /** What the host can do. */
  readonly actions: readonly (keyof HostActions)[];
  /** See `createSession`. */
  readonly id: string;
  /** The book that its predecessor had open. */
  readonly book: string | null;
}

export type ToSession =
  | { readonly call: number; readonly method: string; readonly input: string }
  /** What the host answers to an `action`. */
  | { readonly done: number; readonly answer: unknown }
  | { readonly done: number; readonly error: ErrorData }
  | { readonly close: true };

export type FromSession =
  | { readonly answered: number; readonly reply: string }
  | { readonly event: EventName; readonly data: string }
  | { readonly closed: true }
  | { readonly action: number; readonly name: keyof HostActions; readonly question: unknown };

if (parentPort) serve(parentPort, workerData as SessionStart);

function serve(port: NonNullable<typeof parentPort>, { facts, actions, id, book }: SessionStart): void {
  const send = (message: FromSession) => port.postMessage(message);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  const ask = (name: keyof HostActions) => (question: unknown) => {
    const answered = Promise.withResolvers<unknown>();
    waiting.set(++asked, answered);
    send({ action: asked, name, question });
    return answered.promise;
  };
  const remote = Object.fromEntries(actions.map((name) => [name, ask(name)])) as HostActions;
  const session = createSession({ ...facts, ...remote }, id);
  session.on((event, data) => send({ event, data: JSON.stringify(data) }));
  const ready = book === null ? null : session.call("book.open", { path: book });
  const take = async (message: ToSession) => {
    if ("call" in message) {
      await ready;
      const reply = await answer(session, message.method, message.input);
      send({ answered: message.call, reply });
    } else if ("done" in message) {
      const { resolve, reject } = waiting.get(message.done) ?? {};
      waiting.delete(message.done);
      if ("error" in message) reject?.(new AppError(message.error.code, message.error.message));
      else resolve?.(message.answer);
    } else {
      await session.close();
      send({ closed: true });
      // Nothing is left to wait for: the worker ends, with the last thread that it has left behind.
      port.close();
    }
  };
  port.on("message", (message: ToSession) => void take(message));
}

/** A call as text, answered as text. */
async function answer(session: Session, method: string, input: string): Promise<string> {
  try {
    return JSON.stringify(await session.call(method, parseJson(input)));
  } catch {
    return JSON.stringify({ error: { code: "bad-request", message: "请求不完整，没有保存。请重试。" } });
  }
}
