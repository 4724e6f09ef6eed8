import type { Output } from "../../../shared/api/api.ts";
import type { ComparedPair } from "../../state/open-comparison.ts";
import { runtime } from "../../state/runtime.ts";
import { besideBook, officialName, useWriting } from "../writing/use-writing.ts";
import { WritingDialog } from "../writing/writing-dialog.tsx";
import { WrittenFile } from "../writing/written-file.tsx";
import { useCompareChoice } from "./compare-choice.ts";

const FORMATS = [
  { format: "docx", title: "Word（.docx），标出不同的文字" },
  { format: "xlsx", title: "Excel（.xlsx），一处一行，可以筛选" },
] as const;

interface CompareExportProps {
  readonly pair: ComparedPair;
  readonly onClose: () => void;
}

/** Writes the differences as a file to send to colleagues. */
export function CompareExport({ pair, onClose }: CompareExportProps) {
  const format = useCompareChoice((state) => state.format);
  const writing = useWriting<Output<"compare.report">>({
    suggestion: besideBook(`${officialName()}比较.${format}`),
    ending: format,
    stage: "正在比较",
    write: (job, out, overwrite) => runtime.call("compare.report", { job, ...pair, out, overwrite }),
  });
  return (
    <WritingDialog
      writing={writing}
      title="导出比较结果"
      ending={format}
      targetTitle="比较结果导出到哪里"
      verb="导出"
      onStart={() => void writing.start(writing.target.mayReplace)}
      onClose={onClose}
      done={({ path, bytes, differences }) => (
        <WrittenFile path={path} bytes={bytes} facts={`${differences} 处不同`} onClose={onClose} />
      )}
    >
      <p>每处不同列出位置和种类；删去的字加删除线，新增的字加下划线。</p>
      <fieldset className="compare-formats" disabled={writing.progress !== null}>
        <legend>文件格式</legend>
        {FORMATS.map((each) => (
          <label key={each.format}>
            <input
              type="radio"
              name="compare-format"
              checked={each.format === format}
              onChange={() => {
                useCompareChoice.setState({ format: each.format });
                writing.endWith(each.format);
              }}
            />
            {each.title}
          </label>
        ))}
      </fieldset>
    </WritingDialog>
  );
}
