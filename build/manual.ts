import { readdir, readFile, rm } from "node:fs/promises";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "renderer/dialogs/help/pictures");

/** What renderer/shell/keys/manual.ts exports; named here because this side has no JSX. */
interface Bundled {
  readonly manual: (version: string, picture: (name: string) => string) => string;
}

/**
 * The help of the program as one HTML file with its pictures in it. The interface's own components render the pages, which the bundler
 * has to make ready for Node first.
 * @param draft folder for the bundle, which is removed again
 */
export async function manualText(draft: string): Promise<string> {
  await build({
    configFile: false,
    root: join(root, "renderer"),
    logLevel: "warn",
    ssr: { target: "node", noExternal: true },
    // With the tables of keys comes the preview, which looks how wide its window is.
    define: { "window.innerWidth": "1366" },
    build: {
      emptyOutDir: true,
      ssr: join(root, "renderer/shell/keys/manual.ts"),
      outDir: draft,
      rollupOptions: { output: { entryFileNames: "manual.mjs", codeSplitting: false } },
    },
  });
  const { manual } = (await import(pathToFileURL(join(draft, "manual.mjs")).href)) as Bundled;
  await rm(draft, { recursive: true });
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const addresses = await pictureAddresses();
  return manual(version, (name) => addresses.get(name) ?? "");
}

/** Each picture as an address that holds it, by its name. */
async function pictureAddresses(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(pictures)).filter((file) => file.endsWith(".webp"));
  const addresses = files.map(async (file) => {
    const bytes = await readFile(join(pictures, file));
    return [parse(file).name, `data:image/webp;base64,${bytes.toString("base64")}`] as const;
  });
  return new Map(await Promise.all(addresses));
}
