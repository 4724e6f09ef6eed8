import { Button } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { usePanels } from "../../state/panels.ts";
import { closeFind, openFind } from "./find-actions.ts";

/** 查找 in the editor's head. */
export function FindButton() {
  const open = usePanels((state) => state.find);
  return (
    <Button
      icon={<Search20Regular />}
      aria-pressed={open}
      title="查找和替换（Ctrl+F，Ctrl+H）"
      onClick={() => (open ? closeFind() : openFind(false))}
    >
      <span className="header-word is-known">查找</span>
    </Button>
  );
}
