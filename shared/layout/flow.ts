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
  /** Adds a blank page where the last sheet has an empty back. */
  fillSheet(): void;
  put(item: PageItem): void;
  /** A paragraph, its lines going on to further pages of the same kind. A contents entry, which has a number, stays whole. */
  paragraph(style: StyleName, text: string, number?: TextItem["leader"]): void;
}

interface OpenPage extends Page {
  readonly items: PageItem[];
}

/** Pages without numbers, or numbered from 1; the first is a right-hand one. */
export function createFlow(profile: Profile, numbered: boolean): Flow {
  const pages: OpenPage[] = [];
  const top = profile.page.top;
  const bottom = profile.page.height - profile.page.bottom;
  let current: OpenPage = { kind: "blank", number: null, items: [] };

  function open(kind: PageKind): void {
    current = { kind, number: numbered ? pages.length + 1 : null, items: [] };
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
      if (side === "odd") flow.fillSheet();
      open(kind);
    },
    fillSheet() {
      if (pages.length % 2 === 1) open("blank");
    },
    put(item) {
      current.items.push(item);
    },
    paragraph(name, text, number) {
      const style = profile.styles[name];
      const lines = breakLines(text, style, { room: textWidth(profile), tab: profile.tab });
      flow.y += style.before;
      if (number && flow.y + lines.length * style.pitch > bottom) open(current.kind);
      for (const [index, line] of lines.entries()) {
        if (flow.y + style.pitch > bottom) open(current.kind);
        const leader = index === lines.length - 1 ? number : undefined;
        flow.put(textItem(profile, name, line, { indented: index === 0, y: flow.y, leader }));
        flow.y += style.pitch;
      }
      flow.y += style.after;
    },
  };
  return flow;
}

interface Place {
  readonly indented: boolean;
  readonly y: number;
  readonly leader: TextItem["leader"] | undefined;
}

function textItem(profile: Profile, name: StyleName, line: Line, place: Place): TextItem {
  const style = profile.styles[name];
  const indent = place.indented ? style.indent * (style.size + style.spacing) : 0;
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
    align: style.align === "both" && line.ends ? "left" : style.align,
    ...(place.leader && { leader: place.leader }),
  };
}
