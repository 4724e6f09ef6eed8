import { Button, Input, Spinner } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { LibraryEntry } from "../../../../shared/api/api.ts";
import { insertIndicators } from "../../../../shared/book/indicator-ops.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import type { GridField } from "../../../field/grid-field.ts";
import { DialogFailure } from "../../../parts/dialog-failure.tsx";
import { PlainDialog } from "../../../parts/plain-dialog.tsx";
import { useFirstFocus } from "../../../parts/use-first-focus.ts";
import { useHostAnswer } from "../../../state/host-answer.ts";
import { notice } from "../../../state/messages.ts";
import { runtime } from "../../../state/runtime.ts";
import { useApp } from "../../../state/store.ts";
import { allEntries, entryKey, found, level2Counts } from "./library-entries.ts";
import { LibraryList } from "./library-list.tsx";
import "./library.css";

interface LibraryDialogProps {
  readonly grid: GridField;
  readonly onClose: () => void;
}

/** Indicators used in this text and in earlier ones, to be put into the table as they are. */
export function LibraryDialog({ grid, onClose }: LibraryDialogProps) {
  const answer = useHostAnswer(() => runtime.call("library.indicators", {}));
  const [words, setWords] = useState("");
  const [level2, setLevel2] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const first = useFirstFocus();
  const book = useApp((state) => state.view?.rows);
  const earlier = answer.kind === "here" ? answer.data : NONE;
  const entries = useMemo(() => (book ? allEntries(book, earlier) : []), [book, earlier]);
  const searched = found(entries, words);
  const shown = level2 === null ? searched : searched.filter((each) => each.indicator.level2 === level2);

  const tick = (entry: LibraryEntry) => {
    const key = entryKey(entry);
    setTicked(ticked.includes(key) ? ticked.filter((each) => each !== key) : [...ticked, key]);
  };
  const insert = () => {
    const chosen = entries.filter((entry) => ticked.includes(entryKey(entry)));
    if (chosen.length === 0) return;
    put(
      grid,
      chosen.map(({ indicator }) => indicator),
    );
    onClose();
  };
  const toList = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.key !== "ArrowDown") return;
    event.preventDefault();
    document.getElementById(LIST_ID)?.focus();
  };

  return (
    <PlainDialog
      title="指标库"
      look={{ width: 860, content: "library column" }}
      actions={
        <>
          <span className="library-count quiet">
            {ticked.length > 0 ? `已选 ${ticked.length} 条` : "取自本文本和最近打开过的文本"}
          </span>
          <Button onClick={onClose}>取消</Button>
          <Button appearance="primary" disabledFocusable={ticked.length === 0} onClick={insert}>
            {ticked.length > 0 ? `插入 ${ticked.length} 条` : "插入"}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <Input
        id={first}
        type="search"
        aria-label="查找指标"
        placeholder="输入几个字查找，空格隔开多个词"
        contentBefore={<Search20Regular />}
        value={words}
        onChange={(_, data) => setWords(data.value)}
        onKeyDown={toList}
      />
      <DialogFailure message={answer.kind === "failed" ? answer.message : null} />
      {answer.kind === "waiting" ? (
        <Spinner className="library-message nothing" size="small" label="正在读取以往的文本…" />
      ) : entries.length === 0 ? (
        <p className="library-message nothing">
          还没有用过的指标。填好一个项目，或打开一份上年的文本后，它们的指标会出现在这里。
        </p>
      ) : (
        <div className="library-panes framed">
          <Level2Filter entries={searched} chosen={level2} choose={setLevel2} />
          <LibraryList id={LIST_ID} entries={shown} ticked={ticked} tick={tick} insert={insert} />
        </div>
      )}
    </PlainDialog>
  );
}

const NONE: readonly LibraryEntry[] = [];
const LIST_ID = "library-list";

interface Level2FilterProps {
  readonly entries: readonly LibraryEntry[];
  readonly chosen: string | null;
  readonly choose: (level2: string | null) => void;
}

function Level2Filter({ entries, chosen, choose }: Level2FilterProps) {
  const counts = level2Counts(entries);
  return (
    <ul className="library-levels" aria-label="二级指标">
      {[{ level2: null, count: entries.length }, ...counts].map(({ level2, count }) => (
        <li key={level2 ?? "*"}>
          <button
            type="button"
            className="bare"
            aria-pressed={level2 === chosen}
            onClick={() => choose(level2)}
          >
            <span>{level2 ?? "全部"}</span>
            <span className="quiet">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One step, at the cursor. */
function put(grid: GridField, chosen: readonly Indicator[]): void {
  const { rows, selected } = grid;
  const ops = insertIndicators(grid.projectId, rows, selected.cursor, chosen);
  const [first] = ops;
  grid.act(`插入指标 ${chosen.length} 条`, ops);
  if (first?.op === "insert") {
    const index = rows.findIndex((row) => row.id === first.before);
    grid.goTo(index < 0 ? rows.length : index, "level3");
  }
  notice(`已插入 ${chosen.length} 条指标`, true);
}
