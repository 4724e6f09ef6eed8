import type { Page, PageItem, PageKind, TextItem } from "./layout.ts";
import { breakLines, type Line } from "./lines.ts";
import { type Profile, type StyleName, textWidth } from "./profile.ts";

/** Pages being filled from top to bottom. Lengths in twips from the page's corner. */
export interface Flow {
  readonly pages: readonly Page[];
  /** Number of the page being filled. */
  readonly number: number | null;
  /** Where the next thing on the page begins, and the text block's foot. */
  y: number;
  readonly bottom: number;
  /** Nothing stands on the page yet. */
  readonly fresh: boolean;
  /** Begins a page; on a right-hand (odd) one, a blank page before it where that is needed. */
  page(kind: PageKind, side?: "odd"): void;
  /** From the next page on, pages are numbered from 1. */
  numberFromHere(): void;
  put(item: PageItem): void;
  /** A paragraph, its lines going on to further pages of the same kind. */
  paragraph(style: StyleName, text: string, trailing?: TextItem["leader"]): void;
}

interface OpenPage extends Page {
  readonly items: PageItem[];
}

export function createFlow(profile: Profile): Flow {
  const pages: OpenPage[] = [];
  const top = profile.page.top;
  const bottom = profile.page.height - profile.page.bottom;
  let current: OpenPage = { kind: "blank", number: null, items: [] };
  let numbered = false;

  function open(kind: PageKind): void {
    const number = numbered ? (current.number ?? 0) + 1 : null;
    current = { kind, number, items: [] };
    pages.push(current);
    flow.y = top;
  }

  const flow: Flow = {
    pages,
    y: top,
    bottom,
    get number() {
      return current.number;
    },
    get fresh() {
      return flow.y === top;
    },
    page(kind, side) {
      // Numbers and sheets agree: number 1 stands on a right-hand page, so the next page is odd where an even count went before.
      if (side === "odd" && pages.length % 2 === 1) open("blank");
      open(kind);
    },
    numberFromHere() {
      if (pages.length % 2 === 1) open("blank");
      numbered = true;
    },
    put(item) {
      current.items.push(item);
    },
    paragraph(name, text, trailing) {
      const style = profile.styles[name];
      const room = textWidth(profile);
      const lines = breakLines(text, style, { room, tab: profile.tab });
      flow.y += style.before;
      for (const [index, line] of lines.entries()) {
        if (flow.y + style.pitch > bottom) open(current.kind);
        const last = index === lines.length - 1;
        flow.put(
          textItem(profile, name, line, {
            first: index === 0,
            last,
            y: flow.y,
            leader: last ? trailing : undefined,
          }),
        );
        flow.y += style.pitch;
      }
      flow.y += style.after;
    },
  };
  return flow;
}

interface Place {
  readonly first: boolean;
  readonly last: boolean;
  readonly y: number;
  readonly leader: TextItem["leader"] | undefined;
}

function textItem(profile: Profile, name: StyleName, line: Line, place: Place): TextItem {
  const style = profile.styles[name];
  const indent = place.first ? style.indent * (style.size + style.spacing) : 0;
  const room = textWidth(profile) - indent;
  const slack = { left: 0, both: 0, center: (room - line.width) / 2, right: room - line.width }[style.align];
  return {
    type: "text",
    style: name,
    text: line.text,
    x: profile.page.left + indent + slack,
    y: place.y,
    width: line.width,
    room,
    // The last line of a paragraph is not spread.
    align: style.align === "both" && place.last ? "left" : style.align,
    ...(place.leader && { leader: place.leader }),
  };
}
