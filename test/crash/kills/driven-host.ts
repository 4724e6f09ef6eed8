import { rpc } from "../../browser/rpc.ts";
import { type ServeProcess, startServe } from "../../support/serve.ts";

/** A program that is killed sooner or later. */
export class DrivenHost {
  readonly #process: ServeProcess;

  private constructor(process: ServeProcess) {
    this.#process = process;
  }

  /** @param home where it keeps its own things, and backups */
  static async start(home: string): Promise<DrivenHost> {
    // What Node has read and compiled once need not be compiled for every one.
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, NODE_COMPILE_CACHE: `${home}/compiled` };
    return new DrivenHost(await startServe([], env));
  }

  /** What it answers; null where it is dead. Throws Error where it refuses. */
  async ask<T>(method: string, input: unknown): Promise<T | null> {
    const { port, token } = this.#process;
    const reply = (await rpc(port, token, method, input).catch(() => null)) as
      | { data: T }
      | { error: { code: string; message: string } }
      | null;
    if (reply !== null && "error" in reply)
      throw new Error(`${method}: ${reply.error.code}: ${reply.error.message}`);
    return reply === null ? null : reply.data;
  }

  /** As a PC that sleeps: it lives, and does nothing. */
  pause(): void {
    this.#process.child.kill("SIGSTOP");
  }

  goOn(): void {
    this.#process.child.kill("SIGCONT");
  }

  /** Pulls the plug, and waits until it is dead. */
  async kill(): Promise<void> {
    this.#process.child.kill("SIGKILL");
    await this.#process.gone;
  }

  /** Ends it as a clerk does; then Node keeps what it has compiled. */
  async end(): Promise<void> {
    this.#process.child.kill("SIGTERM");
    await this.#process.gone;
  }
}
