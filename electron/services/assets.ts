import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { contentSecurityPolicy, pageWithNonce, SECURITY_HEADERS } from "./page.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * A file of the built interface by its address, with the headers that go with it; a page has a nonce of its own. Null where there is none
 * or the address leads out of the folder.
 */
export async function readAsset(rendererDir: string, pathname: string) {
  const path = assetPath(rendererDir, pathname);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return null;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const nonce = randomBytes(16).toString("base64url");
  const headers = {
    ...SECURITY_HEADERS,
    "Content-Type": type,
    "Content-Security-Policy": contentSecurityPolicy(nonce),
  };
  const body = extname(path) === ".html" ? pageWithNonce(bytes.toString("utf8"), nonce) : bytes;
  return { body, headers };
}

/** The file that an address names, or null where it would lie outside `rendererDir`. `/` is index.html. */
export function assetPath(rendererDir: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null; // a broken % sequence
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  const path = normalize(join(rendererDir, decoded === "/" ? "index.html" : decoded));
  return path.startsWith(normalize(rendererDir) + sep) ? path : null;
}
