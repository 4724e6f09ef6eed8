import { withoutInvisible } from "../../../../shared/book/invisible.ts";
import { raised } from "../../../ooxml/superscript.ts";
import type { Attribute } from "../../../ooxml/xml.ts";
import type { AsideText, BesideKind } from "./body.ts";
import { type FieldNumbers, fieldText } from "./field-text.ts";
import { type EndedField, Fields } from "./fields.ts";
import { MathText } from "./math-text.ts";
import type { Story } from "./story.ts";
import { isOn } from "./styles.ts";
import { isSymbolFont, SYMBOL_TEXT, symbolCharacter } from "./symbols.ts";

/** Elements whose text is not printed in the accepted document. */
const ASIDES: ReadonlyMap<string, AsideText["kind"]> = new Map([
  ["w:del", "deleted"],
  ["w:moveFrom", "deleted"],
  ["w:rt", "ruby"],
]);

const TEXT_ELEMENTS = new Set(["w:t", "m:t", "w:delText"]);
const CODE_ELEMENTS = new Set(["w:instrText", "w:delInstrText"]);

/** Reads what stands in a line: runs, texts, breaks, symbols, fields, bookmarks; gives it to the story's open paragraph. */
export class InlineReader {
  readonly #story: Story;
  readonly #fields = new Fields();
  readonly #numbers: FieldNumbers = new Map();
  /** Why text at this place is not printed, innermost last. */
  readonly #asides: AsideText["kind"][] = [];
  readonly #runs: { hidden: boolean; font: string; raised: boolean }[] = [];
  readonly #math = new MathText();
  #collected: { text: string; readonly preserve: boolean } | null = null;
  /** Among them elements that stand for characters (ECMA-376-1 17.3.3) and for pictures. */
  readonly #opening = new Map<string, (attribute: Attribute) => void>([
    ["w:r", () => this.#runs.push({ hidden: false, font: "", raised: false })],
    ["w:vertAlign", (attribute) => this.#setRun({ raised: attribute("w:val") === "superscript" })],
    ["w:vanish", (attribute) => this.#setRun({ hidden: isOn(attribute("w:val")) })],
    ["w:rFonts", (attribute) => this.#setRun({ font: attribute("w:ascii") ?? attribute("w:hAnsi") ?? "" })],
    ["w:t", (attribute) => this.#collect(attribute("xml:space") === "preserve")],
    ["m:t", (attribute) => this.#collect(attribute("xml:space") === "preserve")],
    ["w:delText", (attribute) => this.#collect(attribute("xml:space") === "preserve")],
    ["w:instrText", () => this.#collect(true)],
    ["w:delInstrText", () => this.#collect(true)],
    ["a:t", () => this.#collect(true)],
    ["w:bookmarkStart", (attribute) => this.#story.addBookmark(ownCopy(attribute("w:name") ?? ""))],
    ["w:commentReference", (attribute) => this.#refer("comment", attribute)],
    ["w:footnoteReference", (attribute) => this.#refer("footnote", attribute)],
    ["w:endnoteReference", (attribute) => this.#refer("endnote", attribute)],
    ["w:hyperlink", (attribute) => this.#addAnchor(attribute("w:anchor") ?? null)],
    ["w:fldSimple", (attribute) => this.#simpleField(attribute("w:instr") ?? "")],
    ["w:fldChar", (attribute) => this.#fieldCharacter(attribute("w:fldCharType"))],
    ["w:listEntry", (attribute) => this.#fields.form?.entries.push(attribute("w:val") ?? "")],
    ["w:result", (attribute) => this.#answer({ result: Number(attribute("w:val") ?? 0) })],
    ["w:default", (attribute) => this.#answer({ standard: attribute("w:val") ?? "1" })],
    ["w:checked", (attribute) => this.#answer({ checked: isOn(attribute("w:val")) })],
    ["w:tab", () => this.#emit("\t")],
    ["w:ptab", () => this.#emit("\t")],
    ["w:cr", () => this.#emit("\n")],
    ["w:br", (attribute) => this.#break(attribute("w:type") ?? "")],
    ["w:noBreakHyphen", () => this.#emit("-")],
    ["w:sym", (attribute) => this.#symbol(attribute("w:font") ?? "", attribute("w:char") ?? "")],
    ["v:textpath", (attribute) => this.#wordArt(attribute("string") ?? "")],
    ["pic:pic", () => this.#picture()],
    ["v:imagedata", () => this.#picture()],
    ["c:chart", (attribute) => this.#drawing(attribute("r:id"))],
    ["dgm:relIds", (attribute) => this.#drawing(attribute("r:dm"))],
  ]);
  /** Counts texts and pictures: tells whether an alternative gave anything. */
  given = 0;
  pictures = 0;
  /** How many contents building blocks are open. */
  contentsDepth = 0;

  constructor(story: Story) {
    this.#story = story;
  }

  open(name: string, attribute: Attribute): void {
    const aside = ASIDES.get(name);
    if (aside) this.pushAside(aside);
    this.#opening.get(name)?.(attribute);
    if (name.startsWith("m:") && this.#story.paragraph && !this.#asideHere())
      this.#math.open(name, this.#story.paragraph);
  }

  close(name: string): void {
    if (ASIDES.has(name)) this.popAside();
    if (name === "w:r") this.#runs.pop();
    else if (name === "w:fldSimple") this.#endField();
    else if (CODE_ELEMENTS.has(name)) this.#fields.addCode(this.#endText());
    else if (name === "a:t") this.#emitDrawn(this.#endText());
    else if (name === "a:p") this.#story.addAside("drawing", "\n");
    else if (TEXT_ELEMENTS.has(name)) this.#emitText(this.#endText());
    else if (name.startsWith("m:")) this.#math.close(name);
  }

  /** Within an element that holds text. */
  get takesText(): boolean {
    return this.#collected !== null;
  }

  text(text: string): void {
    if (this.#collected) this.#collected.text += text;
  }

  pushAside(kind: AsideText["kind"]): void {
    this.#asides.push(kind);
  }

  popAside(): void {
    this.#asides.pop();
  }

  endParagraph(): void {
    while (this.#fields.endsWithParagraph) this.#endField();
  }

  /** Gives text that the file has elsewhere than in a run. */
  give(text: string): void {
    this.#emit(withoutInvisible(text));
  }

  /** Without xml:space="preserve" a text's outer white space is the file's formatting; line ends within are spaces, as Word prints them. */
  #endText(): string {
    const { text: slice, preserve } = this.#collected ?? { text: "", preserve: true };
    this.#collected = null;
    const text = ownCopy(slice);
    return (preserve ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "")).replace(/[\r\n]+/g, " ");
  }

  #emitText(text: string): void {
    const font = this.#runs.at(-1)?.font ?? "";
    if (this.#runs.at(-1)?.raised) this.#emit(raised(text));
    else if (!SYMBOL_TEXT.test(text) || !isSymbolFont(font)) this.#emit(text);
    else
      for (const character of text)
        if (SYMBOL_TEXT.test(character))
          this.#symbol(font, character.charCodeAt(0).toString(16).toUpperCase());
        else this.#emit(character);
  }

  #setRun(properties: { hidden: boolean } | { font: string } | { raised: boolean }): void {
    Object.assign(this.#runs.at(-1) ?? {}, properties);
  }

  #collect(preserve: boolean): void {
    this.#collected = { text: "", preserve };
  }

  #break(type: string): void {
    if (type === "page" || type === "column") this.#story.breakPage();
    else this.#emit("\n");
  }

  #picture(): void {
    this.pictures += 1;
    this.given += 1;
  }

  /** A chart or SmartArt, whose words stand in a part of its own. */
  #drawing(relation: string | undefined): void {
    this.#picture();
    if (relation !== undefined) this.#story.addDrawing(ownCopy(relation));
  }

  /** Text of shapes that is no paragraph of the document's, as in a locked canvas. */
  #emitDrawn(text: string): void {
    if (text !== "") this.given += 1;
    this.#story.addAside("drawing", text);
  }

  #simpleField(code: string): void {
    this.#fields.begin(code);
    this.#addAnchor(this.#fields.separate(this.given, false));
  }

  #answer(answer: { result: number } | { standard: string } | { checked: boolean }): void {
    Object.assign(this.#fields.form ?? {}, answer);
  }

  /** Gives what a field prints that the file has no result for. */
  #endField(): void {
    const field = this.#fields.end(this.given);
    if (!field) return;
    if (this.given === field.given) this.#emitField(field);
    else this.#story.addAside("field-code", field.typed);
  }

  #emitField({ code, stored, form }: EndedField): void {
    const shown = fieldText(code, stored, form, this.#numbers);
    switch (shown.kind) {
      case "text": {
        // 1 and 1/2 are no 11/2.
        const apart = /^\d/.test(shown.text) && /\d$/.test(this.#story.paragraph?.text ?? "");
        this.give(shown.text !== "" && apart ? ` ${shown.text}` : shown.text);
        if (shown.above) this.#story.addAside("ruby", shown.above);
        break;
      }
      case "symbol":
        this.#symbol(shown.font, shown.code);
        break;
      case "unknown":
        if (this.#asideHere() || this.#isInContents) return;
        this.given += 1;
        this.#story.addAside("field", `${code.trim()}\n`);
    }
  }

  get #isInContents(): boolean {
    return this.contentsDepth > 0 || this.#fields.inContents;
  }

  #emit(text: string): void {
    if (text === "") return;
    this.given += 1;
    const paragraph = this.#story.paragraph;
    const aside = this.#asideHere();
    if (aside === "field-code") {
      this.#fields.addTyped(text);
      return;
    }
    if (aside || !paragraph) {
      this.#story.addAside(aside ?? "hidden", text);
      return;
    }
    paragraph.text += text;
    if (this.#isInContents) paragraph.inContents = true;
  }

  #asideHere(): AsideText["kind"] | undefined {
    const aside = this.#asides.at(-1);
    if (aside) return aside;
    if (this.#fields.inCode) return "field-code";
    return this.#runs.at(-1)?.hidden ? "hidden" : undefined;
  }

  #symbol(font: string, code: string): void {
    const character = symbolCharacter(font, code);
    if (character === null) this.#story.addAside("symbol", `${font} ${code}`.trim());
    else this.#emit(character);
  }

  /** WordArt of old Word files keeps its text in an attribute; it prints as a line of its own. */
  #wordArt(text: string): void {
    this.#story.openBox();
    this.#story.openParagraph();
    this.#emit(text);
    this.#story.closeParagraph();
    this.#story.closeList();
  }

  #refer(kind: BesideKind, attribute: Attribute): void {
    this.#story.addReference(kind, ownCopy(attribute("w:id") ?? ""));
  }

  #addAnchor(anchor: string | null): void {
    if (anchor !== null) this.#story.paragraph?.anchors.push(ownCopy(anchor));
  }

  #fieldCharacter(type: string | undefined): void {
    if (type === "begin") this.#fields.begin();
    else if (type === "separate") this.#addAnchor(this.#fields.separate(this.given, true));
    else if (type === "end") this.#endField();
  }
}

/** V8 keeps a long slice as a view of the whole piece of file that it was cut from; a copy lets that go. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
