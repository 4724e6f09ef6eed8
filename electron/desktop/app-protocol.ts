import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol } from "electron";
import { contentSecurityPolicy, pageWithNonce, SECURITY_HEADERS } from "../services/page.ts";
import { appScheme, fileFor } from "./address.ts";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Makes app:// a scheme like https (own origin, fetch, storage). Electron takes this only before it is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built interface in `folder` under app://jxwb/. */
export function setupAppProtocol(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const file = fileFor(request.url, folder);
    if (file === null || request.method !== "GET") return new Response(null, { status: 403 });
    try {
      return answer(await readFile(file), extname(file));
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

function answer(content: Buffer, ending: string): Response {
  const nonce = randomBytes(16).toString("base64url");
  const body = ending === ".html" ? pageWithNonce(content.toString("utf8"), nonce) : new Uint8Array(content);
  return new Response(body, {
    headers: {
      ...SECURITY_HEADERS,
      "Content-Type": contentTypes[ending] ?? "application/octet-stream",
      "Content-Security-Policy": contentSecurityPolicy(nonce),
    },
  });
}
