import type {
  DesktopBridge,
  EventData,
  EventName,
  Input,
  MethodName,
  Output,
  Reply,
  Runtime,
} from "../../shared/api/api.ts";
import { AppError, type ErrorData, HOST_UNREACHABLE } from "../../shared/error.ts";
import { EventStream, type HostState } from "./event-stream.ts";

declare global {
  interface Window {
    readonly jxwb?: DesktopBridge;
  }
}

let host: Runtime | null = null;

/** The host that shows this page, found when it is first asked: the desktop's bridge where there is one, otherwise the loopback server. */
export const runtime: Runtime = {
  call: (method, input) => connected().call(method, input),
  on: (event, listener) => connected().on(event, listener),
};

/** Another host in its place, for what runs without a page. */
export function connectTo(other: Runtime): void {
  host = other;
}

function connected(): Runtime {
  host ??= window.jxwb ? desktopRuntime(window.jxwb) : browserRuntime();
  return host;
}

/** Where a file lies that was dropped on the page; null where the host does not learn it. */
export function pathOfDropped(file: File): string | null {
  return window.jxwb?.pathOf(file) || null;
}

function desktopRuntime(bridge: DesktopBridge): Runtime {
  return {
    async call(method, input) {
      const reply = await bridge.call(method, JSON.stringify(input));
      return answered<typeof method>(JSON.parse(reply) as Reply);
    },
    on: (event, listener) =>
      bridge.on((name, data) => {
        if (name === event) deliver(event, listener, name, JSON.parse(data));
      }),
  };
}

function browserRuntime(): Runtime {
  const stream = new EventStream(browserHost, (state) => {
    for (const listener of hostListeners) listener(state);
  });
  return {
    async call(method, input) {
      return answered<typeof method>(await post(method, input));
    },
    on: (event, listener) => stream.on(event, listener),
  };
}

const hostListeners = new Set<(state: HostState) => void>();

/** Hears that the browser host is gone, and that it is there again. The desktop program has no page without its host. */
export function onHostState(listener: (state: HostState) => void): () => void {
  hostListeners.add(listener);
  return () => hostListeners.delete(listener);
}

async function browserHost(): Promise<HostState> {
  try {
    await post("app.info", {});
    return "here";
  } catch (thrown) {
    return thrown instanceof AppError && thrown.code === FORBIDDEN ? "restarted" : "gone";
  }
}

const FORBIDDEN = "forbidden";

async function post<M extends MethodName>(method: M, input: Input<M>): Promise<Reply> {
  const body = JSON.stringify(input);
  // The last edit or choice of a page that is being left still arrives; browsers take at most 64 KiB that way, three bytes a character.
  const keepalive = (method === "book.edit" || method === "choices.set") && body.length < 20_000;
  try {
    const response = await fetch(`/rpc/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive,
    });
    if (response.status === 403)
      throw new AppError(FORBIDDEN, "这个页面的访问凭据已失效：请用程序这次启动时给出的网址重新打开。");
    return (await response.json()) as Reply;
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(
      HOST_UNREACHABLE,
      "与程序的连接断开了：请确认程序仍在运行，然后重试。",
      thrown instanceof Error ? thrown.message : String(thrown),
    );
  }
}

function answered<M extends MethodName>(reply: Reply): Output<M> {
  if ("error" in reply) throw new AppError(reply.error.code, reply.error.message);
  // The host validated it with the contract's schema.
  return reply.data as Output<M>;
}

function deliver<E extends EventName>(
  wanted: E,
  listener: (data: EventData<E>) => void,
  name: EventName,
  data: unknown,
): void {
  if (name === wanted) listener(data as EventData<E>);
}

/** One line that says what happened, for any thrown value, and what the help has it under. */
export function errorTold(thrown: unknown): ErrorData {
  if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message };
  return { code: "internal", message: "程序内部出错，已保存的内容没有改动：请重新打开程序。" };
}

export function errorMessage(thrown: unknown): string {
  return errorTold(thrown).message;
}
