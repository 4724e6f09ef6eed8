import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import {
  COMMENT_REASONS,
  type Comment,
  type CommentReason,
  stateOf,
  type Thread,
} from "../../../shared/book/comment.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { whenInWords } from "../../parts/when.ts";
import { answer, goToComment, removeThread, settle } from "./comment-actions.ts";
import { CommentBox } from "./comment-box.tsx";
import { spotWords } from "./comment-places.ts";

interface CommentThreadProps {
  readonly rows: BookRows;
  readonly thread: Thread;
  /** The one that was last gone to. */
  readonly on: boolean;
}

/** One comment with its answers, and what can be done with it. */
export function CommentThread({ rows, thread, on }: CommentThreadProps) {
  const { comment, answers } = thread;
  const [answering, setAnswering] = useState<boolean | null>(null);
  const state = stateOf(thread);
  return (
    <article className={`comment${on ? " is-on" : ""} is-${state}`} aria-label={`批注：${comment.text}`}>
      <button
        type="button"
        className="comment-go bare stack"
        aria-current={on}
        title="到这一处"
        onClick={() => goToComment(comment)}
      >
        <span className="quiet">{spotWords(rows, comment)}</span>
        {comment.quote === "" ? null : <q className="comment-quote cut">{comment.quote}</q>}
        <Words comment={comment} />
      </button>
      {answers.map((each) => (
        <div key={each.uuid} className="comment-answer stack">
          <Words comment={each} />
        </div>
      ))}
      {state === "done" ? (
        <span className="comment-done row">
          <CheckmarkCircle16Regular /> {whoAndWhen(comment.stateBy, comment.stateAt)} 已解决
        </span>
      ) : null}
      {answering ? (
        <CommentBox
          finish="答复"
          label="答复"
          reasons={false}
          onFinish={(text) => {
            answer(thread, text);
            setAnswering(false);
          }}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <span className="comment-do row">
          <Button
            size="small"
            // Back from the box, so is the keyboard.
            autoFocus={answering === false}
            onClick={() => setAnswering(true)}
          >
            答复
          </Button>
          <Button size="small" onClick={() => settle(thread)}>
            {state === "done" ? "重新打开" : "已解决"}
          </Button>
          <span className="grow" />
          <button type="button" className="link" onClick={() => removeThread(thread)}>
            删除
          </button>
        </span>
      )}
    </article>
  );
}

function Words({ comment: { author, at, text, reason, source } }: { readonly comment: Comment }) {
  const why: string = COMMENT_REASONS[reason as CommentReason] ?? "";
  return (
    <>
      <span className="comment-who">
        <b>{author || "（未署名）"}</b> <span className="faint">{whoAndWhen("", at)}</span>
        {source === "" ? null : <span className="faint"> 来自“{source}”</span>}
      </span>
      <span className="comment-text">
        {why === "" ? null : <em className="comment-reason">{why}</em>}
        {text}
      </span>
    </>
  );
}

/** “王会计 今天 14:32”. */
function whoAndWhen(who: string, at: string): string {
  return [who, whenInWords(at)].filter((word) => word !== "").join(" ");
}
