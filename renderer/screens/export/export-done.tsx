import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Output } from "../../../shared/api.ts";
import { folderOf, nameOf } from "../../parts/paths.ts";
import { errorMessage } from "../../state/runtime.ts";
import { runtime, tell, useApp } from "../../state/store.ts";
import type { ExportFormat } from "./export-format.ts";

type Exported = Output<"export.run">;

interface ExportDoneProps {
  readonly result: Exported;
  readonly format: ExportFormat;
  readonly onClose: () => void;
}

/** What was written, what to know of it, and what to do with it. */
export function ExportDone({ result, format, onClose }: ExportDoneProps) {
  const separator = useApp((state) => state.info?.separator ?? "/");
  const opens = useApp((state) => state.info?.opensFiles ?? false);
  const shell = (method: "shell.open" | "shell.reveal") => () => {
    runtime
      .call(method, { path: result.path })
      .catch((thrown: unknown) => tell("不能打开", errorMessage(thrown)));
  };
  return (
    <DialogBody>
      <DialogTitle>
        <span className="export-done">
          <CheckmarkCircle24Filled /> 已导出
        </span>
      </DialogTitle>
      <DialogContent>
        <p className="export-file">{nameOf(result.path, separator)}</p>
        <p className="export-facts numeric">
          {format === "xlsx" ? null : `正文 ${result.pages.pageCount} 页 · `}
          {fileSize(result.bytes)}
        </p>
        <p className="export-path">{folderOf(result.path, separator)}</p>
        {format === "xlsx" ? null : <Notices notices={result.pages.notices} format={format} />}
        <MissingCharacters characters={result.missingCharacters} />
        <StandIns fonts={result.fonts} />
      </DialogContent>
      <DialogActions>
        {opens ? <Button onClick={shell("shell.reveal")}>打开所在文件夹</Button> : null}
        {opens ? <Button onClick={shell("shell.open")}>打开文件</Button> : null}
        <Button appearance="primary" onClick={onClose}>
          完成
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** Where applications may break lines differently; the PDF itself is the same everywhere. */
function Notices({
  notices,
  format,
}: {
  readonly notices: Exported["pages"]["notices"];
  readonly format: ExportFormat;
}) {
  if (notices.length === 0) return null;
  return (
    <section className="export-note" aria-label="换行">
      <h3>
        {format === "pdf"
          ? `PDF 的页面是固定的；若另外导出 Word，有 ${notices.length} 处换行可能因软件而异：`
          : `有 ${notices.length} 处换行可能因软件而异，打印前看一眼：`}
      </h3>
      {/* It scrolls: the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list */}
      <ul tabIndex={0}>
        {notices.map(({ where, message }) => (
          <li key={`${where} ${message}`}>
            <b>{where}</b>：{message}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StandIns({ fonts }: { readonly fonts: Exported["fonts"] }) {
  if (fonts.length === 0) return null;
  return (
    <section className="export-note" aria-label="代替的字体">
      <h3>本机没有下面的字体，PDF 中用相近的代替，页码不受影响；装上后再导出即可。</h3>
      <ul className="export-fonts">
        {fonts.map(({ wanted, used }) => (
          <li key={wanted}>
            {wanted} → {used}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More are counted, not listed. */
const MOST_CHARACTERS = 20;

function MissingCharacters({ characters }: { readonly characters: readonly string[] }) {
  if (characters.length === 0) return null;
  const named = characters.slice(0, MOST_CHARACTERS).join(" ");
  const more = characters.length > MOST_CHARACTERS ? ` 等 ${characters.length} 个` : "";
  return (
    <section className="export-note is-check" aria-label="显示不出的字">
      <h3>
        本机的字体里没有这些字，PDF 中显示为方框：{named}
        {more}。请改用常用字，或装上有这些字的字体后再导出。
      </h3>
    </section>
  );
}

function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
