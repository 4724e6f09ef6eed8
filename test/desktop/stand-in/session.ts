import { LoudEmitter, loud } from "./loud.ts";

interface Asking {
  readonly requestingUrl: string;
  readonly isMainFrame: boolean;
  readonly embeddingOrigin?: string;
}
type RequestHandler = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  asking: Asking,
) => void;
type CheckHandler = (contents: object, permission: string, origin: string, asking: Asking) => boolean;
type BeforeRequest = (details: object, answer: (response: { readonly cancel?: boolean }) => void) => void;

class Session extends LoudEmitter {
  requestHandler: RequestHandler | null = null;
  checkHandler: CheckHandler | null = null;
  deviceHandler: ((details: object) => boolean) | null = null;
  beforeRequest: BeforeRequest | null = null;
  /** What was set that Chromium here is not told, for the test to read. */
  readonly told = { proxy: null as object | null, spellChecker: true };

  readonly webRequest = loud("session.webRequest", {
    onBeforeRequest: (handler: BeforeRequest) => {
      this.beforeRequest = handler;
    },
  });

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    this.deviceHandler = handler;
  }

  async setProxy(proxy: object): Promise<void> {
    this.told.proxy = proxy;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.told.spellChecker = enabled;
  }

  /**
   * Whether a page gets a permission. shell/browser/electron_permission_manager.cc: without a handler everything is granted; a check gives the
   * origin as an address, with its slash; both tell the address and whether the main frame asks.
   */
  async grants(contents: object, permission: string, asking: Asking): Promise<boolean> {
    const origin = `${new URL(asking.requestingUrl).protocol}//${new URL(asking.requestingUrl).host}/`;
    const checked =
      this.checkHandler?.(contents, permission, origin, { ...asking, embeddingOrigin: origin }) ?? true;
    const { requestHandler } = this;
    if (requestHandler === null) return checked;
    return checked && new Promise((resolve) => requestHandler(contents, permission, resolve, asking));
  }

  /** docs/api/web-request.md, `onBeforeRequest`: asked before anything is sent. */
  async cancels(details: object): Promise<boolean> {
    const { beforeRequest } = this;
    if (beforeRequest === null) return false;
    return new Promise((resolve) => beforeRequest(details, ({ cancel }) => resolve(cancel === true)));
  }
}

export const defaultSession = new Session();
export const session = loud("session", { defaultSession });
