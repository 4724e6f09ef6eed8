import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Root folders of a Debian 11 (glibc 2.31), the nearest that can be had to 统信 UOS V20 and 银河麒麟 V10. Made by root only. */

const run = promisify(execFile);
const environment = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
  DEBIAN_FRONTEND: "noninteractive",
};

/** What is made for packages and kept for the next time. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "jxwb");

/**
 * Makes a Debian in this folder, which is empty. The first time it comes over the network in half a minute and is kept, 220 MB.
 * @throws with what the failed step printed
 */
export async function unpackDebian(folder: string): Promise<void> {
  const kept = join(cache, "debian-11.tar");
  if (!existsSync(kept)) await fetchDebian(kept);
  await run("tar", ["--numeric-owner", "-xpf", kept, "-C", folder]);
  // Temporary folders are closed to others, and this one is the root of all its users.
  await chmod(folder, 0o755);
}

async function fetchDebian(kept: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), "jxwb-debian-11-"));
  const draft = await mkdtemp(join(cache, "draft-"));
  try {
    await run("debootstrap", ["--variant=minbase", "bullseye", folder]);
    await inDebian(folder, "apt-get", ["clean"]);
    await run("tar", ["--numeric-owner", "-cpf", join(draft, "debian.tar"), "-C", folder, "."]);
    await rename(join(draft, "debian.tar"), kept);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Installs packages and what they depend on, over the network. @throws with what apt-get printed */
export async function addPackages(folder: string, packages: readonly string[]): Promise<void> {
  const apt = ["-qq", "-o", "Acquire::Retries=3"];
  await inDebian(folder, "apt-get", [...apt, "update"]);
  await inDebian(folder, "apt-get", [...apt, "-y", "--no-install-recommends", "install", ...packages]);
}

/**
 * Runs a command with this folder for its root.
 * @param more a user other than root, and further variables
 */
export function inDebian(
  folder: string,
  command: string,
  args: readonly string[],
  more: { readonly user?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ stdout: string; stderr: string }> {
  const user = more.user === undefined ? [] : [`--userspec=${more.user}`];
  return run("chroot", [...user, folder, command, ...args], {
    env: { ...environment, ...more.env },
    maxBuffer: 64 * 1024 * 1024,
  });
}
