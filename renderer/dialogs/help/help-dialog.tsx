import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { KeyGroup } from "../../parts/keys.ts";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { closeDialog } from "../../state/open-dialog.ts";
import { useApp } from "../../state/store.ts";
import { Diagnostics } from "./diagnostics.tsx";
import "./help.css";

/** All keys, and what program this is. */
export function HelpDialog({ groups }: { readonly groups: readonly KeyGroup[] }) {
  const version = useApp((state) => state.info?.version ?? "");
  const first = useFirstFocus();
  useFocusBack();
  return (
    <PlainDialog
      title="键盘操作与关于"
      look={{ width: 860, content: "help" }}
      scrolls
      actions={
        <Button id={first} appearance="primary" onClick={closeDialog}>
          关闭
        </Button>
      }
      onClose={closeDialog}
    >
      <div className="help-columns">
        {groups.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={does}>
                  <dt>{key}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section aria-label="关于">
          <h3>关于</h3>
          <p>绩效文本编辑器 {version}。内容只保存在本机的文件里，程序不连接网络。</p>
          <p>以 MIT 许可发布；所用开源组件的许可随程序附带（licenses.md）。</p>
          <Diagnostics />
        </section>
      </div>
    </PlainDialog>
  );
}

/** A key opened it: the focus goes back to where it was before the dialog took it. */
function useFocusBack(): void {
  const [asker] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => asker instanceof HTMLElement && asker.focus());
    },
    [asker],
  );
}
