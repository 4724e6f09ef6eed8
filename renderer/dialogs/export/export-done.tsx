import type { Output } from "../../../shared/api/api.ts";
import type { ExportFormat } from "../../state/open-dialog.ts";
import { WrittenFile } from "../writing/written-file.tsx";

/** Of a copy of the text itself nothing but the file is told. */
export type Exported = Output<"export.run"> | Output<"book.saveCopy">;
type Official = Output<"export.run">;

interface ExportDoneProps {
  readonly result: Exported;
  readonly format: ExportFormat;
  readonly onClose: () => void;
}

/** What was written, and what to know of it. */
export function ExportDone({ result, format, onClose }: ExportDoneProps) {
  const { path, bytes } = result;
  if (!("pages" in result)) return <WrittenFile path={path} bytes={bytes} facts={null} onClose={onClose} />;
  const workbook = format === "xlsx";
  return (
    <WrittenFile
      path={path}
      bytes={bytes}
      facts={workbook ? null : `正文 ${result.pages.pageCount} 页`}
      onClose={onClose}
    >
      {workbook ? null : <Notices notices={result.pages.notices} format={format} />}
      <MissingCharacters characters={result.missingCharacters} />
      <StandIns fonts={result.fonts} />
    </WrittenFile>
  );
}

/** Where applications may break lines differently; the PDF itself is the same everywhere. */
function Notices({
  notices,
  format,
}: {
  readonly notices: Official["pages"]["notices"];
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

function StandIns({ fonts }: { readonly fonts: Official["fonts"] }) {
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
