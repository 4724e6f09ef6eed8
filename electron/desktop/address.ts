/**
 * The interface's address in the desktop program. A scheme of our own: pages from file:// would share one origin with every
 * file of the machine, and a loopback port would be open to other programs.
 */
export const appScheme = "app";
const appHost = "jxwb";
export const startAddress = `${appScheme}://${appHost}/`;

/** Whether an address belongs to the interface itself: what a page may be, and who may call. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${appScheme}:` && url.host === appHost;
}

/**
 * Whether the interface may load an address at all. Only its own files, what its own pages made in memory, and the developer
 * tools' own pages: the program has no use for the network.
 */
export function isAllowedRequest(address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  if (protocol === "blob:") return isOwnAddress(address.slice("blob:".length));
  return protocol === "data:" || protocol === "devtools:" || isOwnAddress(address);
}
