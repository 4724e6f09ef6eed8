import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { type Driven, runBrokenProgram, runProgram } from "./double/run-program.ts";

/** The built desktop program as a whole, with a double in Electron's place: every decision it hands to Electron. */

const root = join(import.meta.dirname, "../..");
const main = join(root, "dist/electron/main.js");

const home = mkdtempSync(join(tmpdir(), "绩效 桌面-"));
let driven: Driven;
let documents: string[];

afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeAll(async () => {
  await bundle();
  driven = await runProgram(main, home, "--sample");
  documents = readdirSync(join(home, "documents"));
});

test("the window is sandboxed, isolated, without Node, and its files are there", () => {
  expect(driven.sandboxed).toBe(true);
  expect(driven.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(existsSync(String(driven.options.webPreferences.preload))).toBe(true);
  expect(existsSync(driven.options.icon)).toBe(true);
});

test("the page is served with the policy, its nonce in both places", () => {
  expect(driven.page).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  const nonce = /'nonce-([^']+)'/.exec(driven.page.policy ?? "")?.[1];
  expect(nonce).toMatch(/^[\w-]{20,}$/);
  expect(driven.page.text).toContain(`<meta name="csp-nonce" content="${nonce}"`);
  expect(driven.page.policy).toContain("default-src 'none'");
  expect(driven.script).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
});

test("nothing else is served", () => {
  expect(driven.outside.status).toBe(404);
  expect(driven.outside.text).not.toContain("dependencies");
  expect(driven.foreignHost.status).toBe(403);
  expect(driven.posted.status).toBe(403);
});

test("the window's own page talks to its session", () => {
  expect(driven.messages).toEqual([]);
  expect(driven.info).toMatchObject({ data: { host: "desktop", nativeDialogs: true, opensFiles: true } });
  expect(driven.book).toMatchObject({ data: { format: "jxwb.book/1", fiscalYear: 2024 } });
  expect(documents.filter((name) => name.endsWith(".jxwb"))).toEqual(
    expect.arrayContaining(["绩效文本示例.jxwb", "另一份.jxwb"]),
  );
  expect(driven.unknownMethod.error?.code).toBe("no-method");
});

test("the worker beside main.js is found and computes the pages", () => {
  const { pages } = driven.exported.data as { pages: { entries: { page: number }[] } };
  expect(pages.entries.map(({ page }) => page)).toEqual([1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
});

test("the session's events reach the page", () => {
  expect(driven.events).toContain("event book.switched");
});

test("the page gets the wire and the place of a dropped file, no more", () => {
  expect(driven.bridge).toEqual({
    worlds: ["jxwb"],
    names: ["call", "on", "pathOf"],
    paths: ["/home/李会计/上年.docx", ""],
  });
});

test("the menu names the steps of the window in front", () => {
  const resting = (label: string) => ({ label, enabled: false });
  const { edited, undone, besides } = driven.two;
  expect(edited).toEqual([{ label: "撤销：修改审核人(&U)", enabled: true }, resting("重做(&R)")]);
  expect(undone).toEqual([resting("撤销(&U)"), { label: "重做：修改审核人(&R)", enabled: true }]);
  expect(besides).toEqual([resting("撤销(&U)"), resting("重做(&R)")]);
});

test("a book that a window shows brings that window forward, however it is opened", () => {
  const { again, sampleAgain, own, raisedByPage, raisedByDoubleClick } = driven.two;
  expect([again.error?.code, sampleAgain.error?.code]).toEqual(["open-elsewhere", "open-elsewhere"]);
  expect(own.error).toBeUndefined();
  expect(raisedByPage).toEqual([1, 1]);
  expect(raisedByDoubleClick).toEqual([1, 1]);
});

test("two double-clicks in a row open one window's book once", () => {
  const { paths, windows } = driven.two;
  expect(paths.map((path) => path && basename(path))).toEqual(["绩效文本示例.jxwb", "另一份.jxwb"]);
  expect(windows).toBe(2);
});

test("a frame inside the page, or a page from elsewhere, is refused", () => {
  expect(driven.foreignFrame.error?.code).toBe("forbidden");
  expect(driven.foreignPage.error?.code).toBe("forbidden");
});

test("permissions, devices, network, navigation, second windows: denied", () => {
  expect(driven.camera).toBe(false);
  expect([driven.copying, driven.pasting]).toEqual([true, true]);
  expect(driven.pastingElsewhere).toEqual([false, false, false]);
  expect(driven.usb).toBe(false);
  expect(driven.network).toEqual({ cancel: true });
  expect(driven.own).toEqual({ cancel: false });
  expect(driven.opened).toEqual({ action: "deny" });
  expect(driven).toMatchObject({ navigated: false, reloaded: true, framed: false, embedded: false });
});

test("Chromium itself stays off the network", () => {
  expect(driven.switches).toEqual(
    expect.arrayContaining(["disable-background-networking", "host-resolver-rules=MAP * ~NOTFOUND"]),
  );
  expect(driven.proxy).toEqual({ mode: "direct" });
  expect(driven.spellChecker).toBe(false);
});

test("the program speaks Chinese on any system, and has one button in the taskbar with the installer's shortcuts", () => {
  expect(driven.switches).toContain("lang=zh-CN");
  expect(driven.appId).toBe(
    /^appId: (.+)$/m.exec(readFileSync(join(root, "electron-builder.yml"), "utf8"))?.[1],
  );
});

test("a page with unsaved edits, or one that died, is the user's decision", () => {
  expect(driven.closedUnsaved).toEqual([false, true]);
  expect(driven.reloads).toBe(1);
  expect(driven.questions).toHaveLength(3);
});

test("a start that fails is told in Chinese, and ends the program with an error", async () => {
  expect(await runBrokenProgram(main, home)).toEqual({
    said: expect.stringMatching(/没有启动：.*文件都没有改动/),
    code: 1,
  });
});
