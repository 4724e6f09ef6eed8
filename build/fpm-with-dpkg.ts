#!/usr/bin/env node
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";

/**
 * Stands in for fpm, the Ruby program that electron-builder downloads to make a .deb, where Debian's own dpkg-deb is at hand:
 * CUSTOM_FPM_PATH=build/fpm-with-dpkg.ts. Understands just the arguments that electron-builder gives for `-s dir -t deb`.
 */

const value = { type: "string" } as const;
const values = { type: "string", multiple: true } as const;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "input-type": { ...value, short: "s" },
    "output-type": { ...value, short: "t" },
    force: { type: "boolean" },
    debug: { type: "boolean" },
    log: value,
    depends: { ...values, short: "d" },
    "deb-recommends": values,
    "deb-compression": value,
    "deb-priority": value,
    architecture: value,
    "after-install": value,
    "after-remove": value,
    description: value,
    version: value,
    package: value,
    name: value,
    maintainer: value,
    vendor: value,
    url: value,
    category: value,
    license: value,
  },
});

function required(
  name: "package" | "name" | "version" | "architecture" | "maintainer" | "description",
): string {
  const given = options[name];
  if (given === undefined) throw new Error(`fpm-with-dpkg: --${name} is missing`);
  return given;
}

/** Copies one `SOURCE=DESTINATION`; a source that ends in a slash gives its content. */
function copyInput(input: string, tree: string): void {
  const split = input.indexOf("=");
  if (split < 0) throw new Error(`fpm-with-dpkg: expected SOURCE=DESTINATION, got ${input}`);
  const target = join(tree, input.slice(split + 1));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(input.slice(0, split), target, { recursive: true, verbatimSymlinks: true });
}

/**
 * Menu entries start the program by its plain name in /usr/bin, which build/after-install.sh makes: electron-builder quotes a path
 * with other letters than a to z, and xdg-open takes the quotes for a part of it (xdg-utils 1.1.3, `search_desktop_file`).
 */
function startByPlainName(tree: string): void {
  const folder = join(tree, "usr/share/applications");
  for (const name of readdirSync(folder)) {
    const entry = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), entry.replace(/^Exec="\/[^"]*\/([^"/]+)"/m, "Exec=/usr/bin/$1"));
  }
}

/** Files below a folder, as paths relative to it, in order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Modes as Debian Policy 10.9 wants them: 755 for folders and programs, 644 for other files. */
function normalizeModes(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
}

/** Later lines of a field's text start with a blank, empty ones are a lone dot: Debian Policy 5.6.13. */
function extendedDescription(text: string): string {
  const [synopsis = "", ...rest] = text.split("\n").map((line) => line.trim());
  return [synopsis, ...rest.filter((line) => line !== "").map((line) => ` ${line}`)].join("\n");
}

/** The control file: Debian Policy 5.3. Fields without a value are left out. */
function control(installedKib: number): string {
  const fields: [string, string | undefined][] = [
    ["Package", required("name")],
    ["Version", required("version")],
    ["Architecture", required("architecture")],
    ["Maintainer", required("maintainer")],
    ["Installed-Size", String(installedKib)],
    ["Depends", options.depends?.join(", ")],
    ["Recommends", options["deb-recommends"]?.join(", ")],
    ["Section", options.category ?? "misc"],
    ["Priority", options["deb-priority"] ?? "optional"],
    ["Homepage", options.url],
    ["Description", extendedDescription(required("description"))],
  ];
  return `${fields.flatMap(([name, text]) => (text ? [`${name}: ${text}`] : [])).join("\n")}\n`;
}

function writeControlFiles(tree: string, files: readonly string[]): void {
  const folder = join(tree, "DEBIAN");
  mkdirSync(folder, { mode: 0o755 });
  const bytes = files.reduce((sum, file) => sum + statSync(join(tree, file)).size, 0);
  writeFileSync(join(folder, "control"), control(Math.ceil(bytes / 1024)));
  const sums = files.map(
    (file) =>
      `${createHash("md5")
        .update(readFileSync(join(tree, file)))
        .digest("hex")}  ${file}\n`,
  );
  writeFileSync(join(folder, "md5sums"), sums.join(""));
  for (const [script, source] of [
    ["postinst", options["after-install"]],
    ["postrm", options["after-remove"]],
  ] as const) {
    if (source !== undefined) writeFileSync(join(folder, script), readFileSync(source), { mode: 0o755 });
  }
}

if (options["output-type"] !== "deb" || options["input-type"] !== "dir") {
  throw new Error("fpm-with-dpkg: only -s dir -t deb");
}
const tree = mkdtempSync(join(tmpdir(), "jxwb-deb-"));
try {
  for (const input of positionals) copyInput(input, tree);
  startByPlainName(tree);
  chmodSync(tree, 0o755);
  normalizeModes(tree);
  writeControlFiles(tree, filesBelow(tree));
  const compression = `-Z${options["deb-compression"] ?? "xz"}`;
  execFileSync("dpkg-deb", ["--root-owner-group", compression, "--build", tree, required("package")], {
    stdio: "inherit",
  });
} finally {
  rmSync(tree, { recursive: true, force: true });
}
