import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { FontStatus } from "./use-font-status.ts";

interface FontNoteProps {
  readonly font: FontStatus;
  readonly id: string;
  readonly choose: (name: string) => void;
}

/** That a font is not on this PC, what is printed in its place, and the way to the one that was perhaps meant. */
export function FontNote({ font: { wanted, used, usual, near }, id, choose }: FontNoteProps) {
  const instead = used === null ? "PDF 印不出来" : `PDF 用 ${used} 代替`;
  if (usual)
    return (
      <p id={id} className="setting-note quiet">
        这台电脑没有装，{instead}；装了它的电脑上，Word 里仍是它。
      </p>
    );
  return (
    <p id={id} className="setting-note is-unknown" role="status">
      <Warning16Filled className="severity is-warning" />
      <span>
        没有叫“{wanted}”的字体：{instead}，Word 也会换成别的。请从 ▾ 里选一种，或把字体装到电脑上。
        {near === null ? null : (
          <button type="button" className="link" onClick={() => choose(near)}>
            改为 {near}
          </button>
        )}
      </span>
    </p>
  );
}
