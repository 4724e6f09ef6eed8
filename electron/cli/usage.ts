import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** Wrong words on the command line: exit status 2 and the usage text. The message has no full stop. */
export class UsageError extends Error {}

type Options = Readonly<Record<string, "string" | "boolean">>;
type Values<O extends Options> = { [K in keyof O]?: O[K] extends "boolean" ? boolean : string };

/** Splits a command's words into options and the rest. Throws UsageError. */
export function commandWords<O extends Options>(
  args: string[],
  options: O,
): { readonly values: Values<O>; readonly files: string[] } {
  const config = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args, options: config, allowPositionals: true });
    return { values: values as Values<O>, files: positionals.map(fromCaller) };
  } catch (error) {
    throw new UsageError(`看不懂“${args.join(" ")}”（${error instanceof Error ? error.message : ""}）`);
  }
}

/** The one file that a command takes. */
export function onlyFile(files: readonly string[]): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError("应当正好写一个绩效文本文件");
  return file;
}

/** A path as the caller wrote it, made absolute: npm runs scripts in the project's folder and leaves the caller's in INIT_CWD. */
export function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
