import { AppError } from "../../shared/error.ts";
import { isBuilt, startBrowserSession } from "../browser/start.ts";
import { commandWords, UsageError } from "./usage.ts";

/** `serve [BOOK] [--port N]`: prints one line with the URL and serves until it is told to stop. */
export async function serveCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { port: "string" });
  if (files.length > 1) throw new UsageError("一次只能打开一个绩效文本");
  const port = Number(values.port ?? 0);
  if (!/^\d*$/.test(values.port ?? "") || port > 65535) throw new UsageError("--port 应为 0 到 65535 的数字");
  if (!isBuilt()) await buildInterface();
  const host = await startBrowserSession({ port });
  const [book] = files;
  if (book !== undefined) {
    const reply = await host.session.call("book.open", { path: book });
    if ("error" in reply) {
      await host.close();
      throw new AppError(reply.error.code, reply.error.message);
    }
  }
  process.stdout.write(`${host.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void host.close());
}

/** The command line runs from a checkout, where the first `serve` may come before any build. */
async function buildInterface(): Promise<void> {
  // For who waits at a terminal; a script is told of errors alone.
  if (process.stderr.isTTY) console.error("第一次使用，正在生成界面…");
  const { bundle } = await import("../../build/bundle.ts");
  await bundle();
}
