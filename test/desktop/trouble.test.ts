import { EventEmitter } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { Acceleration } from "../../electron/desktop/acceleration.ts";
import { suggested } from "../../electron/desktop/documents.ts";
import { setupPageTrouble } from "../../electron/desktop/page-trouble.ts";
import { programHome } from "../../electron/desktop/program-home.ts";
import { setupUnforeseen } from "../../electron/desktop/unforeseen.ts";
import { Log } from "../../electron/services/log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** As much of Electron as these few need, which no window shows; what a window shows is tried in `mishaps.test.ts`. */
const fake = vi.hoisted(() => ({
  /** What the user is told, and how each question is answered: a button's number. */
  told: [] as { message: string; buttons: string[] }[],
  answer: 0,
  accelerated: true,
  exit: null as number | null,
  windows: 1,
  places: {} as Record<string, string>,
  app: null as EventEmitter | null,
}));

vi.mock("electron", async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  fake.app = Object.assign(new Emitter(), {
    disableHardwareAcceleration: () => {
      fake.accelerated = false;
    },
    whenReady: () => Promise.resolve(),
    exit: (code: number) => {
      fake.exit = code;
    },
    setPath: (name: string, place: string) => {
      fake.places[name] = place;
    },
    getPath: (name: string) => {
      const place = fake.places[name];
      // As Electron throws where the folder's drive is missing.
      if (place === undefined) throw new Error(`Failed to get '${name}' path`);
      return place;
    },
  });
  const show = (question: { message: string; buttons: string[]; signal?: AbortSignal }) => {
    fake.told.push(question);
    // Dismissed by its signal it answers as if it had been cancelled.
    return new Promise<{ response: number }>((resolve) => {
      question.signal?.addEventListener("abort", () => resolve({ response: 0 }));
      if (fake.answer >= 0) resolve({ response: fake.answer });
    });
  };
  return {
    app: fake.app,
    BrowserWindow: { getAllWindows: () => Array(fake.windows).fill({}) },
    dialog: {
      showMessageBox: (...asked: never[]) => show(asked.at(-1) as never),
      showMessageBoxSync: (_window: unknown, question: { message: string; buttons: string[] }) => {
        fake.told.push(question);
        return fake.answer;
      },
    },
  };
});

beforeEach(() => {
  Object.assign(fake, { told: [], answer: 0, accelerated: true, exit: null, windows: 1, places: {} });
  fake.app?.removeAllListeners();
});

const messages = () => fake.told.map(({ message }) => message);

function window() {
  const did: string[] = [];
  const contents = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer: () => {
      did.push("crash");
      contents.emit("render-process-gone", {}, { reason: "killed" });
    },
  });
  const made = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => false,
    reload: () => did.push("reload"),
    destroy: () => did.push("destroy"),
    close: () => did.push("close"),
  });
  setupPageTrouble(made as unknown as BrowserWindow);
  return { window: made, contents, did };
}

test("a crash of the graphics process: the next start goes without, says so once, and can be told to go back", async () => {
  const folder = temporaryFolder();
  await new Acceleration(folder).tell();
  expect([fake.accelerated, messages()]).toEqual([true, []]);
  fake.app?.emit("child-process-gone", {}, { type: "Utility", reason: "crashed" });
  fake.app?.emit("child-process-gone", {}, { type: "GPU", reason: "killed" });
  expect(new Acceleration(folder).on).toBe(true);

  fake.app?.emit("child-process-gone", {}, { type: "GPU", reason: "crashed" });
  const second = new Acceleration(folder);
  expect([fake.accelerated, second.on]).toEqual([false, false]);
  await second.tell();
  expect(messages()).toEqual([expect.stringContaining("没有使用硬件加速")]);

  fake.told = [];
  const third = new Acceleration(folder);
  await third.tell();
  expect(messages()).toEqual([]);
  await third.turn(true);
  expect(messages()).toEqual(["下次启动时使用硬件加速。"]);
  fake.accelerated = true;
  expect(new Acceleration(folder).on).toBe(true);
  expect(fake.accelerated).toBe(true);
});

