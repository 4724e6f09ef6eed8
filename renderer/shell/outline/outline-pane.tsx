import { PanelLeftExpand20Regular } from "@fluentui/react-icons/svg/panel-left-expand";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { IconButton } from "../../parts/icon-button.tsx";
import { actOnKey } from "../../parts/keys.ts";
import { useApp } from "../../state/store.ts";
import { PANE_KEYS } from "./use-line-focus.ts";

/**
 * The outline's part of the window. Where a panel stands beside the form of a narrow window it is a strip (`outline.css`), and opens
 * over the form until a place is chosen.
 */
export function OutlinePane({ children }: { readonly children: ReactNode }) {
  const place = useApp((state) => state.place);
  const [openAt, setOpenAt] = useState<object | null>(null);
  const pane = useRef<HTMLElement>(null);
  // Going somewhere closes it.
  const open = openAt === place;
  const close = () => setOpenAt(null);
  useEffect(() => {
    if (!open) return;
    pane.current?.querySelector("input")?.focus();
    const pressed = ({ target }: Event) => {
      if (target instanceof Node && !pane.current?.contains(target)) setOpenAt(null);
    };
    window.addEventListener("pointerdown", pressed, true);
    return () => window.removeEventListener("pointerdown", pressed, true);
  }, [open]);
  const keys = (event: KeyboardEvent) => {
    if (!open || event.defaultPrevented) return;
    if (actOnKey(PANE_KEYS, close, event)) pane.current?.querySelector("button")?.focus();
  };
  return (
    <nav ref={pane} className={open ? "outline is-open" : "outline"} aria-label="目录" onKeyDown={keys}>
      <div className="outline-strip">
        <IconButton
          label={open ? "收起目录" : "打开目录"}
          appearance="subtle"
          icon={<PanelLeftExpand20Regular />}
          aria-expanded={open}
          onClick={() => setOpenAt(open ? null : place)}
        />
        <span className="quiet" aria-hidden="true">
          目录
        </span>
      </div>
      <div className="outline-body">{children}</div>
    </nav>
  );
}
