import { hash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Who may talk to the browser host: requests to this very address, from this very page, with this start's token. */
export interface Access {
  /** New for each start, 256 bits, base64url. */
  readonly token: string;
  /** Whether Host and Origin are the host's own: a page elsewhere, or a name that resolves here (DNS rebinding), is not. */
  isOwnAddress(headers: IncomingHttpHeaders): boolean;
  hasToken(headers: IncomingHttpHeaders): boolean;
  isToken(candidate: string): boolean;
  /** For an address that other programs get to see (`ps`, a browser's history): it lets one page in, once, and soon not even that. */
  newTicket(): string;
  /** Whether a ticket lets in, which it does no more afterwards. */
  takeTicket(candidate: string): boolean;
  /**
   * The Set-Cookie value that keeps the token; cookies do not know ports, so its name does. By it a page goes on with a host that was
   * started again on its port: whoever opens the new address in that browser replaces the cookie for every page of it, and no script ever
   * sees a token (HttpOnly), which could leak it or be told a false one. The old token lets nobody in any more.
   */
  cookie(): string;
}

/** A browser has started by then, on a slow PC too. */
const TICKET_MS = 5 * 60 * 1000;

export function createAccess(port: number): Access {
  const token = randomBytes(32).toString("base64url");
  const cookieName = `jxwb-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const isToken = (candidate: string) => {
    const given = Buffer.from(candidate);
    const expected = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  /** Until when each holds, milliseconds. Whoever tries them learns nothing of how near he was: a hash is looked up. */
  const tickets = new Map<string, number>();
  const digest = (ticket: string) => hash("sha256", ticket);
  return {
    token,
    isToken,
    newTicket: () => {
      const ticket = randomBytes(32).toString("base64url");
      tickets.set(digest(ticket), Date.now() + TICKET_MS);
      return ticket;
    },
    takeTicket: (candidate) => {
      const until = tickets.get(digest(candidate)) ?? 0;
      tickets.delete(digest(candidate));
      return Date.now() < until;
    },
    isOwnAddress: ({ host, origin }) =>
      host !== undefined && hosts.includes(host) && (origin === undefined || origins.includes(origin)),
    hasToken: (headers) => {
      const header = headers["x-jxwb-token"];
      if (typeof header === "string") return isToken(header);
      return (headers.cookie ?? "").split(/;\s*/).some((pair) => {
        const [name, value = ""] = pair.split("=");
        return name === cookieName && isToken(value);
      });
    },
    cookie: () => `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`,
  };
}
