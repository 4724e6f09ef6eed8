import type { Input, MethodName, Output } from "../../shared/api/api.ts";
import { AppError } from "../../shared/error.ts";
import { programVersion } from "../services/program-version.ts";
import { createSession } from "../services/session.ts";
import { userFolders } from "../services/user-folders.ts";

/** Asks the session of a command. Throws the AppError that it answers with. */
export type Ask = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

/** The one work under way of a command. */
export const JOB = "cli";

/** A session for one command, as a window has one. Ctrl+C ends what it does and leaves nothing behind. */
export async function withSession<T>(command: (ask: Ask) => Promise<T>): Promise<T> {
  const session = createSession({ host: "cli", version: programVersion(), ...userFolders() });
  const end = () => void session.close();
  process.once("SIGINT", end);
  try {
    return await command(async <M extends MethodName>(method: M, input: Input<M>) => {
      const reply = await session.call(method, input);
      if ("error" in reply) throw new AppError(reply.error.code, reply.error.message);
      return reply.data as Output<M>;
    });
  } finally {
    process.off("SIGINT", end);
    await session.close();
  }
}
