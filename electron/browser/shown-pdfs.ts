import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { SECURITY_HEADERS } from "../services/page.ts";

/** PDFs that the page may open in a tab of its own, where the browser prints them. */
export class ShownPdfs {
  readonly #paths = new Map<string, string>();

  /** @returns its address, as a path on this host */
  add(path: string): string {
    const address = `/print/${randomUUID()}.pdf`;
    this.#paths.set(address, path);
    return address;
  }

  /** Null where none has that address, or it is no longer there. */
  async read(
    address: string,
  ): Promise<{ readonly headers: Record<string, string>; readonly body: Buffer } | null> {
    const path = this.#paths.get(address);
    const body = path === undefined ? null : await readFile(path).catch(() => null);
    if (body === null) return null;
    const headers = {
      ...SECURITY_HEADERS,
      "Content-Type": "application/pdf",
      "Content-Disposition": "inline",
      "Content-Length": String(body.length),
    };
    return { headers, body };
  }
}
