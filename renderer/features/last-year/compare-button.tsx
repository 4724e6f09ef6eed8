import { Button } from "@fluentui/react-components";
import { ArrowSwap20Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { WaitDialog } from "../../parts/wait-dialog.tsx";
import { askLastYear, useComparison, wantComparison } from "./comparison.ts";
import { useLink } from "./use-link.ts";

/** 对照上年 on and off; a book without one asks for the file first. */
export function CompareButton() {
  const on = useComparison(({ wanted, lastYear }) => wanted && lastYear !== null);
  const { progress, cancel, link } = useLink();
  const press = async () => {
    if (on) wantComparison(false);
    else if (await askLastYear()) wantComparison(true);
    else await link();
  };
  return (
    <>
      <Button
        icon={<ArrowSwap20Regular />}
        aria-pressed={on}
        title="与上年的文本对照：不同的地方下面写着上年的内容"
        onClick={() => void press()}
      >
        <span className="header-word">对照上年</span>
      </Button>
      {progress ? <WaitDialog title="关联上年的文本" progress={progress} cancel={cancel} /> : null}
    </>
  );
}
