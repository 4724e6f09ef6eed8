import { Button, Spinner, Textarea } from "@fluentui/react-components";
import { type RefObject, useId, useRef, useState } from "react";
import { readWordList, type WordFault } from "../../../shared/checks/words/read-word-list.ts";
import { builtInCount, type WordKind } from "../../../shared/checks/words/word-lists.ts";
import { tellFailure } from "../../state/messages.ts";
import { saveWords, useOwnWords } from "../../state/own-words.ts";

/** The user's own words for the checks: one list at a time, as lines of plain text. */
export function WordsPanel() {
  const words = useOwnWords((state) => state.words);
  const [kind, setKind] = useState<WordKind>("misspelt");
  if (words === null) return <Spinner size="small" label="正在读取词表…" />;
  return (
    <>
      <section className="words-kinds" aria-label="哪一个词表">
        {WORD_LISTS.map((list) => (
          <Button
            key={list.kind}
            size="small"
            aria-pressed={list.kind === kind}
            className={list.kind === kind ? "is-on" : ""}
            onClick={() => setKind(list.kind)}
          >
            {list.title}
          </Button>
        ))}
      </section>
      <WordEditor key={kind} kind={kind} saved={words[kind] ?? ""} />
    </>
  );
}

interface WordEditorProps {
  readonly kind: WordKind;
  readonly saved: string;
}

/** Typing is saved after this pause, ms, also when the dialog is closed meanwhile; lines with mistakes too: they only do not count. */
const PAUSE_MS = 500;

function WordEditor({ kind, saved }: WordEditorProps) {
  const list = WORD_LISTS.find((each) => each.kind === kind);
  const [text, setText] = useState(saved);
  const area = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<number>(undefined);
  const id = useId();
  const type = (typed: string) => {
    setText(typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      saveWords(kind, typed).catch((thrown: unknown) => tellFailure("不能保存词表", thrown));
    }, PAUSE_MS);
  };
  const { words, faults } = readWordList(kind, text);
  return (
    <>
      <p id={id} className="setting-hint quiet">
        一行一个：{list?.hint}。例如：{list?.example}。以 # 开头的行是说明。程序自带 {builtInCount(kind)} 条，
        这里加的用于所有文本；与自带的相同，以这里的为准。
      </p>
      <Textarea
        textarea={{ ref: area, className: "words-text" }}
        className="words-area"
        aria-label={`${list?.title}，自己加的`}
        aria-describedby={id}
        value={text}
        placeholder={list?.example}
        spellCheck={false}
        onChange={(_, data) => type(data.value)}
      />
      <div className="words-result" role="status">
        {faults.length === 0 ? (
          <p className="words-good">
            {words.length === 0 ? "还没有自己加的词。" : `加了 ${words.length} 条。`}
          </p>
        ) : (
          <Faults faults={faults} area={area} />
        )}
      </div>
    </>
  );
}

/** So many are shown at once. */
const MOST = 20;

interface FaultsProps {
  readonly faults: readonly WordFault[];
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

function Faults({ faults, area }: FaultsProps) {
  return (
    <ul className="words-faults">
      {faults.slice(0, MOST).map(({ line, message }) => (
        <li key={line}>
          <button
            type="button"
            className="link"
            onClick={() => area.current && selectLine(area.current, line)}
          >
            {message}
          </button>
        </li>
      ))}
      {faults.length > MOST ? (
        <li>等 {faults.length} 行，这些行不起作用。</li>
      ) : (
        <li>这些行不起作用，其余照常。</li>
      )}
    </ul>
  );
}

/** @param line from 1 */
function selectLine(area: HTMLTextAreaElement, line: number): void {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

interface WordKindWords {
  readonly kind: WordKind;
  readonly title: string;
  /** What a line is, and one to go by. */
  readonly hint: string;
  readonly example: string;
}

/** The lists that a person can add to, as the settings name them. */
const WORD_LISTS: readonly WordKindWords[] = [
  {
    kind: "misspelt",
    title: "错别字",
    hint: "错的写法 | 正确的写法 | 例外（含这个词而没有错的说法，用顿号分开，可以不写）",
    example: "做为 | 作为 | 叫做为民",
  },
  {
    kind: "outdated",
    title: "过时的表述",
    hint: "词语 | 最后适用的年份 | 例外（可以不写）",
    example: "六稳六保 | 2022",
  },
  {
    kind: "summary",
    title: "总结用语",
    hint: "词语 | （空着） | 例外（可以不写）：目标里出现它，读起来像总结",
    example: "取得显著成效",
  },
  {
    kind: "vague",
    title: "笼统的指标名",
    hint: "三级指标的全名，末尾的“指标”不写；适用于任何项目的名称",
    example: "工作完成情况",
  },
];
