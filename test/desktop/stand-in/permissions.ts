import { toChromium } from "./addresses.ts";
import type { Session as Cdp } from "./cdp.ts";
import { defaultSession } from "./session.ts";

/** Permissions by Electron's names (docs/api/session.md) and Chromium's (`Browser.PermissionDescriptor` of its protocol). */
const names: readonly (readonly [electron: string, ...chromium: string[]])[] = [
  ["clipboard-read", "clipboard-read"],
  ["clipboard-sanitized-write", "clipboard-write"],
  ["media", "camera", "microphone"],
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["midiSysex", "midi"],
  ["display-capture", "display-capture"],
  ["idle-detection", "idle-detection"],
  ["window-management", "window-management"],
];

/** Gives a page what the program grants to it, and nothing else: what is not granted is denied without a question to the user. */
export async function setPermissions(browser: Cdp, contents: object, address: string): Promise<void> {
  const { origin } = new URL(toChromium(address));
  for (const [permission, ...chromium] of names) {
    const asking = { requestingUrl: address, isMainFrame: true };
    const setting = (await defaultSession.grants(contents, permission, asking)) ? "granted" : "denied";
    for (const name of chromium)
      await browser.send("Browser.setPermission", { permission: { name }, setting, origin });
  }
}
