import { randomBytes } from "node:crypto";
import { protocol } from "electron";
import { readAsset } from "../services/assets.ts";
import { contentSecurityPolicy, pageWithNonce, SECURITY_HEADERS } from "../services/page.ts";
import { appScheme, isOwnAddress } from "./address.ts";

/** Makes app:// a scheme like https (own origin, fetch, storage). Electron takes this only before it is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built interface in `folder` under app://jxwb/. */
export function setupAppProtocol(folder: string): void {
  protocol.handle(appScheme, async ({ url, method }) => {
    if (method !== "GET" || !isOwnAddress(url)) return new Response(null, { status: 403 });
    const asset = await readAsset(folder, new URL(url).pathname);
    if (asset === null) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString("base64url");
    const body = asset.isPage
      ? pageWithNonce(asset.bytes.toString("utf8"), nonce)
      : new Uint8Array(asset.bytes);
    return new Response(body, {
      headers: {
        ...SECURITY_HEADERS,
        "Content-Type": asset.type,
        "Content-Security-Policy": contentSecurityPolicy(nonce),
      },
    });
  });
}
