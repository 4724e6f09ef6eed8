import { join, sep } from "node:path";

/**
 * The interface's address in the desktop program. A scheme of our own: pages from file:// would share one origin with every
 * file of the machine, and a loopback port would be open to other programs.
 */
export const appScheme = "app";
const appHost = "jxwb";
export const startAddress = `${appScheme}://${appHost}/`;

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether an address belongs to the interface itself: what a page may be, and who may call. */
export function isOwnAddress(address: string): boolean {
  const url = parsed(address);
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost;
}

/**
 * Whether the interface may load an address at all. Only its own files, what its own pages made in memory, and the developer
 * tools' own pages: the program has no use for the network.
 */
export function isAllowedRequest(address: string): boolean {
  const url = parsed(address);
  if (url === null) return false;
  switch (url.protocol) {
    case "blob:":
      return isOwnAddress(address.slice("blob:".length));
    case "data:":
    case "devtools:":
      return true;
    default:
      return isOwnAddress(address);
  }
}

/**
 * The file that an address of the interface names, inside `folder`.
 * @param folder absolute, without a separator at its end
 * @returns null for a foreign address and for one that leads out of the folder
 */
export function fileFor(address: string, folder: string): string | null {
  if (!isOwnAddress(address)) return null;
  const path = decodedPath(new URL(address).pathname);
  // A backslash, a colon or a NUL never occurs in the interface's own files, but means something to a file system.
  if (path === null || /[\\:\0]/.test(path)) return null;
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return file.startsWith(folder + sep) ? file : null;
}

function decodedPath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
