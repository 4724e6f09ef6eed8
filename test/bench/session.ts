import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSession, type Session } from "../../electron/services/session.ts";

/** Runs `work` with a session in a folder of its own, in which there is a copy of the text. */
export async function withSession(
  text: string,
  work: (session: Session, copy: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
  const copy = join(folder, "文本.jxwb");
  cpSync(text, copy);
  const session = createSession({ host: "browser", version: "1", documents: folder, userData: folder });
  try {
    await work(session, copy);
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error where the session answers with an error. */
export async function ask<T>(session: Session, method: string, input: unknown): Promise<T> {
  const reply = await session.call(method, input);
  if ("error" in reply) throw new Error(`${method}: ${reply.error.message}`);
  return reply.data as T;
}
