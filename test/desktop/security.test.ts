import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { beforeAll, describe, test } from "vitest";
import { root } from "../packaging/packages.ts";
import type { Program } from "./program.ts";
import { desktop, expect, noDesktop, seeBook } from "./scenario.ts";

/** What the page may, and what it may not, in the packed program. */

interface Reply {
  readonly error?: { readonly code: string };
}

describe.skipIf(noDesktop !== null)(noDesktop ?? "a page that keeps to itself", () => {
  const { newUser } = desktop();
  let program: Program;
  let page: Page;

  beforeAll(async () => {
    program = newUser().start({ args: ["--sample"] });
    page = await program.page();
    await seeBook(page);
  });

  const tried = (expression: string) =>
    page.evaluate(`Promise.resolve().then(() => ${expression}).then(() => "done", (error) => error.name)`);

  test("the window is sandboxed, isolated, without Node, and its files are there", async () => {
    const [window] = await program.ask("windows");
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(existsSync(window?.options.webPreferences.preload ?? "")).toBe(true);
    expect(existsSync(window?.options.icon ?? "")).toBe(true);
    expect(await program.ask("told")).toMatchObject({ sandbox: true });
  });

  test("the page is served with the policy, its nonce in both places", async () => {
    const { status, headers, text } = await program.ask("serve", "app://jxwb/", "GET");
    expect({ status, type: headers["content-type"] }).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
    });
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toMatch(/^[\w-]{20,}$/);
    expect(text).toContain(`<meta name="csp-nonce" content="${nonce}"`);
  });

  test.each([
    ["app://jxwb/..%2f..%2fpackage.json", "GET", 404],
    ["app://other/", "GET", 403],
    ["app://jxwb/", "POST", 403],
  ])("nothing else is served: %s by %s", async (address, method, status) => {
    const answer = await program.ask("serve", address, method);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain("dependencies");
  });

  test("an unknown method, a frame inside the page, and a page from elsewhere are refused", async () => {
    const unknown: Reply = JSON.parse(await page.evaluate("window.jxwb.call('book.destroy', '{}')"));
    expect(unknown.error?.code).toBe("no-method");
    for (const address of ["app://jxwb/", "https://example.com/"]) {
      const { result } = await program.ask("callFrom", 1, address, "rpc", "book.get", "{}");
      expect((JSON.parse(String(result)) as Reply).error?.code).toBe("forbidden");
    }
  });

  test("the page may use the clipboard; a camera and whatever else there is, is denied", async () => {
    expect(await tried("navigator.clipboard.writeText('金额')")).toBe("done");
    expect(await tried("navigator.clipboard.read()")).toBe("done");
    expect(await tried("navigator.mediaDevices.getUserMedia({ video: true })")).toBe("NotAllowedError");
    for (const name of ["geolocation", "notifications", "midi", "camera", "microphone"])
      expect(
        await page.evaluate(`navigator.permissions.query({ name: "${name}" }).then((it) => it.state)`),
      ).toBe("denied");
    expect(await program.ask("grantsDevice")).toBe(false);
  });

  test("permissions go to our own page alone, and not to a frame in it", async () => {
    const clipboard = (address: string, isMainFrame: boolean) =>
      program.ask("grants", "clipboard-read", address, isMainFrame);
    expect(await clipboard("app://jxwb/", true)).toBe(true);
    expect(await clipboard("app://jxwb/", false)).toBe(false);
    expect(await clipboard("https://example.com/", true)).toBe(false);
  });

  test("the page cannot reach a network", async () => {
    expect(await tried("fetch('https://example.com/')")).toBe("TypeError");
    expect(await tried("fetch('http://127.0.0.1:9/')")).toBe("TypeError");
    expect(await program.ask("cancels", "https://example.com/")).toBe(true);
    expect(await program.ask("cancels", "app://jxwb/index.html")).toBe(false);
  });

  test("the page stays where it is, opens no other and holds none", async () => {
    await page.evaluate("void (location.href = 'https://example.com/')");
    await expect.poll(() => program.ask("refusedNavigations")).toEqual(["https://example.com/"]);
    await page.evaluate("void window.open('https://example.com/')");
    await expect.poll(() => program.ask("windowsAsked")).toEqual([["https://example.com/", "deny"]]);
    await page.evaluate(`{
      const frame = document.createElement("iframe");
      frame.src = "https://example.com/";
      document.body.append(frame);
    }`);
    expect((await program.ask("windows")).map(({ address }) => address)).toEqual(["app://jxwb/"]);
    expect(await program.ask("strayRequests")).toEqual([]);
    await seeBook(page);
  });

  test("Chromium itself stays off the network", async () => {
    expect(await program.ask("switches")).toEqual(
      expect.arrayContaining(["disable-background-networking", "host-resolver-rules=MAP * ~NOTFOUND"]),
    );
    expect(await program.ask("told")).toMatchObject({ proxy: { mode: "direct" }, spellChecker: false });
  });

  test("the program speaks Chinese on any system, and shares the taskbar button of the installer's shortcuts", async () => {
    expect(await program.ask("switches")).toContain("lang=zh-CN");
    const settings = readFileSync(join(root, "electron-builder.yml"), "utf8");
    expect(await program.ask("told")).toMatchObject({ appUserModelId: /^appId: (.+)$/m.exec(settings)?.[1] });
  });
});
