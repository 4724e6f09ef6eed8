import { Button } from "@fluentui/react-components";
import { Comment12Regular, Comment20Regular } from "@fluentui/react-icons/svg/comment";
import { showComments, shownPanel, usePanels } from "../../state/panels.ts";
import type { Place } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";
import { openCount, openTotal, threadsAt } from "./comment-places.ts";

/** Opens and closes the panel; tells how many comments are not done. */
export function CommentsButton() {
  const count = useApp(({ view }) => (view ? openTotal(view.rows) : 0));
  const shown = usePanels((state) => shownPanel(state) === "comments");
  return (
    <Button
      icon={<Comment20Regular />}
      aria-pressed={shown}
      title="批注：对一处说的话和答复（Ctrl+Alt+M 在光标处添加）"
      onClick={() => showComments(!shown)}
    >
      <span className="header-word is-known">批注</span>
      {count > 0 ? <>&nbsp;{count}</> : null}
    </Button>
  );
}

/** How many of a section or project are not done, in its line of the outline. */
export function CommentCount({ place }: { readonly place: Place }) {
  const count = useApp(({ view }) => (view ? openCount(threadsAt(view.rows, place)) : 0));
  if (count === 0) return null;
  return (
    <em className="comment-count numeric" title={`${count} 条批注未解决`}>
      <Comment12Regular />
      {count}
      <span className="unseen">条批注</span>
    </em>
  );
}
