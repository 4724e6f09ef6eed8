import { Button, MenuItem, Tooltip } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { NumberSymbol16Regular } from "@fluentui/react-icons/svg/number-symbol";
import { TextBulletListTree16Regular } from "@fluentui/react-icons/svg/text-bullet-list-tree";
import { type Ref, useSyncExternalStore } from "react";
import type { SectionRow } from "../../../shared/book/rows.ts";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { groupedCount } from "../../parts/grouped-count.ts";
import { seek } from "../../state/spot.ts";
import { headingsOf } from "./headings.ts";
import { deleteParagraphs, moveParagraphs } from "./text/commands.ts";
import type { SectionEditor } from "./text/section-editor.ts";

interface TextBarProps {
  readonly editor: SectionEditor;
  readonly section: SectionRow;
  /** Takes the button that opens the list of headings. */
  readonly headings: Ref<HTMLButtonElement>;
}

/** What can be done with the paragraph at the caret. By key one need not come here. */
export function TextBar({ editor, section, headings }: TextBarProps) {
  return (
    <div className="text-bar quiet row tools">
      <Button
        size="small"
        tabIndex={-1}
        icon={<ArrowUp16Regular />}
        onClick={() => editor.run(moveParagraphs(-1))}
        title="Alt+↑"
      >
        段落上移
      </Button>
      <Button
        size="small"
        tabIndex={-1}
        icon={<ArrowDown16Regular />}
        onClick={() => editor.run(moveParagraphs(1))}
        title="Alt+↓"
      >
        段落下移
      </Button>
      <Button
        size="small"
        tabIndex={-1}
        icon={<Delete16Regular />}
        title="Ctrl+-"
        onClick={() => editor.run(deleteParagraphs)}
      >
        删除段落
      </Button>
      <Tooltip content="把光标所在的这一级从 1 起重新编号（Ctrl+Shift+L）" relationship="description">
        <Button size="small" tabIndex={-1} icon={<NumberSymbol16Regular />} onClick={() => editor.renumber()}>
          重新编号
        </Button>
      </Tooltip>
      <ButtonMenu
        ref={headings}
        size="small"
        tabIndex={-1}
        icon={<TextBulletListTree16Regular />}
        title="Ctrl+G"
        words="跳到…"
        list="headings"
      >
        <Headings section={section} />
      </ButtonMenu>
      <Hint editor={editor} />
    </div>
  );
}

/** The section's numbered paragraphs, to go to one. */
function Headings({ section }: { readonly section: SectionRow }) {
  const headings = headingsOf(section);
  return (
    <>
      {headings.length === 0 ? <MenuItem disabled>没有“（一）”“1.”“目标1：”开头的段落</MenuItem> : null}
      {headings.map(({ id, level, text }) => (
        <MenuItem
          key={id}
          className={`heading${level}`}
          onClick={() => {
            // The menu first gives the keyboard back to its button.
            window.setTimeout(() => seek({ table: "paragraph", id, field: "text", offset: 0 }));
          }}
        >
          {text}
        </MenuItem>
      ))}
    </>
  );
}

function Hint({ editor }: { readonly editor: SectionEditor }) {
  const words = useSyncExternalStore(editor.subscribe, editor.selectedWords);
  return (
    <span className="grid-hint cut numeric">
      {words > 0 ? `选中 ${groupedCount(words)} 字` : "Enter 分段 · Alt+↑↓ 移动"}
    </span>
  );
}
