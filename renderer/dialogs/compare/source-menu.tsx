import { MenuDivider, MenuItem } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import { IMPORT_ENDINGS } from "../../../shared/api/importable.ts";
import { VERSION_REASONS } from "../../../shared/book/version-reason.ts";
import type { ComparisonSource } from "../../../shared/diff/book/comparison.ts";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { whenInWords } from "../../parts/when.ts";
import { chooseFile } from "../../state/choose-file.ts";
import { runtime } from "../../state/runtime.ts";

interface SourceMenuProps {
  /** “原文”, “现文”. */
  readonly label: string;
  /** What is compared now, in words. */
  readonly words: string;
  readonly onChoose: (source: ComparisonSource) => void;
}

/** Which book stands on one side: the present one, last year's, another file, or a version. */
export function SourceMenu({ label, words, onChoose }: SourceMenuProps) {
  const [versions, setVersions] = useState<Output<"versions.list">>([]);
  // Without its list the menu has the other books all the same.
  const ask = () => void runtime.call("versions.list", {}).then(setVersions, () => setVersions([]));
  const file = async () => {
    const path = await chooseFile({ title: "选择要比较的文本", endings: IMPORT_ENDINGS });
    if (path !== null) onChoose({ path });
  };
  return (
    <span className="compare-source row">
      <span className="quiet stiff">{label}</span>
      <ButtonMenu
        className="compare-source-button"
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        iconPosition="after"
        aria-label={`${label}：${words}，换一份`}
        title={words}
        words={words}
        list="compare-source-list"
        onOpen={ask}
      >
        <MenuItem onClick={() => onChoose({ now: true })}>现在的内容</MenuItem>
        <MenuItem onClick={() => onChoose({ lastYear: true })}>上年的文本</MenuItem>
        <MenuItem onClick={() => void file()}>另一份文件…</MenuItem>
        {versions.length > 0 ? <MenuDivider /> : null}
        {versions.map(({ id, at, name, reason }) => (
          <MenuItem key={id} onClick={() => onChoose({ version: id })}>
            {name === "" ? VERSION_REASONS[reason] : `“${name}”`}{" "}
            <span className="quiet">{whenInWords(at)}</span>
          </MenuItem>
        ))}
      </ButtonMenu>
    </span>
  );
}
