import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { redirectFile } from "../../electron/browser/redirect-file.ts";
import { type BrowserHost, startBrowserHost } from "../../electron/browser/server.ts";
import { ShownPdfs } from "../../electron/browser/shown-pdfs.ts";
import { assetPath } from "../../electron/services/assets.ts";
import { CarriedSession } from "../../electron/services/carried-session.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { smallBook } from "../store/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ask, rpc } from "./rpc.ts";

async function startHost(): Promise<BrowserHost & { book: string }> {
  const folder = temporaryFolder();
  const book = join(folder, "文本.jxwb");
  await createBookFile(book, smallBook(), [], false);
  const rendererDir = join(folder, "renderer");
  mkdirSync(rendererDir);
  writeFileSync(
    join(rendererDir, "index.html"),
    "<!doctype html><html><head></head><body>页面</body></html>",
  );
  writeFileSync(join(folder, "secret.html"), "不在界面里");
  const session = new CarriedSession({
    host: "browser",
    version: "0",
    documents: folder,
    userData: join(folder, "data"),
  });
  const host = await startBrowserHost({ session, rendererDir, pdfs: new ShownPdfs(), port: 0 });
  onTestFinished(async () => {
    await host.close();
    await session.close();
  });
  await session.call("book.open", { path: book });
  return { ...host, book };
}

const JSON_TYPE = { "content-type": "application/json" };

