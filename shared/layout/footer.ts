import type { Page, TextItem } from "./layout.ts";
import { textExtent } from "./lines.ts";
import type { Profile } from "./profile.ts";

/** Which side the page number stands on: GB/T 9704-2012 7.5, odd pages right and even pages left; right on one-sided paper. */
export function footerSide({ sides }: Profile, number: number): "left" | "right" {
  return sides === "both" && number % 2 === 0 ? "left" : "right";
}

/** The page number as it is printed, one character in from the text's edge; null on pages that print none. */
export function footerOf(profile: Profile, page: Page): TextItem | null {
  if (page.number === null || page.kind === "divider" || page.kind === "blank") return null;
  const style = profile.styles.footer;
  const { width: paper, height, left, right, footer } = profile.page;
  const text = `— ${page.number} —`;
  const width = textExtent(text, style);
  const align = footerSide(profile, page.number);
  const x = align === "left" ? left + style.size : paper - right - style.size - width;
  return {
    type: "text",
    style: "footer",
    text,
    origin: null,
    start: 0,
    x,
    y: height - footer - style.pitch,
    width,
    room: width,
    align,
  };
}
