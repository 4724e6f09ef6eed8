import { rmSync } from "node:fs";
import { onTestFinished } from "vitest";
import { createSession, type Session } from "../../electron/services/session.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { withoutBackups } from "./without-backups.ts";

interface Start {
  /** Where documents are offered and the test writes; one of the test's own where it is left out. */
  readonly folder?: string;
  /** Where settings and log are kept; beside `folder` where it is left out. */
  readonly userData?: string;
  readonly version?: string;
  /** Whether it makes backups of its own accord: of which most tests would take their time and nothing else. */
  readonly backups?: boolean;
}

/** A session of the browser host, closed when the test is over. `data` asks it: see below. */
export function startSession({
  folder = temporaryFolder(),
  userData = `${folder}-data`,
  version = "1",
  backups = false,
}: Start = {}) {
  if (!backups) withoutBackups(userData);
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }));
  const session = createSession({ host: "browser", version, documents: folder, userData });
  onTestFinished(() => session.close());
  return {
    folder,
    session,
    data: <T>(method: string, input: unknown): Promise<T> => data(session, method, input),
  };
}

/** What a method answers. Throws where it answers with an error. */
export async function data<T>(session: Session, method: string, input: unknown): Promise<T> {
  const reply = await session.call(method, input);
  if ("error" in reply) throw new Error(`${method}: ${reply.error.code}: ${reply.error.message}`);
  return reply.data as T;
}