describe("the browser host", () => {
  it("answers book.get with the book's JSON form", async () => {
    const { port, token } = await startHost();
    expect(await rpc(port, token, "book.get", {})).toEqual({ data: smallBook() });
  });

  it("exchanges the token in the address for a cookie that pages cannot read", async () => {
    const { port, url, token } = await startHost();
    const first = await ask(port, new URL(url).pathname + new URL(url).search);
    expect(first.status).toBe(303);
    const [cookie = ""] = first.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(cookie).toContain(token);
    const page = await ask(port, "/", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(page.status).toBe(200);
    const nonce = /<meta name="csp-nonce" content="([\w-]{22})"/.exec(page.body)?.[1] ?? "none";
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
  });

  it("lets one page in with a ticket, which holds no more after that", async () => {
    const { port, ticketUrl, token } = await startHost();
    const { pathname, search } = new URL(ticketUrl());
    expect(search).not.toContain(token);
    const first = await ask(port, pathname + search);
    expect(first.status).toBe(303);
    const cookie = first.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    expect(await ask(port, pathname + search)).toMatchObject({ status: 403 });
    for (const path of ["/", "/index.html", "/"])
      expect(await ask(port, path, { headers: { cookie } })).toMatchObject({ status: 200 });
  });

  it("hands a browser's address over in a file that nobody else can read", async () => {
    const { ticketUrl } = await startHost();
    const url = ticketUrl();
    const { path, remove } = await redirectFile(url);
    if (process.platform !== "win32") {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    }
    expect(readFileSync(path, "utf8")).toContain(`url=${url}"`);
    await remove();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it.each(["//", "//x", "/\\", "/?%", "*"])("does not stumble over the address %s", async (path) => {
    const { port, token } = await startHost();
    const { status } = await ask(port, path, { headers: { "x-jxwb-token": token } });
    expect([200, 400, 404]).toContain(status);
  });

  it.each([
    ["no token", {}],
    ["a wrong token", { "x-jxwb-token": "x".repeat(43) }],
    ["another port's cookie", { cookie: "jxwb-1=abc" }],
  ])("refuses %s, with nothing of the book in the answer", async (_, headers) => {
    const { port } = await startHost();
    for (const path of ["/", "/?token=wrong", "/events", "/index.html"]) {
      expect(await ask(port, path, { headers })).toMatchObject({
        status: 403,
        body: expect.not.stringContaining("页面"),
      });
    }
    const call = await ask(port, "/rpc/book.get", {
      method: "POST",
      headers: { ...JSON_TYPE, ...headers },
      body: "{}",
    });
    expect(call.status).toBe(403);
    expect(call.body).not.toContain("某某");
  });

  it.each([
    ["a foreign Host", { host: "evil.example" }],
    ["this host's name under another port", { host: "127.0.0.1:1" }],
    ["a foreign Origin", { origin: "http://evil.example" }],
    ["an opaque Origin", { origin: "null" }],
  ])("refuses %s even with the right token", async (_, headers) => {
    const { port, token } = await startHost();
    const all = { ...JSON_TYPE, "x-jxwb-token": token, ...headers };
    const call = await ask(port, "/rpc/book.get", { method: "POST", headers: all, body: "{}" });
    expect(call.status).toBe(403);
    expect(call.body).not.toContain("某某");
  });

  it("listens on the loopback address only", async () => {
    const { port } = await startHost();
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((address) => !address.internal && address.family === "IPv4");
    for (const { address } of others) {
      const reached = await new Promise((resolve) => {
        const socket = createConnection({ host: address, port }, () => resolve(true));
        socket.on("error", () => resolve(false));
      });
      expect(reached).toBe(false);
    }
    expect(await ask(port, "/")).toMatchObject({ status: 403 });
  });

  it("refuses what is no JSON, and says what is wrong with an input in Chinese", async () => {
    const { port, token } = await startHost();
    const headers = { "x-jxwb-token": token };
    const form = await ask(port, "/rpc/book.get", {
      method: "POST",
      headers: { ...headers, "content-type": "text/plain" },
      body: "{}",
    });
    expect(JSON.parse(form.body)).toMatchObject({ error: { code: "bad-request" } });
    const half = await ask(port, "/rpc/book.get", {
      method: "POST",
      headers: { ...headers, ...JSON_TYPE },
      body: "{",
    });
    expect(JSON.parse(half.body)).toMatchObject({ error: { code: "bad-request" } });
    expect(await rpc(port, token, "book.edit", { label: "x", ops: [] })).toMatchObject({
      error: { code: "bad-input" },
    });
    expect(await rpc(port, token, "no.such", {})).toMatchObject({ error: { code: "no-method" } });
    expect(await rpc(port, token, "toString", {})).toMatchObject({ error: { code: "no-method" } });
  });

  it("sends each change to every page", async () => {
    const { port, token } = await startHost();
    const stream = await fetch(`http://127.0.0.1:${port}/events`, { headers: { "x-jxwb-token": token } });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const edit = { label: "改", ops: [{ op: "set", table: "book", fields: { department: "新局" } }] };
    await rpc(port, token, "book.edit", edit);
    let heard = "";
    while (!heard.includes("book.changed")) heard += (await reader?.read())?.value ?? "";
    await reader?.cancel();
    expect(heard).toContain('"department":"新局"');
  });

  it("listens to sixteen pages and no more, and to one more when another has gone", async () => {
    const { port, token } = await startHost();
    const listen = async () => {
      const leave = new AbortController();
      const headers = { "x-jxwb-token": token };
      const { status } = await fetch(`http://127.0.0.1:${port}/events`, { headers, signal: leave.signal });
      return { status, leave };
    };
    const pages = await Promise.all(Array.from({ length: 16 }, listen));
    expect(pages.map(({ status }) => status)).toEqual(Array(16).fill(200));
    expect((await listen()).status).toBe(503);
    pages[0]?.leave.abort();
    await expect.poll(async () => (await listen()).status, { timeout: 20_000 }).toBe(200);
  });

  it("cuts a page off that does not read what it is told", async () => {
    const { port, token } = await startHost();
    const socket = createConnection({ host: "127.0.0.1", port });
    onTestFinished(() => void socket.destroy());
    socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nx-jxwb-token: ${token}\r\n\r\n`);
    await once(socket, "data");
    socket.pause();
    const edit = (text: string) => ({
      label: "改",
      ops: [{ op: "set", table: "book", fields: { reviewer: text.repeat(900_000) } }],
    });
    // What the system itself takes in for a page that sleeps is some MB.
    for (const text of "甲乙丙丁戊己庚辛壬癸甲乙")
      expect(await rpc(port, token, "book.edit", edit(text))).toHaveProperty("data");
    const ended = Promise.race([once(socket, "close"), once(socket, "error")]);
    socket.resume();
    await ended;
  });
});

describe("addresses of the interface's files", () => {
  it.each([
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%2fsecret.html",
    "/..\\secret.html",
    "/a\0.html",
    "/%ff",
  ])("%s leads nowhere", (address) => {
    expect(assetPath("/some/renderer", address)).toBeNull();
  });

  it("finds the files themselves", () => {
    expect(assetPath("/some/renderer", "/")).toBe("/some/renderer/index.html");
    expect(assetPath("/some/renderer", "/assets/x.js")).toBe("/some/renderer/assets/x.js");
  });
});
