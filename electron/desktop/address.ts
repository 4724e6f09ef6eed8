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
