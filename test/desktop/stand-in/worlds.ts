/**
 * What runs inside a page, as text: the two ends of contextBridge, and the preload script's world. The functions here are sent to Chromium by
 * their source, so they use nothing but their arguments.
 */

type Carried =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "function" | "promise"; readonly id: number }
  | { readonly kind: "array"; readonly items: readonly Carried[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, Carried])[] };

type Message =
  | { readonly call: number; readonly args: readonly Carried[] }
  | { readonly answer: Carried }
  | { readonly settled: number; readonly value: Carried }
  | { readonly failed: number | null; readonly message: string };

/**
 * One end of the bridge between two worlds of a page. docs/api/context-bridge.md: functions are proxied, promises carried, everything else is
 * copied and frozen; it is synchronous. Chromium clones the detail of an event that goes from one world to another.
 */
function bridgeEnd(secret: string, here: string, there: string) {
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let sent = 0;
  let reply: Message | null = null;

  const post = (message: Message) => {
    // Throws DataCloneError where a value cannot be copied, as Electron does.
    window.dispatchEvent(new CustomEvent(`${secret}-${there}`, { detail: structuredClone(message) }));
  };
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  function pack(value: unknown): Carried {
    if (typeof value === "function") {
      const known = functions.indexOf(value as (typeof functions)[number]);
      return {
        kind: "function",
        id: known >= 0 ? known : functions.push(value as (typeof functions)[number]) - 1,
      };
    }
    if (value instanceof Promise) {
      const id = ++sent;
      value.then(
        (result) => post({ settled: id, value: pack(result) }),
        (error: unknown) => post({ failed: id, message: messageOf(error) }),
      );
      return { kind: "promise", id };
    }
    if (Array.isArray(value)) return { kind: "array", items: value.map(pack) };
    if (Object.prototype.toString.call(value) === "[object Object]")
      return {
        kind: "object",
        entries: Object.entries(value as object).map(([key, each]) => [key, pack(each)]),
      };
    return { kind: "value", value: typeof value === "symbol" ? undefined : value };
  }

  function unpack(carried: Carried): unknown {
    switch (carried.kind) {
      case "value":
        return carried.value;
      case "array":
        return Object.freeze(carried.items.map(unpack));
      case "object":
        return Object.freeze(Object.fromEntries(carried.entries.map(([key, each]) => [key, unpack(each)])));
      case "function":
        return (...args: unknown[]) => call(carried.id, args);
      case "promise": {
        const promise = Promise.withResolvers<unknown>();
        promises.set(carried.id, promise);
        return promise.promise;
      }
    }
  }

  function call(id: number, args: readonly unknown[]): unknown {
    post({ call: id, args: args.map(pack) });
    const got = reply;
    reply = null;
    if (got && "answer" in got) return unpack(got.answer);
    throw new Error(got && "failed" in got ? got.message : "the other world of this page is gone");
  }

  window.addEventListener(`${secret}-${here}`, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if ("call" in message) {
      try {
        post({ answer: pack(functions[message.call]?.(...message.args.map(unpack))) });
      } catch (error) {
        post({ failed: null, message: messageOf(error) });
      }
    } else if ("settled" in message) promises.get(message.settled)?.resolve(unpack(message.value));
    else if ("failed" in message && message.failed !== null)
      promises.get(message.failed)?.reject(new Error(message.message));
    else reply = message;
  });

  return { pack, unpack };
}

/** The page's own world: puts there what the preload script exposes. */
function mainWorld(makeEnd: typeof bridgeEnd, secret: string): void {
  const { unpack } = makeEnd(secret, "main", "preload");
  window.addEventListener(`${secret}-expose`, (event) => {
    const { key, api } = (event as CustomEvent<{ key: string; api: Carried }>).detail;
    Object.defineProperty(window, key, { value: unpack(api), enumerable: true });
  });
}

/** A file that the user dropped, so that its place can be told. */
export interface DroppedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds, whole. */
  readonly lastModified: number;
}

