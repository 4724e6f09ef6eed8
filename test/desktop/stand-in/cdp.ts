import type { CDPSession } from "@playwright/test";

/** A client of Chromium's DevTools protocol: one connection, one session for the browser and one for each page. */

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: never;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Listener = (params: never) => void;

/** One target's end of the connection, typed as Playwright types its own. */
export class Session {
  readonly #listeners = new Map<string, Set<Listener>>();
  /** @throws where Chromium refuses the command, and where the target is gone before it answers */
  readonly send: CDPSession["send"];

  constructor(send: (method: string, params: object) => Promise<unknown>) {
    this.send = ((method: string, params: object = {}) => send(method, params)) as CDPSession["send"];
  }

  readonly on = ((event: string, listener: Listener) => {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return this;
  }) as unknown as CDPSession["on"];

  take(event: string, params: never): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(params);
  }
}

export class Connection {
  /** The browser's own. */
  readonly browser: Session;
  readonly #socket: WebSocket;
  readonly #sessions = new Map<string | undefined, Session>();
  readonly #waiting = new Map<number, (message: Message) => void>();
  #sent = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.browser = this.session();
    socket.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as Message;
      if (message.id === undefined) {
        this.#sessions.get(message.sessionId)?.take(message.method ?? "", message.params as never);
        return;
      }
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    });
  }

  static async open(endpoint: string): Promise<Connection> {
    const socket = new WebSocket(endpoint);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", () => reject(new Error(`no answer from Chromium at ${endpoint}`)));
    });
    return new Connection(socket);
  }

  /** @param id as `Target.attachToTarget` gives it; without one, the browser itself */
  session(id?: string): Session {
    const session = new Session((method, params) => this.#send(id, method, params));
    this.#sessions.set(id, session);
    return session;
  }

  close(): void {
    this.#socket.close();
  }

  #send(sessionId: string | undefined, method: string, params: object): Promise<unknown> {
    const id = ++this.#sent;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      );
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }
}
