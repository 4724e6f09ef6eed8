import { Button } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { IMPORT_ENDINGS } from "../../../shared/api/importable.ts";
import { JobProgress } from "../../parts/job-progress.tsx";
import { chooseFiles } from "../../state/choose-file.ts";
import { nameOf } from "../../state/paths.ts";
import { bookSummary } from "./preview-lines.ts";
import type { ChosenFile, Readings } from "./use-readings.ts";

interface FileLinesProps {
  readonly readings: Readings;
  readonly disabled: boolean;
}

/** The chosen files: what is in each, how far reading is, or why it could not be read. */
export function FileLines({ readings, disabled }: FileLinesProps) {
  const label = useId();
  const { files } = readings;
  const add = async () => {
    readings.add(await chooseFiles({ title: "再选要合并的文件", endings: IMPORT_ENDINGS }));
  };
  return (
    <div>
      <div className="import-files-head row">
        <span id={label}>{files.length > 1 ? `要合并的 ${files.length} 个文件` : "文件"}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<Add16Regular />}
          disabled={disabled}
          title="各单位分开写的，合并成一份"
          onClick={() => void add()}
        >
          再加文件…
        </Button>
      </div>
      <ul className="import-files framed" aria-labelledby={label}>
        {files.map((file) => (
          <FileLine
            key={file.path}
            file={file}
            readings={readings}
            onRemove={files.length > 1 && !disabled ? () => readings.remove(file.path) : null}
          />
        ))}
      </ul>
    </div>
  );
}

interface FileLineProps {
  readonly file: ChosenFile;
  readonly readings: Readings;
  readonly onRemove: (() => void) | null;
}

function FileLine({ file, readings, onRemove }: FileLineProps) {
  const name = nameOf(file.path);
  const reading = readings.files.find((each) => each.state === "waiting") === file;
  return (
    <li>
      <span className="import-file cut" title={file.path}>
        {name}
      </span>
      {file.state === "read" ? <span className="quiet grow">{bookSummary(file.read.book)}</span> : null}
      {file.state === "failed" ? (
        <span className="import-file-failed" role="alert">
          {file.message}
        </span>
      ) : null}
      {file.state === "waiting" && !reading ? <span className="quiet grow">等待读取</span> : null}
      {reading && readings.progress ? <JobProgress progress={readings.progress} /> : null}
      {onRemove ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={`不导入 ${name}`}
          onClick={onRemove}
        />
      ) : null}
    </li>
  );
}
