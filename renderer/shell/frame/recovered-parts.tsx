import { Button } from "@fluentui/react-components";
import type { RecoveredPart } from "../../../shared/api/api.ts";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { whenInWords } from "../../parts/when.ts";

/** What of a damaged file was not as it was written, and what stands in its place. */
export function RecoveredParts(props: {
  readonly parts: readonly RecoveredPart[];
  readonly onClose: () => void;
}) {
  return (
    <PlainDialog
      title={`文件里有 ${props.parts.length} 处损坏`}
      look={{ width: 560 }}
      scrolls
      help="book-recovered"
      actions={<Button onClick={props.onClose}>关闭</Button>}
      onClose={props.onClose}
    >
      <p>原来的文件没有改动。下面各处和存进去的时候不一样，现在显示的是：</p>
      <table className="recovered-parts">
        <thead>
          <tr>
            <th>哪里</th>
            <th>现在显示的</th>
          </tr>
        </thead>
        <tbody>
          {props.parts.map((part) => (
            <tr key={part.what}>
              <td>{part.what}</td>
              <td>{inPlace(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PlainDialog>
  );
}

/** How much is to be looked at again. */
export function isWhole(parts: readonly RecoveredPart[]): boolean {
  return parts.every(({ how }) => how === "whole");
}

function inPlace({ how, at }: RecoveredPart): string {
  switch (how) {
    case "whole":
      return "最后一次保存的内容，一字不差";
    case "older":
      return `${whenInWords(at)} 的内容；那以后的修改没有了`;
    case "found":
      return "文件里读到的，可能有错，请仔细核对";
    case "lost":
      return "找不到了，请重新填写";
  }
}
