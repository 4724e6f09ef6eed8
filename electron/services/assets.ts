import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

export interface Asset {
  readonly bytes: Buffer;
  /** Content-Type. */
  readonly type: string;
  /** Whether it is index.html, which gets a nonce. */
  readonly isPage: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** A file of the built interface by its address; null where there is none or the address leads out of the folder. */
export async function readAsset(rendererDir: string, pathname: string): Promise<Asset | null> {
  const path = assetPath(rendererDir, pathname);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return null;
  const bytes = await readFile(path).catch(() => null);
  return bytes && { bytes, type, isPage: extname(path) === ".html" };
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
