import { Button } from "@fluentui/react-components";
import { carriedTotal, nextCarried } from "../../state/carried.ts";
import { goTo } from "../../state/navigation.ts";
import { seek } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

interface CarriedLeftProps {
  readonly disabled: boolean;
  /** Closes the dialog, for who wants to look first. */
  readonly onLeave: () => void;
}

/** How much of last year's text nobody has looked at, before anything is sent away, and the way to the first of it. */
export function CarriedLeft({ disabled, onLeave }: CarriedLeftProps) {
  const total = useApp(({ view }) => (view ? carriedTotal(view.rows) : 0));
  if (total === 0) return null;
  const look = () => {
    const { view } = useApp.getState();
    const first = view && nextCarried(view.rows, { kind: "cover" }, null);
    onLeave();
    if (!first) return;
    goTo(first.place);
    seek(first.spot);
  };
  return (
    <section className="check-summary" aria-label="待核对">
      <div className="check-counts row">
        <span>
          还有 <b>{total}</b> 处上年的内容待核对，会原样导出。
        </span>
        <span className="grow" />
        <Button size="small" disabled={disabled} onClick={look}>
          逐处核对
        </Button>
      </div>
    </section>
  );
}
