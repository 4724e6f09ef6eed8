import { Button, ToggleButton } from "@fluentui/react-components";
import { CommentAdd16Regular } from "@fluentui/react-icons/svg/comment-add";
import { useEffect, useMemo } from "react";
import { stateOf, type Thread, type ThreadState } from "../../../shared/book/comment.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { MeasuredLines } from "../../parts/measured-lines.tsx";
import { PanelHead } from "../../parts/panel-head.tsx";
import { useLines } from "../../parts/use-lines.ts";
import { cancelComment, startComment, useComments } from "../../state/comments.ts";
import { helpAt } from "../../state/open-help.ts";
import { showComments } from "../../state/panels.ts";
import { useApp } from "../../state/store.ts";
import { addComment } from "./comment-actions.ts";
import { CommentBox } from "./comment-box.tsx";
import { countsOf, formWords, spotWords, threadsShown } from "./comment-places.ts";
import { CommentThread } from "./comment-thread.tsx";
import "./comments.css";

const GUESSED_HEIGHT = 130;

const STATES: readonly (readonly [ThreadState, string])[] = [
  ["open", "未答复"],
  ["answered", "已答复"],
  ["done", "已解决"],
];

/** 批注: what people say of the text to each other. */
export function CommentsPanel() {
  const rows = useApp((state) => state.view?.rows);
  const readOnly = useApp((state) => state.readOnly !== null);
  useEffect(() => () => useComments.setState({ writing: null }), []);
  if (!rows) return null;
  return (
    <aside className="comments panel" aria-label="批注" {...helpAt("units")}>
      <PanelHead title="批注" close="关闭批注" onClose={() => showComments(false)}>
        <Button
          size="small"
          icon={<CommentAdd16Regular />}
          disabledFocusable={readOnly}
          title="在光标处添加，选中的文字会引在里面（Ctrl+Alt+M）"
          // The caret stays where the comment is to be.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={startComment}
        >
          添加批注
        </Button>
      </PanelHead>
      <Filter rows={rows} />
      <NewComment rows={rows} />
      <CommentList rows={rows} />
    </aside>
  );
}

function Filter({ rows }: { readonly rows: BookRows }) {
  const place = useApp((state) => state.place);
  const { scope, wanted } = useComments();
  const counts = countsOf(threadsShown(rows, place, scope));
  const toggle = (state: ThreadState) => {
    const next = new Set(wanted);
    if (!next.delete(state)) next.add(state);
    useComments.setState({ wanted: next });
  };
  return (
    <div className="comment-filter">
      {(["page", "book"] as const).map((each) => (
        <ToggleButton
          key={each}
          size="small"
          checked={scope === each}
          onClick={() => useComments.setState({ scope: each })}
        >
          {each === "page" ? "本页" : "全文"}
        </ToggleButton>
      ))}
      <span className="comment-states" />
      {STATES.map(([state, words]) => (
        <ToggleButton
          key={state}
          size="small"
          shape="circular"
          checked={wanted.has(state)}
          onClick={() => toggle(state)}
        >
          {words} {counts[state]}
        </ToggleButton>
      ))}
    </div>
  );
}

/** The one that is being written, with what it is on. */
function NewComment({ rows }: { readonly rows: BookRows }) {
  const target = useComments((state) => state.writing);
  if (!target) return null;
  const { quote } = target;
  return (
    <div className="comment-new stack">
      <span className="quiet">
        {formWords(rows, target)} · {spotWords(rows, target)}
      </span>
      {quote === "" ? null : <q className="comment-quote cut">{quote}</q>}
      <CommentBox
        key={`${target.table} ${target.id} ${target.field} ${quote}`}
        finish="添加"
        label="新批注"
        reasons
        onFinish={(text, reason) => addComment(target, text, reason)}
        onCancel={cancelComment}
      />
    </div>
  );
}

type Line =
  | { readonly kind: "form"; readonly title: string }
  | { readonly kind: "thread"; readonly thread: Thread };

function CommentList({ rows }: { readonly rows: BookRows }) {
  const place = useApp((state) => state.place);
  const { scope, wanted, current } = useComments();
  const threads = threadsShown(rows, place, scope);
  const lines = useMemo(() => linesOf(rows, threads, wanted), [rows, threads, wanted]);
  const { scroller, virtual } = useLines({
    count: lines.length,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 6,
  });
  if (lines.length === 0) return <p className="comment-none nothing">{noneWords(threads.length, scope)}</p>;
  return (
    <section
      className="comment-scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label="批注列表"
    >
      <MeasuredLines
        virtual={virtual}
        lines={lines}
        draw={(line) =>
          line.kind === "form" ? (
            <h3 className="comment-form cut quiet" title={line.title}>
              {line.title}
            </h3>
          ) : (
            <CommentThread rows={rows} thread={line.thread} on={line.thread.comment.uuid === current} />
          )
        }
      />
    </section>
  );
}

function linesOf(rows: BookRows, threads: readonly Thread[], wanted: ReadonlySet<ThreadState>): Line[] {
  const lines: Line[] = [];
  let last = "";
  for (const thread of threads) {
    if (!wanted.has(stateOf(thread))) continue;
    const title = formWords(rows, thread.comment);
    if (title !== last) lines.push({ kind: "form", title });
    last = title;
    lines.push({ kind: "thread", thread });
  }
  return lines;
}

function keyOf(line: Line | undefined, index: number): string {
  if (!line) return String(index);
  return line.kind === "form" ? `form ${line.title} ${index}` : line.thread.comment.uuid;
}

function noneWords(all: number, scope: "page" | "book"): string {
  if (all > 0) return "没有这一类批注。";
  return scope === "page"
    ? "这一页还没有批注。把光标放在要说的地方，按 Ctrl+Alt+M，或点“添加批注”。"
    : "还没有批注。把光标放在要说的地方，按 Ctrl+Alt+M，或点“添加批注”。";
}
