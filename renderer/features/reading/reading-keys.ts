import type { KeyLine } from "../../parts/keys.ts";
import { openPrinting } from "../../state/open-dialog.ts";
import { closeReading } from "../../state/open-reading.ts";

/** What the keys of the reading screen move. */
export interface ReadingKeys {
  readonly scroller: HTMLElement | null;
  /** One page is seen whole: then the keys go by pages. Its height with the space below it, px. */
  readonly step: number;
  readonly toHit: (step: 1 | -1) => void;
  readonly toField: (name: "find" | "page") => void;
}

export const READING_KEYS: readonly KeyLine<ReadingKeys>[] = [
  { on: { Escape: closeReading }, does: "回到编辑，光标还在原处" },
  {
    on: { PageUp: (where) => scroll(where, -1), PageDown: (where) => scroll(where, 1) },
    does: "上一屏、下一屏（显示整页时是上一页、下一页）",
  },
  {
    on: {
      Home: ({ scroller }) => scroller?.scrollTo({ top: 0 }),
      End: ({ scroller }) => scroller?.scrollTo({ top: scroller.scrollHeight }),
    },
    when: (_, { target }) => !(target instanceof HTMLInputElement),
    does: "第一页、最后一页",
  },
  { on: { "Ctrl+G": ({ toField }) => toField("page") }, does: "到第几页：输入页码，Enter" },
  { on: { "Ctrl+F": ({ toField }) => toField("find") }, does: "在全文中查找" },
  {
    on: { F3: ({ toHit }) => toHit(1), "Shift+F3": ({ toHit }) => toHit(-1) },
    does: "查找的下一处、上一处",
  },
  { on: { "Ctrl+P": openPrinting }, does: "打印：整份、几页，或现在的章节、项目" },
  { shown: "点击文字", does: "到那个输入框去改" },
  // The browser would save the page.
  { on: { "Ctrl+S": () => true }, does: null },
];

/** Less than a whole view, so that the last line that was read is still seen. */
const SHARE = 0.9;

function scroll({ scroller, step }: ReadingKeys, by: 1 | -1): void {
  if (!scroller) return;
  const { clientHeight, scrollTop } = scroller;
  if (step > clientHeight) scroller.scrollBy({ top: by * clientHeight * SHARE });
  else scroller.scrollTo({ top: (Math.round(scrollTop / step) + by) * step });
}
