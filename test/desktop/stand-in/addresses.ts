/**
 * The one departure from Electron that a page can see: a stock Chromium takes no scheme of a program's own, so `app://HOST/` is an https
 * address in Chromium, of a host that does not exist anywhere (RFC 6761 6.4). It has what the program asks for its scheme by
 * `registerSchemesAsPrivileged`: an origin of its own, a secure context, fetch.
 */
const ending = ".app.invalid";

export function toChromium(address: string): string {
  const url = new URL(address);
  return url.protocol === "app:"
    ? `https://${url.host}${ending}${address.slice(`app://${url.host}`.length)}`
    : address;
}

export function fromChromium(address: string): string {
  const url = URL.parse(address);
  if (!url?.host.endsWith(ending)) return address;
  return `app://${url.host.slice(0, -ending.length)}${address.slice(url.origin.length)}`;
}
