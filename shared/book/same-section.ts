import type { Section } from "./model.ts";

/** What stays of a section's title in another year: spaces and the year change by themselves. */
export function titleKey({ title }: Pick<Section, "title">): string {
  return title.replace(/\s+/g, "").replace(/(?:19|20)\d{2}(?=年)/g, "");
}
