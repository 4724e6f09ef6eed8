import { DocumentCopy24Regular } from "@fluentui/react-icons/svg/document-copy";
import { DocumentPdf24Regular } from "@fluentui/react-icons/svg/document-pdf";
import { DocumentTable24Regular } from "@fluentui/react-icons/svg/document-table";
import { DocumentText24Regular } from "@fluentui/react-icons/svg/document-text";
import type { ReactNode } from "react";
import type { ExportFormat } from "../../state/open-dialog.ts";

interface Choice {
  readonly format: ExportFormat;
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
}

const CHOICES: readonly Choice[] = [
  {
    format: "docx",
    icon: <DocumentText24Regular />,
    title: "Word（.docx）",
    text: "在 Word、WPS 里还能修改；目录页码已经算好，不用更新域",
  },
  {
    format: "pdf",
    icon: <DocumentPdf24Regular />,
    title: "PDF（.pdf）",
    text: "页面固定，在哪台电脑上都一样；用来打印、公开，不能修改",
  },
  {
    format: "xlsx",
    icon: <DocumentTable24Regular />,
    title: "Excel（.xlsx）",
    text: "项目汇总和指标明细，带合计，便于筛选、对数；可以再导入",
  },
  {
    format: "jxwb",
    icon: <DocumentCopy24Regular />,
    title: "绩效文本（.jxwb）",
    text: "复制一份交给别人，在本程序里接着编辑；这里仍然编辑原来的",
  },
];

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly disabled: boolean;
  readonly onChange: (format: ExportFormat) => void;
}

export function FormatChoice({ format, disabled, onChange }: FormatChoiceProps) {
  return (
    <fieldset className="formats" disabled={disabled}>
      <legend className="unseen">文件格式</legend>
      {CHOICES.map((choice) => (
        <label key={choice.format} className={choice.format === format ? "format is-on" : "format"}>
          <input
            type="radio"
            name="export-format"
            checked={choice.format === format}
            onChange={() => onChange(choice.format)}
          />
          <span className="format-icon">{choice.icon}</span>
          <span className="format-words stack">
            <b>{choice.title}</b>
            <span>{choice.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
