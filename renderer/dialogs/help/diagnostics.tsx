import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { chooseTarget } from "../../state/choose-file.ts";
import { joinPath } from "../../state/paths.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

type Step =
  | { readonly kind: "none" | "writing" }
  | { readonly kind: "done"; readonly path: string }
  | { readonly kind: "failed"; readonly message: string };

/** 导出诊断信息: what a person sends along with a report of a fault. */
export function Diagnostics() {
  const [step, setStep] = useState<Step>({ kind: "none" });
  const write = async () => {
    const target = await chooseTarget({
      title: "诊断信息导出到哪里",
      endings: ["txt"],
      suggestion: suggestion(),
    });
    if (!target) return;
    setStep({ kind: "writing" });
    try {
      const { path } = await runtime.call("app.diagnostics", {
        out: target.path,
        overwrite: target.mayReplace,
      });
      setStep({ kind: "done", path });
    } catch (thrown) {
      setStep({ kind: "failed", message: errorMessage(thrown) });
    }
  };
  return (
    <>
      <p>程序出了问题，可以把诊断信息发给维护的人：版本、运行记录、文件是否完好，不含文本的任何内容。</p>
      <Button disabled={step.kind === "writing"} onClick={() => void write()}>
        导出诊断信息…
      </Button>
      <div role="status">{statusOf(step)}</div>
    </>
  );
}

function statusOf(step: Step): React.ReactNode {
  switch (step.kind) {
    case "none":
      return null;
    case "writing":
      return <Spinner size="tiny" label="正在检查文件并写出…" />;
    case "done":
      return `已导出到 ${step.path}`;
    case "failed":
      return step.message;
  }
}

/** Of this minute: an older one is not in the way. */
function suggestion(): string {
  const { info } = useApp.getState();
  const now = new Date().toISOString().slice(0, 16).replace("T", " ").replace(":", "");
  return joinPath(info?.documents ?? "", `绩效文本编辑器诊断 ${now}.txt`);
}
