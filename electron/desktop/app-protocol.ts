import { protocol } from "electron";
import { readAsset } from "../services/assets.ts";
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
    const body = typeof asset.body === "string" ? asset.body : new Uint8Array(asset.body);
    return new Response(body, { headers: asset.headers });
  });
}
