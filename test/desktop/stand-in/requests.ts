import { fromChromium } from "./addresses.ts";
import type { Session as Cdp } from "./cdp.ts";
import { answerOf } from "./protocol.ts";
import { defaultSession } from "./session.ts";

/** What Chromium is about to do, as `Fetch.requestPaused` tells it. */
interface Paused {
  readonly requestId: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
  readonly frameId: string;
  readonly resourceType: string;
}

/** Addresses that were asked for and are not the program's; nothing was sent. */
export const strayRequests: string[] = [];

/**
 * Stands between Chromium, with every page and worker in it, and any network: what the program serves comes from its own handler, word for
 * word; nothing else comes from anywhere.
 * @param navigates asks the program about a document for a frame: whether it is loaded
 */
export async function interceptRequests(
  browser: Cdp,
  navigates: (frameId: string, address: string) => boolean,
): Promise<void> {
  browser.on("Fetch.requestPaused", (paused) => {
    // Refused where the page is gone by now.
    answer(browser, paused, navigates).catch(() => undefined);
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
}

async function answer(
  browser: Cdp,
  { requestId, request, frameId, resourceType }: Paused,
  navigates: (frameId: string, address: string) => boolean,
): Promise<void> {
  const fail = (errorReason: "Aborted" | "BlockedByClient" | "Failed" | "NameNotResolved") =>
    browser.send("Fetch.failRequest", { requestId, errorReason });
  const { method, headers, postData } = request;
  const url = fromChromium(request.url);
  if (resourceType === "Document" && !navigates(frameId, url)) return void (await fail("Aborted"));
  // docs/api/web-request.md: what `cancel` ends fails with ERR_BLOCKED_BY_CLIENT.
  const cancelled = await defaultSession.cancels({ url, method, resourceType });
  const given = cancelled
    ? null
    : await served(url, { method, headers, ...(postData && { body: postData }) });
  if (given === "failed") return void (await fail("Failed"));
  if (given === null) {
    strayRequests.push(url);
    return void (await fail(cancelled ? "BlockedByClient" : "NameNotResolved"));
  }
  await browser.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: given.status,
    responseHeaders: [...given.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await given.arrayBuffer()).toString("base64"),
  });
}

/** docs/api/protocol.md, `protocol.handle`: a web Response; where the handler throws, the request fails. */
async function served(url: string, init: RequestInit): Promise<Response | "failed" | null> {
  try {
    return await answerOf(new Request(url, init));
  } catch {
    return "failed";
  }
}
