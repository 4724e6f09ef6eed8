import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Place } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";
import { carriedCount } from "./carried.ts";
import { checkPage } from "./carried-actions.ts";
import "./carried.css";

/** How much of the page is to be looked at, and the way to say that all of it was. */
export function PageCheck({ place }: { readonly place: Place }) {
  const count = useApp(({ view }) => (view ? carriedCount(view.rows, place) : 0));
  if (count === 0) return null;
  return (
    <span className="carried-page">
      <span className="carried-words numeric">待核对 {count} 处</span>
      <Button
        size="small"
        icon={<CheckmarkCircle16Regular />}
        aria-label="本页全部核对"
        title="这一页都看过了：标为已核对，可以撤销"
        onClick={() => checkPage(place)}
      >
        全部核对
      </Button>
    </span>
  );
}
