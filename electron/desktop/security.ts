import { app, type Session } from "electron";
import { isAllowedRequest, isOwnAddress } from "./address.ts";

/** Permissions that the interface has a use for; everything else (camera, place, notifications, USB …) is refused. `clipboard-read`: 粘贴 of the grid's menu. */
const grantedPermissions = new Set(["clipboard-read", "clipboard-sanitized-write", "fullscreen"]);

/**
 * Whether the page gets a permission: only as the whole of a window, and only as our own page.
 * @param asking the frame, as Electron tells of it; without an address where no document asks (a service worker)
 */
export function isGranted(
  permission: string,
  asking: { readonly requestingUrl?: string; readonly isMainFrame: boolean },
): boolean {
  return grantedPermissions.has(permission) && asking.isMainFrame && isOwnAddress(asking.requestingUrl ?? "");
}

/** Settings of Chromium that only take effect before the program is ready. */
export function hardenBeforeReady(): void {
  app.enableSandbox();
  // The program never uses the network; Chromium's own services (updates, time, reports) must not try either.
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("no-pings");
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** Denies the pages of this session everything but the interface's own files. */
export function setupSecurity(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, asking) => {
    answer(isGranted(permission, asking));
  });
  // A page embedded in ours asks under its own origin.
  session.setPermissionCheckHandler(
    (_contents, permission, origin, asking) => isOwnAddress(origin) && isGranted(permission, asking),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
  session.on("will-download", (event) => event.preventDefault());
  // Without this Chromium asks the network for a proxy configuration, and for spelling dictionaries.
  void session.setProxy({ mode: "direct" });
  session.setSpellCheckerEnabled(false);
}

/** Keeps every page where it is: no navigation, no second window, no embedded page, also for pages that come later. */
export function setupNavigationLock(): void {
  app.on("web-contents-created", (_event, contents) => {
    contents.on("will-navigate", (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
