import type { PageItem, TextItem } from "./layout.ts";
import type { Line } from "./lines.ts";
import type { Origin } from "./origin.ts";
import { type Profile, type StyleName, textWidth } from "./profile.ts";

/** Pages being filled from top to bottom, the first one begun. Lengths in twips from the page's corner. */
export interface Flow {
  readonly pages: readonly (readonly PageItem[])[];
  /** Where the next thing on the page begins, and the text block's foot. */
  y: number;
  readonly bottom: number;
  /** Nothing stands on the page yet. */
  readonly fresh: boolean;
  /** Begins the next page. */
  turn(): void;
  put(item: PageItem): void;
  /** A paragraph, its lines going on to further pages. A contents entry, which has a number, stays whole. */
  paragraph(style: StyleName, lines: readonly Line[], about: About): void;
}

interface About {
  readonly origin: Origin | null;
  /** How many characters are printed before the origin's text. */
  readonly lead?: number;
  readonly number?: NonNullable<TextItem["leader"]>;
}

export function createFlow(profile: Profile): Flow {
  const top = profile.page.top;
  const bottom = profile.page.height - profile.page.bottom;
  let current: PageItem[] = [];
  const pages = [current];
  const flow: Flow = {
    pages,
    y: top,
    bottom,
    get fresh() {
      return flow.y === top;
    },
    turn() {
      current = [];
      pages.push(current);
      flow.y = top;
    },
    put(item) {
      current.push(item);
    },
    paragraph(name, lines, { origin, lead = 0, number }) {
      const style = profile.styles[name];
      flow.y += style.before;
      if (number && flow.y + lines.length * style.pitch > bottom) flow.turn();
      for (const [index, line] of lines.entries()) {
        if (flow.y + style.pitch > bottom) flow.turn();
        const leader = index === lines.length - 1 ? number : undefined;
        const start = line.start - lead;
        flow.put(textItem(profile, name, line, { indented: index === 0, y: flow.y, leader, origin, start }));
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
  readonly origin: Origin | null;
  readonly start: number;
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
    origin: place.origin,
    start: place.start,
    x: profile.page.left + indent + slack,
    y: place.y,
    width: line.width,
    room,
    align: style.align === "both" && line.ends ? "left" : style.align,
    ...(place.leader && { leader: place.leader }),
  };
}
