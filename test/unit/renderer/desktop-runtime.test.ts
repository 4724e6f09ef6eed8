import { expect, it, onTestFinished, vi } from "vitest";
import { runtime } from "../../../renderer/state/runtime.ts";
import type { DesktopBridge } from "../../../shared/api/api.ts";

it("over the desktop's bridge calls, answers, refusals and events go as text", async () => {
  const asked: string[] = [];
  let tell: Parameters<DesktopBridge["on"]>[0] = () => undefined;
  const bridge: DesktopBridge = {
    call: async (method, input) => {
      asked.push(`${method} ${input}`);
      if (method === "files.exists") return '{"data":true}';
      return '{"error":{"code":"no-book","message":"还没有打开绩效文本。"}}';
    },
    on: (listener) => {
      tell = listener;
      return () => undefined;
    },
    pathOf: () => "",
  };
  vi.stubGlobal("window", { jxwb: bridge });
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(await runtime.call("files.exists", { path: "/甲" })).toBe(true);
  await expect(runtime.call("book.get", {})).rejects.toMatchObject({ code: "no-book" });
  expect(asked).toEqual(['files.exists {"path":"/甲"}', "book.get {}"]);
  const heard: unknown[] = [];
  runtime.on("book.switched", (data) => heard.push(data));
  tell("settings.changed", "{}");
  tell("book.switched", '{"path":"/甲"}');
  expect(heard).toEqual([{ path: "/甲" }]);
});