test("等待 leaves it alone, and a page that reacts again takes the question away", async () => {
  const { window: made, did } = window();
  made.emit("unresponsive");
  await Promise.resolve();
  expect(did).toEqual([]);

  fake.answer = -1;
  await vi.waitFor(() => {
    made.emit("unresponsive");
    expect(fake.told).toHaveLength(2);
  });
  // The question stands: there is no second one.
  made.emit("unresponsive");
  expect(fake.told).toHaveLength(2);
  made.emit("responsive");
  await vi.waitFor(() => {
    made.emit("unresponsive");
    expect(fake.told).toHaveLength(3);
  });
  expect(did).toEqual([]);
});

test("an error that nobody foresaw is logged, told once, and ends only a program without windows", async () => {
  const folder = temporaryFolder();
  const before = {
    exception: process.listeners("uncaughtException"),
    rejection: process.listeners("unhandledRejection"),
  };
  setupUnforeseen(new Log(folder));
  const [take] = process.listeners("uncaughtException").filter((each) => !before.exception.includes(each));
  const [reject] = process.listeners("unhandledRejection").filter((each) => !before.rejection.includes(each));
  take?.(new TypeError("甲局的秘密"), "uncaughtException");
  reject?.(new Error("二"), Promise.resolve());
  await vi.waitFor(() => expect(messages()).toEqual([expect.stringContaining("已保存的内容都在文件里")]));
  expect(new Log(folder).read().match(/failed during=main/g)).toHaveLength(2);
  expect(new Log(folder).read()).not.toContain("秘密");
  expect(fake.exit).toBeNull();
  if (take) process.off("uncaughtException", take);
  if (reject) process.off("unhandledRejection", reject);
});

test("a program that has no window to go on with ends with an error", async () => {
  const before = process.listeners("uncaughtException");
  const rejections = process.listeners("unhandledRejection");
  fake.windows = 0;
  setupUnforeseen(new Log(temporaryFolder()));
  const [take] = process.listeners("uncaughtException").filter((each) => !before.includes(each));
  const [reject] = process.listeners("unhandledRejection").filter((each) => !rejections.includes(each));
  take?.(new Error("一"), "uncaughtException");
  await vi.waitFor(() => expect(fake.exit).toBe(1));
  if (take) process.off("uncaughtException", take);
  if (reject) process.off("unhandledRejection", reject);
});

test("a dialog begins in the home folder where the suggested one has gone", async () => {
  const home = temporaryFolder();
  fake.places = { home };
  mkdirSync(join(home, "文档"));
  expect(await suggested(join(home, "文档", "导出.docx"))).toBe(join(home, "文档", "导出.docx"));
  expect(await suggested(join(home, "U 盘", "导出.docx"))).toBe(join(home, "导出.docx"));
});

test("the 绿色版 keeps everything beside itself, Electron's own files as well", async () => {
  const program = temporaryFolder();
  writeFileSync(join(program, "绿色版.txt"), "");
  fake.places = { exe: join(program, "绩效文本编辑器.exe") };
  const { userData, settle, tell } = programHome();
  expect([userData, fake.places.userData]).toEqual([join(program, "设置"), join(program, "设置")]);
  await settle();
  await tell();
  expect(existsSync(join(program, "设置", "drive.json"))).toBe(true);
  expect(messages()).toEqual([]);
});

test("on a stick that takes no files it uses the user's own folder, and says so once", async () => {
  const [program, user] = [temporaryFolder(), temporaryFolder()];
  vi.stubEnv("XDG_CONFIG_HOME", user);
  writeFileSync(join(program, "绿色版.txt"), "");
  writeFileSync(join(program, "设置"), "");
  fake.places = { exe: join(program, "绩效文本编辑器.exe") };
  const { userData, tell } = programHome();
  expect([userData, fake.places.userData]).toEqual([join(user, "jxwb"), join(user, "jxwb")]);
  await tell();
  await programHome().tell();
  expect(messages()).toEqual([expect.stringContaining("不能写入")]);
  vi.unstubAllEnvs();
});
