import { Button, Select, Textarea } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import { COMMENT_REASONS, type CommentReason } from "../../../shared/book/comment.ts";
import { actOnKey } from "../../parts/keys.ts";
import { COMMENT_KEYS } from "./comment-keys.ts";

interface CommentBoxProps {
  /** What the button says: “添加”, “答复”. */
  readonly finish: string;
  readonly label: string;
  /** Whether a reason may be chosen. */
  readonly reasons: boolean;
  readonly onFinish: (text: string, reason: CommentReason | "") => void;
  readonly onCancel: () => void;
}

/** Where a comment or an answer is typed. */
export function CommentBox({ finish, label, reasons, onFinish, onCancel }: CommentBoxProps) {
  const [text, setText] = useState("");
  const [reason, setReason] = useState<CommentReason | "">("");
  const done = () => {
    if (text.trim() !== "" || reason !== "") onFinish(text, reason);
  };
  const pressed = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (actOnKey(COMMENT_KEYS, { finish: done, cancel: onCancel }, event)) event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside
    <div className="comment-box stack" onKeyDown={pressed}>
      <Textarea
        aria-label={label}
        placeholder="要说什么"
        value={text}
        rows={3}
        resize="vertical"
        autoFocus
        onChange={(_, data) => setText(data.value)}
      />
      <span className="row">
        {reasons ? (
          <Select
            size="small"
            aria-label="意见类型"
            value={reason}
            onChange={(_, data) => setReason(data.value as CommentReason | "")}
          >
            <option value="">意见类型（可不选）</option>
            {Object.entries(COMMENT_REASONS).map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </Select>
        ) : null}
        <span className="grow" />
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={text.trim() === "" && reason === ""}
          title="Ctrl+Enter"
          onClick={done}
        >
          {finish}
        </Button>
        <Button size="small" title="Esc" onClick={onCancel}>
          取消
        </Button>
      </span>
    </div>
  );
}
