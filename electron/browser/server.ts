import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../../shared/error.ts";
import { readAsset } from "../services/assets.ts";
import type { CarriedSession } from "../services/carried-session.ts";
import { SECURITY_HEADERS } from "../services/page.ts";
import { type Access, createAccess } from "./access.ts";
import { readJsonBody } from "./json-body.ts";
import type { ShownPdfs } from "./shown-pdfs.ts";

export interface BrowserHost {
  /** Address with the token: whoever has it may edit the book. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  /** Address for a browser that this program opens: it lets in once. */
  readonly ticketUrl: () => string;
  close(): Promise<void>;
}

/**
 * Serves the editor and the contract on 127.0.0.1, nowhere else.
 * @param port 0 for a random one. Throws AppError port-taken.
 */
export async function startBrowserHost(options: {
  readonly session: CarriedSession;
  /** Folder of the built interface. */
  readonly rendererDir: string;
  readonly pdfs: ShownPdfs;
  readonly port: number;
}): Promise<BrowserHost> {
  const server = createServer();
  const port = await listen(server, options.port);
  const access = createAccess(port);
  const door: Door = { ...options, access, streams: new Set() };
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    respond(request, response, door).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, SECURITY_HEADERS);
      response.end();
    });
  });
  return {
    url: `http://127.0.0.1:${port}/?token=${access.token}`,
    port,
    token: access.token,
    ticketUrl: () => `http://127.0.0.1:${port}/?ticket=${access.newTicket()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Door {
  readonly access: Access;
  readonly session: CarriedSession;
  readonly rendererDir: string;
  readonly pdfs: ShownPdfs;
  /** Pages that listen. */
  readonly streams: Set<ServerResponse>;
}

async function respond(request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  const { access, session } = door;
  const url = addressOf(request);
  if (!access.isOwnAddress(request.headers)) return refuse(response, 403, "只接受本机页面的请求。");
  if (url === null) return refuse(response, 400, "看不懂这个网址。请从程序给出的网址打开。");
  const hasToken = access.isToken(url.searchParams.get("token") ?? "");
  if (request.method === "GET" && url.pathname === "/" && (hasToken || access.takeTicket(ticketIn(url)))) {
    response.writeHead(303, { ...SECURITY_HEADERS, Location: "/", "Set-Cookie": access.cookie() });
    response.end();
    return;
  }
  if (!hasToken && !access.hasToken(request.headers))
    return refuse(response, 403, "请从程序给出的网址打开（每次启动都会换新）。");
  if (url.pathname.startsWith("/rpc/")) return answerCall(request, response, session, url.pathname.slice(5));
  if (request.method !== "GET") return refuse(response, 405, "不支持的请求。");
  if (url.pathname === "/events") return streamEvents(response, door);
  return sendFile(response, door, url.pathname);
}

/** Null where it is none: “//” begins with a host's name and has none. */
function addressOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? "/", "http://127.0.0.1");
}

function ticketIn(url: URL): string {
  return url.searchParams.get("ticket") ?? "";
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  session: CarriedSession,
  method: string,
): Promise<void> {
  if (request.method !== "POST") return refuse(response, 405, "不支持的请求。");
  const body = await readJsonBody(request);
  const reply = "error" in body ? JSON.stringify(body) : await session.carry(method, body.json);
  response.writeHead(200, { ...SECURITY_HEADERS, "Content-Type": "application/json; charset=utf-8" });
  response.end(reply);
}

/** Pages that may listen at a time; browsers have six connections each. */
const MOST_STREAMS = 16;
/** What may wait for a page that does not read. Bytes. */
const MOST_WAITING = 8 * 1024 * 1024;

/** Server-sent events (HTML 9.2): one message an event of the contract. A page that does not read them is cut off, and asks anew. */
function streamEvents(response: ServerResponse, { session, streams }: Door): void {
  if (streams.size >= MOST_STREAMS) {
    refuse(response, 503, "打开的页面太多。请关掉几个再打开。");
    return;
  }
  streams.add(response);
  response.writeHead(200, { ...SECURITY_HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  response.write(": ready\n\n");
  const stop = session.on((event, data) => {
    if (response.writableLength > MOST_WAITING) response.destroy();
    else response.write(`event: ${event}\ndata: ${data}\n\n`);
  });
  response.on("close", () => {
    streams.delete(response);
    stop();
  });
}

/** A PDF to print, or a file of the interface. */
async function sendFile(
  response: ServerResponse,
  { pdfs, rendererDir }: Door,
  pathname: string,
): Promise<void> {
  const file = (await pdfs.read(pathname)) ?? (await readAsset(rendererDir, pathname));
  if (!file) return refuse(response, 404, "没有这个页面。");
  response.writeHead(200, file.headers);
  response.end(file.body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${message}\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const message = `端口 ${port} 用不了，可能已被其他程序占用。请换一个端口，或不写 --port。`;
      reject(new AppError("port-taken", message, String(error)));
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
