import { useHostAnswer } from "../../state/host-answer.ts";
import { useApp } from "../../state/store.ts";
import { Diagnostics } from "./diagnostics.tsx";
import { type License, readLicenses } from "./licenses.ts";

/** The versions of what runs here, every licence, and what is sent along with a report of a fault. */
export function About() {
  const info = useApp((state) => state.info);
  if (!info) return null;
  const { electron, chrome, node, sqlite } = info.versions;
  const lines = [
    ["绩效文本编辑器", info.version],
    ["Electron", electron ?? "没有：在浏览器里运行"],
    ["Chromium", chrome ?? browserVersion()],
    ["Node", node],
    ["SQLite", sqlite],
  ] as const;
  return (
    <>
      <section className="help-part" aria-label="版本">
        <h3>版本</h3>
        <dl>
          {lines.map(([name, version]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="numeric">{version}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="help-part" aria-label="出了问题">
        <h3>出了问题</h3>
        <Diagnostics />
      </section>
      <Licenses />
    </>
  );
}

function browserVersion(): string {
  return /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? "不知道";
}

function Licenses() {
  const answer = useHostAnswer(readLicenses);
  return (
    <section className="help-part" aria-label="第三方软件的许可">
      <h3>第三方软件的许可</h3>
      <p>
        程序里还有下面这些开源软件，点名字看许可原文。Electron 和 Chromium
        自己的许可在安装文件夹里：LICENSE.electron.txt 和 LICENSES.chromium.html。
      </p>
      {answer.kind === "waiting" ? <p role="status">正在读取…</p> : null}
      {answer.kind === "failed" ? <p role="alert">{answer.message}</p> : null}
      {answer.kind === "here" ? answer.data.map((each) => <LicenseText key={each.name} {...each} />) : null}
    </section>
  );
}

function LicenseText({ name, text }: License) {
  return (
    <details className="help-license">
      <summary>{name}</summary>
      <pre>{text}</pre>
    </details>
  );
}