/** What the preload's world and the main process say to one another; JSON. */
export type FromPreload =
  | { readonly started: true }
  | { readonly invoke: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean };
export type ToPreload =
  | { readonly invoked: number; readonly result?: unknown; readonly error?: string }
  | { readonly channel: string; readonly args: readonly unknown[] }
  | { readonly dropped: readonly DroppedFile[] };

/** The world of the preload script, with as much of Electron as a sandboxed one may use. */
function preloadWorld(
  makeEnd: typeof bridgeEnd,
  secret: string,
  preload: (require: (name: string) => unknown, exports: object, module: object) => void,
): void {
  // docs/api/structures/web-preferences.md, nodeIntegrationInSubFrames: without it, preload scripts run in the main frame alone.
  if (window !== window.top) return;
  const { standInSend } = globalThis as unknown as { standInSend: (json: string) => void };
  const send = (message: FromPreload) => standInSend(JSON.stringify(message));
  const { pack } = makeEnd(secret, "preload", "main");
  const invoked = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  const dropped: DroppedFile[] = [];

  /** docs/api/ipc-renderer.md: arguments are cloned by the structured clone algorithm; functions, promises, symbols throw. */
  const cloned = (args: readonly unknown[]) => {
    const copy = structuredClone(args);
    if (JSON.stringify(copy) === undefined) throw new Error("the stand-in for Electron carries JSON only");
    return copy;
  };

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = invoked.size + 1;
      const call = Promise.withResolvers<unknown>();
      invoked.set(id, call);
      send({ invoke: id, channel, args: cloned(args) });
      return call.promise;
    },
    on(channel: string, listener: (...args: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: (...args: unknown[]) => void) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown) {
        window.dispatchEvent(new CustomEvent(`${secret}-expose`, { detail: { key, api: pack(api) } }));
      },
    },
    webUtils: {
      /** docs/api/web-utils.md: throws on what is no File; "" for one that was made in JavaScript. */
      getPathForFile(file: unknown): string {
        if (!(file instanceof File))
          throw new TypeError("getPathForFile expected to receive a File object but one was not provided");
        const { name, size, lastModified } = file;
        const found = dropped.find(
          (each) => each.name === name && each.size === size && each.lastModified === lastModified,
        );
        return found?.path ?? "";
      },
    },
  };

  Object.assign(globalThis, {
    standInTake(message: ToPreload) {
      if ("dropped" in message) dropped.push(...message.dropped);
      else if ("channel" in message)
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      else if (message.error === undefined) invoked.get(message.invoked)?.resolve(message.result);
      else invoked.get(message.invoked)?.reject(new Error(message.error));
    },
  });

  // shell/browser/native_window_views.cc, HandleKeyboardEvent: the menu gets the keys that the page has left over.
  window.addEventListener(
    "keydown",
    (event) => {
      const { key, ctrlKey: ctrl, shiftKey: shift, altKey: alt } = event;
      setTimeout(() => {
        if (!event.defaultPrevented) send({ key, ctrl, shift, alt });
      });
    },
    true,
  );

  send({ started: true });
  // lib/sandboxed_renderer/preload.ts: a script that throws is told on the page's console.
  try {
    const module = { exports: {} };
    preload(
      (name) => {
        if (name === "electron") return electron;
        throw new Error(`module not found: ${name}`);
      },
      module.exports,
      module,
    );
  } catch (error) {
    console.error("Unable to load preload script");
    console.error(error);
  }
}

/** Source for the page's own world, and for the preload script's; the first is to run first. */
export function worldSources(preload: string): { readonly main: string; readonly preload: string } {
  const secret = crypto.randomUUID();
  const wrapped = `function (require, exports, module) {${preload}\n}`;
  return {
    main: `(${String(mainWorld)})(${String(bridgeEnd)}, "${secret}");`,
    preload: `(${String(preloadWorld)})(${String(bridgeEnd)}, "${secret}", ${wrapped});`,
  };
}
