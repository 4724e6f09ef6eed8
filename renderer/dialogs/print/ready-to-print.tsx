import { Button, Link } from "@fluentui/react-components";
import type { Output } from "../../../shared/api/api.ts";
import { PlainDialog } from "../../parts/plain-dialog.tsx";

/** The PDF is there: how to go on to the paper. */
export function ReadyToPrint({
  ready: { how, address, missingCharacters },
  onClose,
}: {
  readonly ready: Output<"print.run">;
  readonly onClose: () => void;
}) {
  return (
    <PlainDialog
      title={how === "opened" ? "已在 PDF 程序中打开" : "可以打印了"}
      help="export"
      actions={
        <Button appearance="primary" onClick={onClose}>
          完成
        </Button>
      }
      onClose={onClose}
    >
      {how === "opened" ? (
        <p>
          在那个窗口里按 Ctrl+P，选打印机、份数和单双面。打印完再关这里的窗口：关了以后，临时的 PDF 就删除了。
        </p>
      ) : (
        <p>
          <Link href={address} target="_blank" rel="noreferrer">
            打开要打印的页面
          </Link>
          ，在新的标签页里按 Ctrl+P，选打印机、份数和单双面。
        </p>
      )}
      {missingCharacters.length > 0 ? (
        <p className="writing-replace" role="alert">
          本机的字体里没有这些字，打印出来是方框：{missingCharacters.slice(0, 20).join(" ")}
          。请改用常用字，或装上有这些字的字体。
        </p>
      ) : null}
    </PlainDialog>
  );
}
