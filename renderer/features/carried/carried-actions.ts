import type { TextMark } from "../../../shared/book/mark.ts";
import { unmarkOps } from "../../../shared/book/marks-in-force.ts";
import { formFrame } from "../../field/mounted.ts";
import { carriedAt, carriedIn, carriedTotal, nextCarried } from "../../state/carried.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit, refuseReadOnly } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { type Place, partAt } from "../../state/place.ts";
import { type Spot, seek, useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

/** Takes the marks off: their texts were looked at. One step, which 撤销 takes back. */
export function check(label: string, marks: readonly TextMark[]): void {
  if (marks.length > 0) edit(label, unmarkOps(marks));
}

/** 已核对，下一处: what the cursor stands in was looked at, and the next one is wanted. */
export function checkAndGoOn(): void {
  flushDrafts();
  const { view, place } = useApp.getState();
  if (!view || refuseReadOnly()) return;
  const part = partAt(view.rows, place);
  const spot = spotHere();
  const mark = part && spot && carriedAt(view.rows.marks, part, spot);
  if (mark) check("核对一处", [mark]);
  goToNextCarried();
}

/** Goes to the next one and leaves it as it is. */
export function goToNextCarried(): void {
  flushDrafts();
  const { view, place } = useApp.getState();
  if (!view) return;
  const next = nextCarried(view.rows, place, spotHere());
  if (!next) {
    notice("没有待核对的内容了", false);
    return;
  }
  if (next.fromStart)
    notice(`后面没有待核对的了，回到全文的第一处（还有 ${carriedTotal(view.rows)} 处）`, false);
  goTo(next.place);
  seek(next.spot);
}

/** Everything on this page was looked at. */
export function checkPage(place: Place): void {
  flushDrafts();
  const { view } = useApp.getState();
  const part = view && partAt(view.rows, place);
  if (!view || !part || refuseReadOnly()) return;
  const marks = carriedIn(view.rows.marks, part);
  check(`全部核对 ${marks.length} 处`, marks);
  const left = carriedTotal(useApp.getState().view?.rows ?? view.rows);
  notice(`已核对本页 ${marks.length} 处，${left > 0 ? `全文还有 ${left} 处待核对` : "全文已全部核对"}`, true);
}

/** The cursor, where it stands in the form: a button elsewhere leaves the last one behind. */
function spotHere(): Spot | null {
  const { current } = useSpots.getState();
  const inForm = formFrame.current?.contains(document.activeElement);
  return inForm ? current : null;
}
