import { buffer } from "node:stream/consumers";
import { fromBufferPromise, type Options } from "yauzl";
import { ZipFile } from "yazl";

/** The entries of a zip file, name → bytes, in their order. */
export async function unzip(bytes: Buffer, options: Options = {}): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, options);
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return entries;
}

/** The entries as a zip file. */
export async function zip(entries: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, bytes] of entries) file.addBuffer(bytes, name);
  file.end();
  return buffer(file.outputStream);
}
