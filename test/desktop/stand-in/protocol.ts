import { app } from "./app.ts";
import { loud } from "./loud.ts";
import { refused } from "./refused.ts";

type Handler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = loud("protocol", {
  /** docs/api/protocol.md: “can only be used before the `ready` event … and can be called only once”. */
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (app.isReady())
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    if (privileged.size > 0) throw new Error("protocol.registerSchemesAsPrivileged can be called only once");
    for (const { scheme } of schemes) privileged.add(scheme);
  },

  /** docs/api/protocol.md: “can only be used after the `ready` event”. */
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error("protocol.handle can only be used after the ready event");
    if (refused.has("protocol") || handlers.has(scheme))
      throw new Error(`Failed to register protocol: ${scheme}`);
    if (!privileged.has(scheme))
      throw new Error(`the stand-in serves privileged schemes only, not ${scheme}`);
    handlers.set(scheme, handler);
  },
});

/** The program's answer to a request for one of its schemes; null where it has none for it. */
export async function answerOf(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? null : handler(request);
}
