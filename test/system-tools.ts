import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What the tests use beside npm packages, and the Debian package that brings it. */
const TOOLS: readonly {
  readonly name: string;
  readonly found: () => boolean;
  readonly packages: readonly string[];
}[] = [
  { name: "Chromium", found: () => runs("chromium", "--version"), packages: ["chromium"] },
  { name: "Xvfb", found: () => exists("Xvfb"), packages: ["xvfb"] },
  { name: "LibreOffice Writer", found: () => runs("soffice", "--version"), packages: ["libreoffice-writer"] },
  {
    name: "LibreOffice Calc",
    found: () => existsSync("/usr/lib/libreoffice/program/libsclo.so"),
    packages: ["libreoffice-calc"],
  },
  { name: "pdftotext", found: () => exists("pdftotext"), packages: ["poppler-utils"] },
  { name: "AR PL SungtiL GB", found: () => hasFont("AR PL SungtiL GB"), packages: ["fonts-arphic-gbsn00lp"] },
  { name: "AR PL KaitiM GB", found: () => hasFont("AR PL KaitiM GB"), packages: ["fonts-arphic-gkai00mp"] },
  { name: "AR PL UMing CN", found: () => hasFont("AR PL UMing CN"), packages: ["fonts-arphic-uming"] },
  { name: "Noto CJK", found: () => hasFont("Noto Sans Mono CJK SC"), packages: ["fonts-noto-cjk"] },
  { name: "gcc", found: () => exists("gcc"), packages: ["gcc", "libc6-dev"] },
  { name: "mingw-w64", found: () => exists("x86_64-w64-mingw32-gcc"), packages: ["gcc-mingw-w64-x86-64"] },
  { name: "Wine", found: () => exists("wine"), packages: ["wine", "wine64"] },
  { name: "makensis", found: () => exists("makensis"), packages: ["nsis"] },
  {
    name: "update-mime-database",
    found: () => exists("update-mime-database"),
    packages: ["shared-mime-info"],
  },
  { name: "debootstrap", found: () => exists("debootstrap"), packages: ["debootstrap"] },
  { name: "Xvfb", found: () => exists("Xvfb"), packages: ["xvfb"] },
  { name: "lintian", found: () => exists("lintian"), packages: ["lintian"] },
  { name: "7za", found: () => exists("7za"), packages: ["p7zip-full"] },
];

/** Installs what is missing where this user may (Debian, root); otherwise names it. Tests that need it then say "skipped". */
export function provideSystemTools(): void {
  if (process.platform !== "linux") return;
  const missing = TOOLS.filter((tool) => !tool.found());
  if (missing.length === 0) return;
  const packages = missing.flatMap((tool) => tool.packages);
  const names = missing.map((tool) => tool.name).join("、");
  if (process.getuid?.() !== 0 || !exists("apt-get")) {
    console.log(`缺少系统工具：${names}。相关测试会跳过。安装：sudo apt-get install ${packages.join(" ")}`);
    return;
  }
  console.log(`安装系统工具：${names}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env });
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  const { status } = spawnSync("apt-get", install, { stdio: ["ignore", "ignore", "inherit"], env });
  if (status !== 0) console.log(`没有装上。相关测试会跳过：${names}`);
}

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument], { stdio: "ignore" }).status === 0;
}

function exists(command: string): boolean {
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", command], { stdio: "ignore" }).status === 0;
}

function hasFont(family: string): boolean {
  const { stdout } = spawnSync("fc-list", [family, "family"], { encoding: "utf8" });
  return (stdout ?? "").includes(family);
}
