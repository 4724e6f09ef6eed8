import type { BesideText } from "../story/beside.ts";
import type { AsideText, Body } from "../story/body.ts";
import type { Places } from "./places.ts";
import type { Report } from "./report.ts";

const ASIDE_MESSAGES: Readonly<Record<AsideText["kind"], string>> = {
  deleted: "修订中已删除的文字，没有导入。",
  hidden: "隐藏的文字，没有导入。",
  covered: "合并单元格盖住的文字，没有导入。",
  placeholder: "内容控件里的提示文字，没有导入。",
  "field-code": "域代码，没有导入。",
  field: "这里的域（如页码、日期、引用）在文件里没有存下结果，没有导入，请对照原文补填。",
  ruby: "拼音等注音文字，没有导入。",
  symbol: "符号字体里的字符，无法识别，没有导入。",
  drawing: "图形（SmartArt、图表、画布）里的文字，没有导入。",
};

const BESIDE = {
  comment: { word: "批注", message: "批注没有导入。" },
  footnote: { word: "脚注", message: "脚注没有导入。" },
  endnote: { word: "尾注", message: "尾注没有导入。" },
} as const satisfies Record<BesideText["kind"], unknown>;

/** Notes what a Book cannot hold: text that is not printed, comments and notes, pictures, embedded files. */
export function noteAsides(
  { asides, references, pictures, chunks }: Body,
  besides: readonly BesideText[],
  places: Places,
  report: Report,
): void {
  const notesAt = (block: number) => {
    const { name, project } = places.at(block);
    return { name, notes: project === null ? report : report.of(project) };
  };
  for (const { kind, text, block } of asides) {
    const { name, notes } = notesAt(block);
    notes.add(block, {
      kind: `text-${kind}`,
      where: name,
      text: text.trim(),
      message: ASIDE_MESSAGES[kind],
    });
  }
  const end = Number.POSITIVE_INFINITY;
  if (pictures > 0)
    report.add(end, {
      kind: "picture-not-taken",
      where: "全文",
      text: "",
      message: `有 ${pictures} 张图片或图形，没有导入。`,
    });
  for (const block of chunks) {
    const { name, notes } = notesAt(block);
    notes.add(block, {
      kind: "chunk-not-taken",
      where: name,
      text: "",
      message:
        "这里嵌入了另一份文件（altChunk），只有 Word 能读出，其内容没有导入。请用 Word 打开，另存为 .docx 后重新导入。",
    });
  }
  const referred = new Map(references.map(({ kind, id, block }) => [`${kind} ${id}`, block]));
  for (const { kind, id, text } of besides) {
    const { word, message } = BESIDE[kind];
    const block = referred.get(`${kind} ${id}`);
    if (block === undefined) {
      report.add(end, { kind, where: word, text, message });
      continue;
    }
    const { name, notes } = notesAt(block);
    notes.add(block, { kind, where: `${name} ${word}`, text, message });
  }
}
