import { partTitle } from "../../../shared/layout/front.ts";
import type { Entry, Layout, Page } from "../../../shared/layout/layout.ts";
import type { Profile } from "../../../shared/layout/profile.ts";

/** The document's bookmarks (two parts, sections, projects) and the links from the contents to the same pages. */
export class Outline {
  readonly #doc: PDFKit.PDFDocument;
  readonly #profile: Profile;
  readonly #entries: readonly Entry[];
  /** The entry that begins on a page, by its number. */
  readonly #starts: ReadonlyMap<number, Entry>;
  #part: PDFKit.PDFOutline | null = null;
  #linked = 0;

  constructor(doc: PDFKit.PDFDocument, { entries }: Layout, profile: Profile) {
    this.#doc = doc;
    this.#profile = profile;
    this.#entries = entries;
    this.#starts = new Map(entries.map((entry) => [entry.page, entry]));
  }

  /** To be called on each page, in order, when it is the document's current one. */
  add(page: Page): void {
    if (page.kind === "contents") this.#link(page);
    else if (page.kind === "section" || page.kind === "project") this.#start(page);
    else if (page.kind === "divider")
      this.#part = this.#bookmark(this.#doc.outline, partTitle(page.number === null ? 0 : 1));
  }

  #start({ number }: Page): void {
    const entry = number === null ? undefined : this.#starts.get(number);
    if (!entry) return;
    this.#bookmark(this.#part ?? this.#doc.outline, entry.entry);
    this.#doc.addNamedDestination(nameOf(entry.page), "XYZ", 0, 0, null);
  }

  #bookmark(parent: PDFKit.PDFOutline, title: string): PDFKit.PDFOutline {
    // The page's top left corner; pdfkit counts `left` from the right edge.
    const options = { expanded: true, top: 0, left: this.#doc.page.width };
    return parent.addItem(title, options);
  }

  /** Each line of an entry leads to its page; the last one carries the number. */
  #link({ items }: Page): void {
    const { page, styles } = this.#profile;
    const left = page.left / 20;
    const width = (page.width - page.left - page.right) / 20;
    for (const item of items) {
      if (item.type !== "text" || item.style !== "contentsEntry") continue;
      const entry = this.#entries[this.#linked];
      if (entry)
        this.#doc.goTo(left, item.y / 20, width, styles.contentsEntry.pitch / 20, nameOf(entry.page));
      if (item.leader) this.#linked++;
    }
  }
}

function nameOf(page: number): string {
  return `page${page}`;
}
