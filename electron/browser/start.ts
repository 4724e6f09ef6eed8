import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../../shared/error.ts";
import { CarriedSession } from "../services/carried-session.ts";
import { programVersion } from "../services/program-version.ts";
import { userFolders } from "../services/user-folders.ts";
import { type BrowserHost, startBrowserHost } from "./server.ts";
import { ShownPdfs } from "./shown-pdfs.ts";

export interface BrowserSession extends BrowserHost {
  readonly session: CarriedSession;
}

const RENDERER = fileURLToPath(new URL("../../dist/renderer", import.meta.url));

/**
 * A session with the editor in front of it, on a loopback port; `close` ends both.
 * @throws AppError not-built where the interface has not been built yet, port-taken
 */
export async function startBrowserSession(options: { readonly port: number }): Promise<BrowserSession> {
  if (!isBuilt())
    throw new AppError("not-built", "界面还没有生成。请先运行 npm run build，或直接用 npm start。");
  const pdfs = new ShownPdfs();
  const session = new CarriedSession({
    host: "browser",
    version: programVersion(),
    ...userFolders(),
    printPdf: async (path) => ({ how: "address", address: pdfs.add(path) }),
  });
  const host = await startBrowserHost({ session, rendererDir: RENDERER, pdfs, port: options.port });
  const close = async () => {
    await host.close();
    await session.close();
  };
  return { ...host, session, close };
}

/** Whether the interface has been built. */
export function isBuilt(): boolean {
  return existsSync(join(RENDERER, "index.html"));
}
