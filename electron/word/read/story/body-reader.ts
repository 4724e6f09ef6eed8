import type { OfficePackage } from "../../../ooxml/package.ts";
import { refusal } from "../../../ooxml/refusal.ts";
import { type Attribute, readXml } from "../../../ooxml/xml.ts";
import type { Body } from "./body.ts";
import { InlineReader } from "./inline-reader.ts";
import type { Numberer } from "./numbering.ts";
import { readParagraphProperty, readTableProperty } from "./properties.ts";
import { Story } from "./story.ts";
import { isOn, type Styles } from "./styles.ts";

/**
 * What one part may hold, twice a text of 2,000 projects and more. A file of hardly anything else packs to a few KiB and
 * unpacks to more than the memory holds.
 */
const MOST = {
  /** Paragraphs, rows and cells. */
  blocks: 750_000,
  /** Characters of text. */
  text: 8_000_000,
} as const;

/** Streams a part that holds body text into the plain model. The file is refused where the part's root element is not `root`. */
export async function readBody(
  file: OfficePackage,
  part: string,
  root: string,
  styles: Styles,
  number: Numberer,
): Promise<Body> {
  const reader = new BodyReader(new Story((style) => styles.of(style), number), styles.ours);
  let seenRoot = false;
  let blocks = 0;
  let length = 0;
  await readXml(file, part, {
    open(name, attribute) {
      if (name === "w:p" || name === "w:tr" || name === "w:tc") blocks += 1;
      if (blocks > MOST.blocks)
        throw refusal("import-too-large", file.source, `${part}: over ${blocks} blocks`);
      if (!seenRoot && name !== root)
        throw refusal("import-unknown-format", file.source, `${part}: root ${name}`);
      seenRoot = true;
      reader.open(name, attribute);
    },
    close: (name) => reader.close(name),
    text(text) {
      if (reader.takesText) length += text.length;
      if (length > MOST.text)
        throw refusal("import-too-large", file.source, `${part}: over ${length} characters`);
      reader.text(text);
    },
  });
  return reader.body();
}

/** Former properties, which tracked formatting changes keep. */
const SKIPPED = new Set([
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:sectPrChange",
  "w:tblGridChange",
]);

/** Containers of properties: their children are no content. */
const PROPERTIES = new Set(["w:pPr", "w:trPr", "w:tcPr"]);

/** Reads what stands below one another: paragraphs, tables, content controls, alternatives; lines are the inline reader's. */
class BodyReader {
  readonly #story: Story;
  readonly #inline: InlineReader;
  readonly #controls: { contents: boolean; placeholder: boolean }[] = [];
  readonly #alternates: { taken: boolean; readonly before: number }[] = [];
  /** Containers of properties that are open, outermost first. */
  readonly #properties: string[] = [];
  #skipped = 0;
  #chunks = 0;

  constructor(story: Story, ours: boolean) {
    this.#story = story;
    this.#inline = new InlineReader(story, ours);
  }

  body(): Body {
    this.#story.end();
    const { blocks, asides, references, besides } = this.#story;
    return { blocks, asides, references, besides, pictures: this.#inline.pictures, chunks: this.#chunks };
  }

  open(name: string, attribute: Attribute): void {
    if (this.#skipped > 0 || SKIPPED.has(name) || this.#isSpentAlternative(name)) this.#skipped += 1;
    else if (PROPERTIES.has(name)) this.#properties.push(name);
    else if (this.#properties.length > 0) this.#readProperty(name, attribute);
    else {
      this.#openBlock(name, attribute);
      this.#inline.open(name, attribute);
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (PROPERTIES.has(name)) this.#properties.pop();
    else if (this.#properties.length === 0) {
      this.#inline.close(name);
      this.#closeBlock(name);
    }
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#inline.text(text);
  }

  /** Text that comes now is the document's; otherwise it is the file's formatting. */
  get takesText(): boolean {
    return this.#skipped === 0 && this.#inline.takesText;
  }

  #readProperty(name: string, attribute: Attribute): void {
    const { paragraph, row } = this.#story;
    if (this.#properties[0] === "w:pPr") {
      if (paragraph) readParagraphProperty(paragraph, name, attribute);
    } else if (row) readTableProperty(row, name, attribute);
  }

  #openBlock(name: string, attribute: Attribute): void {
    switch (name) {
      case "w:p":
        this.#story.openParagraph();
        break;
      case "w:tbl":
        this.#story.openTable();
        break;
      case "w:tr":
        this.#story.openRow();
        break;
      case "w:tc":
        this.#story.openCell();
        break;
      case "w:txbxContent":
        this.#story.openBox();
        break;
      case "w:comment":
      case "w:footnote":
      case "w:endnote":
        this.#story.beginBeside(attribute("w:id") ?? "");
        break;
      case "w:altChunk":
        this.#chunks += 1;
        break;
      case "mc:AlternateContent":
        this.#alternates.push({ taken: false, before: this.#inline.given });
        break;
      default:
        this.#openControl(name, attribute);
    }
  }

  #closeBlock(name: string): void {
    switch (name) {
      case "w:p":
        this.#inline.endParagraph();
        this.#story.closeParagraph();
        break;
      case "w:tbl":
        this.#story.closeTable();
        break;
      case "w:tc":
        this.#story.closeCell();
        break;
      case "w:txbxContent":
        this.#story.closeBox();
        break;
      case "mc:Choice":
        this.#endChoice();
        break;
      case "mc:AlternateContent":
        this.#alternates.pop();
        break;
      default:
        this.#closeControl(name);
    }
  }

  /** Content controls are transparent (ECMA-376-1 17.5.2); contents are marked, “click here to type” is no text of the clerk's. */
  #openControl(name: string, attribute: Attribute): void {
    const control = this.#controls.at(-1);
    switch (name) {
      case "w:sdt":
        this.#controls.push({ contents: false, placeholder: false });
        break;
      case "w:docPartGallery":
        if (control) control.contents = attribute("w:val") === "Table of Contents";
        break;
      case "w:showingPlcHdr":
        if (control) control.placeholder = isOn(attribute("w:val"));
        break;
      case "w:sdtContent":
        if (control?.contents) this.#inline.contentsDepth += 1;
        if (control?.placeholder) this.#inline.pushAside("placeholder");
        break;
    }
  }

  #closeControl(name: string): void {
    const control = this.#controls.at(-1);
    if (name === "w:sdtContent") {
      if (control?.contents) this.#inline.contentsDepth -= 1;
      if (control?.placeholder) this.#inline.popAside();
    } else if (name === "w:sdt") this.#controls.pop();
  }

  #endChoice(): void {
    const alternate = this.#alternates.at(-1);
    if (alternate) alternate.taken = this.#inline.given > alternate.before;
  }

  /** Of mc:AlternateContent one alternative is taken: the first that gives text or a picture (ECMA-376-3 7.6). */
  #isSpentAlternative(name: string): boolean {
    return (name === "mc:Choice" || name === "mc:Fallback") && this.#alternates.at(-1)?.taken === true;
  }
}
