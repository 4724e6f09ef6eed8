import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { commentOp } from "../../../shared/book/comment.ts";
import { isKeptBeside } from "../../../shared/book/pasted-comment.ts";
import { staysBeside } from "../../../shared/book/stays-beside.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import "./project-notes.css";

/** What this project has beside its tables: what the import could not put into them, and pasted columns that have no place there. */
export function ProjectNotes({ id }: { readonly id: number }) {
  const all = useApp((state) => state.book?.notes);
  const comments = useApp((state) => state.view?.rows.comments);
  const notes = all?.filter(({ projectId, kind }) => projectId === id && kind !== "labels-understood") ?? [];
  const pasted = comments?.filter((comment) => isKeptBeside(comment, id)) ?? [];
  return (
    <>
      {notes.length === 0 ? null : (
        <details className="project-notes quiet">
          <summary>导入时未能放入表格的内容（{notes.length}）</summary>
          <ul className="framed">
            {notes.map(({ kind, where, text, message }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a book never change
              <li key={at}>
                {staysBeside({ kind, text }) ? null : (
                  <>
                    <span className="project-notes-where">{where}</span>
                    <span>{message}</span>
                  </>
                )}
                {text === "" ? null : <Kept text={text} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {pasted.length === 0 ? null : (
        <details open className="project-notes quiet">
          <summary>粘贴时放在旁边的内容（{pasted.length}）</summary>
          <ul className="framed">
            {pasted.map(({ uuid, author, text }) => (
              <li key={uuid}>
                <span className="project-notes-where">{author}</span>
                <Kept text={text} />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Delete16Regular />}
                  aria-label={`删除“${text.slice(0, 20)}”`}
                  onClick={() => edit("删除旁边的内容", [commentOp(uuid, null)])}
                >
                  删除
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Kept({ text }: { readonly text: string }) {
  return (
    <>
      <q>{text}</q>
      <Button
        size="small"
        appearance="subtle"
        icon={<Copy16Regular />}
        aria-label={`复制“${text.slice(0, 20)}”`}
        onClick={() => void copy(text)}
      >
        复制
      </Button>
    </>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notice("已复制", false);
  } catch {
    notice("不能写入剪贴板：请选中文字后按 Ctrl+C", false);
  }
}
