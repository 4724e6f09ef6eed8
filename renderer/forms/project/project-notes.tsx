import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { staysBeside } from "../../../shared/book/stays-beside.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import "./project-notes.css";

/** What the import could not put into the table of this project: labels, columns and rows that it has no field for. */
export function ProjectNotes({ id }: { readonly id: number }) {
  const all = useApp((state) => state.book?.notes);
  const notes = all?.filter(({ projectId, kind }) => projectId === id && kind !== "labels-understood") ?? [];
  if (notes.length === 0) return null;
  return (
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
            {text === "" ? null : (
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
            )}
          </li>
        ))}
      </ul>
    </details>
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
